"""The `teams` app."""

from django.apps import AppConfig


class TeamsConfig(AppConfig):
    """Registers `teams` under its short label."""

    name = "samenspel.loop.teams"
    label = "teams"
