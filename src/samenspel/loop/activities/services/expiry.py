"""What time does by itself: places are let go, and who was there is forgotten."""

from datetime import datetime

from django.db import transaction
from django.utils import timezone

from samenspel.loop.activities.models import Activity, Registration, RegistrationStatus
from samenspel.loop.activities.services.lock import locked, pages_follow
from samenspel.loop.activities.services.waiting import let_offers_lapse, move_up


def release_expired_places(*, now: datetime | None = None) -> int:
    """Mark as expired what was not confirmed in time, and ask who is next; return how many.

    No place waits for this: an overdue one holds none from the very minute it is overdue.
    """
    now = now or timezone.now()
    released: int = Registration.objects.overdue(now).update(
        status=RegistrationStatus.EXPIRED, decided_at=now
    )
    waited_for = Activity.objects.to_catch_up(now).select_related("werkplaats__site")
    return released + sum(_catch_up(activity) for activity in waited_for)


@transaction.atomic
def _catch_up(activity: Activity) -> int:
    current = locked(activity)
    if current is None:
        return 0
    with pages_follow(current):
        return let_offers_lapse(current) + move_up(current)


@transaction.atomic
def erase_old_registrations(*, now: datetime) -> int:
    """Forget who signed up, a month after the activity; return how many."""
    old = Registration.objects.to_erase(now)
    number = old.count()
    old.delete()
    return number
