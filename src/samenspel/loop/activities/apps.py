"""The `activities` app."""

from django.apps import AppConfig


class ActivitiesConfig(AppConfig):
    """Registers `activities` under its short label."""

    name = "samenspel.loop.activities"
    label = "activities"
