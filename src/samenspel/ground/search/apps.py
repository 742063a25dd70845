"""The `search` app."""

from django.apps import AppConfig
from django.db.models.signals import post_migrate
from django.utils.module_loading import autodiscover_modules


class SearchConfig(AppConfig):
    """Registers `search`, asks every app what can be found, and follows its changes."""

    name = "samenspel.ground.search"
    label = "search"

    def ready(self) -> None:
        """Let every app say what can be found, then listen."""
        from samenspel.ground.search import listeners

        autodiscover_modules("search")
        listeners.connect()
        post_migrate.connect(listeners.ensure_index, sender=self)
