"""The `interchange` app."""

from django.apps import AppConfig


class InterchangeConfig(AppConfig):
    """Registers `interchange`."""

    name = "samenspel.loop.interchange"
    label = "interchange"
