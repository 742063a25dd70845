"""What time does by itself: places are let go, and who was there is forgotten."""

from datetime import datetime

from django.db import transaction
from django.utils import timezone

from samenspel.loop.activities.models import Registration, RegistrationStatus


def release_expired_places(*, now: datetime | None = None) -> int:
    """Mark as expired what was not confirmed in time; return how many.

    Nobody waits for this: an overdue one holds no place from the very minute it is overdue.
    """
    return Registration.objects.overdue(now).update(
        status=RegistrationStatus.EXPIRED, decided_at=now or timezone.now()
    )


@transaction.atomic
def erase_old_registrations(*, now: datetime) -> int:
    """Forget who signed up, a month after the activity; return how many."""
    old = Registration.objects.to_erase(now)
    number = old.count()
    old.delete()
    return number
