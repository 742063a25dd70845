"""The `stories` app."""

from django.apps import AppConfig


class StoriesConfig(AppConfig):
    """Registers `stories`."""

    name = "samenspel.loop.stories"
    label = "stories"
