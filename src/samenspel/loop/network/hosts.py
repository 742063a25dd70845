"""Which Werkplaats a host name shows, for those who know no Werkplaatsen."""

from samenspel.ground.freshness.registry import EVERYWHERE
from samenspel.loop.network.models import Werkplaats


def scope_of_host(host: str) -> int | None:
    """Return the id of the Werkplaats on `host`; None for the hub, which shows all of them."""
    werkplaats = Werkplaats.objects.on_host(host)
    if werkplaats is None:
        return EVERYWHERE
    return None if werkplaats.is_hub else werkplaats.pk
