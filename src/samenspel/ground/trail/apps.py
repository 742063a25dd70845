"""The `trail` app."""

from django.apps import AppConfig
from django.utils.module_loading import autodiscover_modules


class TrailConfig(AppConfig):
    """Registers `trail` and collects every app's steps and links."""

    name = "samenspel.ground.trail"
    label = "trail"

    def ready(self) -> None:
        """Let every app tell its steps and links."""
        autodiscover_modules("trail")
