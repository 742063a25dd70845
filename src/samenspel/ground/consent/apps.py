"""The `consent` app."""

from datetime import datetime

from django.apps import AppConfig
from django.utils.module_loading import autodiscover_modules


class ConsentConfig(AppConfig):
    """Registers `consent`, lets every app say what rests on it, and ends consents in time."""

    name = "samenspel.ground.consent"
    label = "consent"

    def ready(self) -> None:
        """Collect what rests on consents; keep signed sheets inside."""
        from samenspel.ground import freshness
        from samenspel.ground.common import housekeeping, media
        from samenspel.ground.consent import services
        from samenspel.ground.consent.models import (
            Affected,
            Consent,
            Departure,
            DepartureSubject,
            Withdrawal,
        )

        def end_in_time(now: datetime) -> int:
            return services.end_consents_in_time(now)

        def next_end(since: datetime) -> datetime | None:
            return Consent.objects.next_end(since)

        freshness.changes_by_itself(next_end)
        freshness.ignore(Affected, Departure, DepartureSubject, Withdrawal)
        housekeeping.register("consent.end_in_time", end_in_time)
        media.protect("consents/", media.nobody)
        autodiscover_modules("rests_on")
