"""The `common` app."""

from django.apps import AppConfig
from django.utils.module_loading import autodiscover_modules


class CommonConfig(AppConfig):
    """Registers `common` and collects every app's menu items and system checks."""

    name = "samenspel.ground.common"
    label = "common"

    def ready(self) -> None:
        """Let every app say what belongs in the menus and what to check."""
        autodiscover_modules("menu", "checks")
