"""The `interchange` app."""

from django.apps import AppConfig


class InterchangeConfig(AppConfig):
    """Registers `interchange`: its files go out by its own views only, and go away in time."""

    name = "samenspel.loop.interchange"
    label = "interchange"

    def ready(self) -> None:
        """Tell what no public page shows, and follow what happens to files and consents."""
        from django.db.models.signals import post_delete

        from samenspel.ground import freshness
        from samenspel.ground.common import housekeeping, media
        from samenspel.loop.interchange import services, storing
        from samenspel.loop.interchange.models import Import, KeptFile, MadeFile, ProjectUser

        freshness.ignore(Import, KeptFile, MadeFile, ProjectUser)
        media.protect("interchange/", media.nobody)
        for model in (Import, KeptFile, MadeFile):
            post_delete.connect(storing.drop_files_of, sender=model)
        housekeeping.register("interchange.expire_files", services.expire_files)
        housekeeping.register("interchange.expire_imports", services.expire_imports)
