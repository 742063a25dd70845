"""The `catalogue` app."""

from django.apps import AppConfig
from django.utils.module_loading import autodiscover_modules


class CatalogueConfig(AppConfig):
    """Registers `catalogue`, asks every app what is published, and follows its changes."""

    name = "samenspel.ground.catalogue"
    label = "catalogue"

    def ready(self) -> None:
        """Let every app say what is published, then listen."""
        from samenspel.ground.catalogue import listeners, services
        from samenspel.ground.common import housekeeping

        autodiscover_modules("catalogue")
        listeners.connect()
        housekeeping.register("catalogue.refresh_in_time", services.refresh_in_time)
