"""The `deidentifying` app."""

from django.apps import AppConfig


class DeidentifyingConfig(AppConfig):
    """Registers `deidentifying`."""

    name = "samenspel.loop.deidentifying"
    label = "deidentifying"
