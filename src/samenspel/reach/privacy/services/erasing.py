"""Erase at somebody's wish."""

from collections.abc import Iterable

from django.db import transaction

from samenspel.ground.common.holdings import Holding, Subject
from samenspel.reach.privacy.models import ErasureLog, Way


@transaction.atomic
def erase_holdings(*, holdings: Iterable[Holding], subject: Subject, way: Way) -> dict[str, int]:
    """Erase these kinds at the wish of `subject`, or nothing at all; the account goes last.

    Returns how many records it touched, by kind. Raises `ValidationError` with what must be done
    first.
    """
    touched: dict[str, int] = {}
    for holding in sorted(holdings, key=lambda holding: holding.name == "accounts"):
        number = touched[holding.name] = holding.erase(subject)
        ErasureLog.objects.create(kind=holding.name, number=number, way=way)
    return touched
