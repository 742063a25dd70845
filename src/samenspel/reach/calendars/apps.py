"""The `calendars` app."""

from django.apps import AppConfig


class CalendarsConfig(AppConfig):
    """Registers `calendars`; no page that is kept shows anybody's secret address."""

    name = "samenspel.reach.calendars"
    label = "calendars"

    def ready(self) -> None:
        """Tell the page cache."""
        from samenspel.ground import freshness
        from samenspel.reach.calendars.models import CalendarLink

        freshness.ignore(CalendarLink)
