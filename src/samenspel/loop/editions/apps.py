"""The `editions` app."""

from django.apps import AppConfig


class EditionsConfig(AppConfig):
    """Registers `editions`, and keeps the addresses that readers have."""

    name = "samenspel.loop.editions"
    label = "editions"

    def ready(self) -> None:
        """Listen."""
        from django.db.models.signals import post_delete

        from samenspel.ground import freshness
        from samenspel.ground.common import housekeeping, media
        from samenspel.loop.editions import consequences, following, services
        from samenspel.loop.editions.models import EditionFile, Making
        from samenspel.loop.interchange.storing import drop_files_of

        following.connect()
        consequences.connect()
        # How often a file was taken along is on no page; what is there or not is told by hand.
        freshness.ignore(EditionFile, Making)
        media.protect("editions/", media.nobody)
        post_delete.connect(drop_files_of, sender=EditionFile)
        housekeeping.register("editions.give_up_makings", services.give_up_makings)
        housekeeping.register("editions.drop_leftovers", services.drop_leftovers)
