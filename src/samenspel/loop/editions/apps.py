"""The `editions` app."""

from django.apps import AppConfig


class EditionsConfig(AppConfig):
    """Registers `editions`."""

    name = "samenspel.loop.editions"
    label = "editions"
