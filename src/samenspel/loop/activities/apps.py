"""The `activities` app."""

from datetime import datetime

from django.apps import AppConfig
from django.utils.module_loading import autodiscover_modules


class ActivitiesConfig(AppConfig):
    """Registers `activities`; a registration alone makes no kept page stale.

    Many sign up at once, and a page only changes when the number that it shows does: the services
    tell the page cache then.
    """

    name = "samenspel.loop.activities"
    label = "activities"

    def ready(self) -> None:
        """Tell the page cache, and let places go that were not confirmed in time."""
        from samenspel.ground import freshness
        from samenspel.ground.common import housekeeping
        from samenspel.loop.activities import consequences  # noqa: F401 - it listens
        from samenspel.loop.activities.models import (
            Answer,
            Companion,
            Registration,
            SessionChoice,
            Telling,
        )
        from samenspel.loop.activities.services import release_expired_places
        from samenspel.loop.activities.services.reminding import remind_participants
        from samenspel.loop.activities.services.telling import catch_up

        def remind(now: datetime) -> int:
            return remind_participants(now=now)

        def release(now: datetime) -> int:
            return release_expired_places(now=now)

        def tell(now: datetime) -> int:
            return catch_up()

        autodiscover_modules("activity_sections", "activity_tabs")
        for model in (Registration, Companion, Answer, SessionChoice, Telling):
            freshness.ignore(model)
        housekeeping.register("activities.release_expired_places", release)
        housekeeping.register("activities.remind_participants", remind)
        housekeeping.register("activities.tell", tell)
