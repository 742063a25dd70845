"""The `harvesting` app."""

from typing import Any

from django.apps import AppConfig


class HarvestingConfig(AppConfig):
    """Registers `harvesting`, and lets DOIs follow what is published."""

    name = "samenspel.reach.harvesting"
    label = "harvesting"

    def ready(self) -> None:
        """Listen to the catalogue."""
        from samenspel.ground import freshness
        from samenspel.ground.catalogue.signals import record_changed
        from samenspel.ground.common import housekeeping
        from samenspel.reach.harvesting.dois import services
        from samenspel.reach.harvesting.models import Doi

        def follow(identifier: str, **kwargs: Any) -> None:
            services.plan(identifier=identifier)

        record_changed.connect(follow, weak=False, dispatch_uid="harvesting.dois")
        housekeeping.register("harvesting.dois", services.tell_what_is_due)
        freshness.ignore(Doi)
