"""The `harvesting` app."""

from django.apps import AppConfig


class HarvestingConfig(AppConfig):
    """Registers `harvesting`."""

    name = "samenspel.reach.harvesting"
    label = "harvesting"
