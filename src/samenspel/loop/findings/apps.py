"""The `findings` app."""

from django.apps import AppConfig


class FindingsConfig(AppConfig):
    """Registers `findings`."""

    name = "samenspel.loop.findings"
    label = "findings"
