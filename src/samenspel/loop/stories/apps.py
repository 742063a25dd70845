"""The `stories` app."""

from django.apps import AppConfig
from django.utils.module_loading import autodiscover_modules


class StoriesConfig(AppConfig):
    """Registers `stories`, and collects the numbers that stand beside them."""

    name = "samenspel.loop.stories"
    label = "stories"

    def ready(self) -> None:
        """Let every app tell which numbers it knows."""
        autodiscover_modules("indicators")
