"""The `coding` app."""

from django.apps import AppConfig


class CodingConfig(AppConfig):
    """Registers `coding`."""

    name = "samenspel.loop.coding"
    label = "coding"
