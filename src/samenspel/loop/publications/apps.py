"""The `publications` app."""

from datetime import datetime

from django.apps import AppConfig
from django.utils.module_loading import autodiscover_modules


class PublicationsConfig(AppConfig):
    """Registers `publications`, and collects the kinds of blocks and what stands beside them."""

    name = "samenspel.loop.publications"
    label = "publications"

    def ready(self) -> None:
        """Let every app bring its kinds of blocks and its panels; listen, and remind in time."""
        from samenspel.ground import freshness
        from samenspel.ground.common import housekeeping, media
        from samenspel.loop.publications import (
            consequences,
            guarding,
            own_blocks,
            services,
        )
        from samenspel.loop.publications.models import (
            Block,
            Chapter,
            Comment,
            Figure,
            Review,
            Suggestion,
        )

        def remind(now: datetime) -> int:
            return services.remind_readers(now)

        consequences.connect()
        freshness.ignore(Block, Chapter, Comment, Figure, Suggestion, Review)
        housekeeping.register("publications.remind_readers", remind)
        media.protect(guarding.FOLDER, guarding.may_have)
        own_blocks.register()
        autodiscover_modules("publication_blocks", "publication_panels", "publication_reading")
