"""The `exchange` app."""

from datetime import datetime

from django.apps import AppConfig


class ExchangeConfig(AppConfig):
    """Registers `exchange`, and ends introductions in time.

    A line alone makes no kept page stale, because most are written by who must still confirm: the
    services tell the page cache when it can be seen.
    """

    name = "samenspel.loop.exchange"
    label = "exchange"

    def ready(self) -> None:
        """Listen to registrations, and let introductions end."""
        from samenspel.ground import freshness
        from samenspel.ground.common import housekeeping
        from samenspel.loop.exchange import consequences  # noqa: F401 - it listens
        from samenspel.loop.exchange.models import Door, Introduction, Need, Offer
        from samenspel.loop.exchange.services import end_introductions

        def end(now: datetime) -> int:
            return end_introductions(now=now)

        freshness.ignore(Door, Introduction, Need, Offer)
        housekeeping.register("exchange.end_introductions", end)
