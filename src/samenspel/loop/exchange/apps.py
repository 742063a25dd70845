"""The `exchange` app."""

from datetime import datetime

from django.apps import AppConfig


class ExchangeConfig(AppConfig):
    """Registers `exchange`, and ends introductions in time."""

    name = "samenspel.loop.exchange"
    label = "exchange"

    def ready(self) -> None:
        """Listen to registrations, and let introductions end."""
        from samenspel.ground import freshness
        from samenspel.ground.common import housekeeping
        from samenspel.loop.exchange import consequences  # noqa: F401 - it listens
        from samenspel.loop.exchange.models import Door, Introduction
        from samenspel.loop.exchange.services import end_introductions

        def end(now: datetime) -> int:
            return end_introductions(now=now)

        freshness.ignore(Door, Introduction)
        housekeeping.register("exchange.end_introductions", end)
