"""Note that something changed."""

from samenspel.ground.freshness.models import Change
from samenspel.ground.freshness.registry import EVERYWHERE

KEPT = 200
"""How many ids back changes are kept; the version needs only the newest and their number."""


def touch(scope: int = EVERYWHERE) -> None:
    """Make every kept page of `scope` stale, in the transaction that is running."""
    change = Change.objects.create(scope=scope)
    if change.pk % KEPT == 0:
        Change.objects.filter(scope=scope, pk__lt=change.pk - KEPT).delete()
