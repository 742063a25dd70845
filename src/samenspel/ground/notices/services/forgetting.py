"""Forget what was told, and who reads: after a while, at a wish, or at another address."""

from datetime import datetime, timedelta

from django.db import transaction

from samenspel.ground.common.addresses import same_address
from samenspel.ground.notices.models import Notice, Pace, Preference, Subscriber
from samenspel.ground.notices.services.readers import readers_of

TOLD_KEPT = timedelta(days=90)


def expire_notices(now: datetime) -> int:
    """Erase what was told 90 days ago, and what waited as long for nobody; return how many.

    So goes an address that got no letter for half a year: its link has ended by then. That
    somebody wants nothing is kept.
    """
    readers, _ = Subscriber.objects.filter(stopped_at=None, link_until__lte=now).delete()
    told, _ = Notice.objects.told_before(now - TOLD_KEPT).delete()
    stuck, _ = Notice.objects.untold().older_than(now - TOLD_KEPT).delete()
    return told + stuck + readers


@transaction.atomic
def forget_reader(email: str) -> int:
    """Erase what waits for `email` and what it chose; return how many.

    That it wants nothing is kept: else we would begin again.
    """
    mine = same_address("address", email)
    notices, _ = Notice.objects.to_address(email).delete()
    chosen, _ = Preference.objects.filter(mine).delete()
    readers, _ = Subscriber.objects.filter(mine, stopped_at=None).delete()
    return notices + chosen + readers


@transaction.atomic
def move_reader(*, before: str, after: str) -> None:
    """Let what was chosen at an address hold for the new one of the same reader.

    The link in letters to the old address stops working. What was chosen at the new one stays.
    """
    old, new = before.strip().lower(), after.strip().lower()
    if old == new:
        return
    for choice in Preference.objects.filter(address=old):
        chosen = Preference.objects.of(new, scope=choice.scope).filter(topic=choice.topic)
        if not chosen.exists():
            choice.pk, choice.address = None, new
            choice.save(force_insert=True)
    Preference.objects.filter(address=old).delete()
    for stopped in Subscriber.objects.filter(address=old).exclude(stopped_at=None):
        if not Preference.objects.of(new, scope=stopped.scope).exclude(pace=Pace.NEVER).exists():
            reader = readers_of([new], scope=stopped.scope)[new]
            reader.stopped_at = stopped.stopped_at
            reader.save(update_fields=["stopped_at"])
    Subscriber.objects.filter(address=old).delete()
