"""The `calendars` app."""

from django.apps import AppConfig


class CalendarsConfig(AppConfig):
    """Registers `calendars`."""

    name = "samenspel.reach.calendars"
    label = "calendars"
