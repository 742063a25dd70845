"""The `programme` app."""

from django.apps import AppConfig
from django.utils.module_loading import autodiscover_modules


class ProgrammeConfig(AppConfig):
    """Registers `programme` and collects what other apps show on the page of a theme."""

    name = "samenspel.loop.programme"
    label = "programme"

    def ready(self) -> None:
        """Let every app say what it has under a theme."""
        autodiscover_modules("theme_sections")
