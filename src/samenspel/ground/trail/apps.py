"""The `trail` app."""

from django.apps import AppConfig


class TrailConfig(AppConfig):
    """Registers `trail` under its short label."""

    name = "samenspel.ground.trail"
    label = "trail"
