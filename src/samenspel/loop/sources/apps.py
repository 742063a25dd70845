"""The `sources` app."""

from datetime import datetime

from django.apps import AppConfig


class SourcesConfig(AppConfig):
    """Registers `sources`: its files go out by its own view only."""

    name = "samenspel.loop.sources"
    label = "sources"

    def ready(self) -> None:
        """Tell what no public page shows, and forget in time what nobody said yes to."""
        from samenspel.ground import freshness
        from samenspel.ground.common import housekeeping, media
        from samenspel.loop.sources.models import SourceDraft, Turn

        def forget(now: datetime) -> int:
            from samenspel.loop.sources.services import forget_old_drafts

            return forget_old_drafts(now)

        def erase(now: datetime) -> int:
            from samenspel.loop.sources.services.erasing import erase_in_time

            return erase_in_time(now)

        freshness.ignore(SourceDraft, Turn)
        media.protect("sources/", media.nobody)
        housekeeping.register("sources.erase_words", erase)
        housekeeping.register("sources.forget_old_drafts", forget)
