"""The `consent` app."""

from django.apps import AppConfig


class ConsentConfig(AppConfig):
    """Registers `consent` under its short label."""

    name = "samenspel.ground.consent"
    label = "consent"
