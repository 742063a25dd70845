"""The `reports` app."""

from django.apps import AppConfig


class ReportsConfig(AppConfig):
    """Registers `reports`."""

    name = "samenspel.loop.reports"
    label = "reports"
