"""Which Werkplaats a host name or a number means, for those who know no Werkplaatsen."""

from samenspel.ground.freshness.registry import EVERYWHERE
from samenspel.ground.mail.sender import Sender
from samenspel.loop.network.models import Werkplaats


def scope_of_host(host: str) -> int | None:
    """Return the id of the Werkplaats on `host`; None for the hub, which shows all of them."""
    werkplaats = Werkplaats.objects.on_host(host)
    if werkplaats is None:
        return EVERYWHERE
    return None if werkplaats.is_hub else werkplaats.pk


def sender_of(scope: int) -> Sender | None:
    """Return in whose name mail of one Werkplaats goes; None when it is no longer here."""
    werkplaats = Werkplaats.objects.select_related("site").filter(pk=scope).first()
    return werkplaats.sender if werkplaats else None
