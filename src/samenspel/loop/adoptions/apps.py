"""The `adoptions` app."""

from datetime import datetime
from typing import Any

from django.apps import AppConfig


class AdoptionsConfig(AppConfig):
    """Registers `adoptions`, and asks what changed when it is time."""

    name = "samenspel.loop.adoptions"
    label = "adoptions"

    def ready(self) -> None:
        """Let housekeeping ask those who use a product, and kept pages follow everywhere."""
        from django.db.models.signals import post_delete, post_save

        from samenspel.ground.common import housekeeping
        from samenspel.ground.freshness.registry import EVERYWHERE
        from samenspel.ground.freshness.services import touch
        from samenspel.loop.adoptions.models import Adoption
        from samenspel.loop.adoptions.services import ask_what_changed

        def ask(now: datetime) -> int:
            return ask_what_changed(now)

        housekeeping.register("adoptions.ask_what_changed", ask)

        def show_everywhere(**kwargs: Any) -> None:
            """Its Werkplaats is where it is used; it also stands with the product, elsewhere."""
            touch(EVERYWHERE)

        for signal in (post_save, post_delete):
            signal.connect(
                show_everywhere, sender=Adoption, weak=False, dispatch_uid="adoptions.everywhere"
            )
