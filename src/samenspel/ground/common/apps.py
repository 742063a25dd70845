"""The `common` app."""

from django.apps import AppConfig
from django.utils.module_loading import autodiscover_modules


class CommonConfig(AppConfig):
    """Registers `common` and collects every app's menu items and system checks."""

    name = "samenspel.ground.common"
    label = "common"

    def ready(self) -> None:
        """Find kinder words; let every app say what belongs in the menus and what to check."""
        from samenspel.ground.common.words import say_what_is_missing

        say_what_is_missing()
        autodiscover_modules("menu", "checks")
