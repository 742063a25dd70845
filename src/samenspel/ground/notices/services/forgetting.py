"""Forget what was told, and who reads: after a while, or because somebody asks."""

from datetime import datetime, timedelta

from django.db import transaction

from samenspel.ground.common.addresses import same_address
from samenspel.ground.notices.models import Notice, Preference, Subscriber

TOLD_KEPT = timedelta(days=90)


def expire_notices(now: datetime) -> int:
    """Erase what was told 90 days ago, and what waited as long for nobody; return how many."""
    told, _ = Notice.objects.told_before(now - TOLD_KEPT).delete()
    stuck, _ = Notice.objects.untold().older_than(now - TOLD_KEPT).delete()
    return told + stuck


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
