"""The `common` app."""

from typing import Any

from django.apps import AppConfig
from django.core.management import call_command
from django.db.models.signals import post_migrate
from django.utils.module_loading import autodiscover_modules


class CommonConfig(AppConfig):
    """Registers `common` and collects every app's menu items and system checks."""

    name = "samenspel.ground.common"
    label = "common"

    def ready(self) -> None:
        """Let every app say what belongs in the menus and what to check."""
        autodiscover_modules("menu", "checks")
        post_migrate.connect(_make_shared_cache, sender=self)


def _make_shared_cache(**kwargs: Any) -> None:
    """Make the table of the shared cache, where rate limits are counted, if there is one."""
    call_command("createcachetable", database=kwargs["using"], verbosity=0)
