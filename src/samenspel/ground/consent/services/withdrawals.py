"""Keep what a withdrawal touched, until somebody saw to it."""

from datetime import datetime, timedelta
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db import transaction
from django.db.models import Model
from django.utils import timezone

from samenspel.ground.consent.models import (
    Affected,
    AffectedKind,
    Consent,
    Departure,
    Purpose,
    Reach,
    Withdrawal,
)
from samenspel.ground.consent.resting import what_rests_on
from samenspel.ground.consent.signals import things_affected

KEPT = timedelta(days=5 * 365)
ABOUT_WORDS = (Purpose.TAKE_PART, Purpose.QUOTE)


def keep_withdrawal(*, consent: Consent, subject: Model, left: Reach | None) -> Withdrawal | None:
    """List everything that rests on `consent`, which is about to end or narrow to `left`.

    What only disappears from screens is listed as such; what left the building, or needs a look,
    is a to-do. Returns None when nothing rested on it.
    """
    purpose = Purpose(consent.purpose)
    resting = what_rests_on(subject, purpose)
    gone = Departure.objects.of(subject) if purpose in ABOUT_WORDS else Departure.objects.none()
    departures = list(gone)
    if not resting and not departures:
        return None
    withdrawal = Withdrawal.objects.create(
        subject_type=ContentType.objects.get_for_model(subject),
        subject_id=subject.pk,
        purpose=purpose,
        reach=consent.reach,
        left=left or "",
    )
    affected = [
        Affected(withdrawal=withdrawal, kind=one.kind, label=one.label[:240], url=one.url,
                 scope=one.scope)
        for one in resting
    ] + [
        Affected(withdrawal=withdrawal, kind=AffectedKind.LEFT, label=str(one), scope=one.scope)
        for one in departures
    ]  # fmt: skip
    Affected.objects.bulk_create(affected)
    things_affected.send(sender=Withdrawal, withdrawal=withdrawal, affected=affected)
    return withdrawal


@transaction.atomic
def settle_affected(*, affected: Affected, by: Any, note: str = "") -> None:
    """Keep that the user `by` looked at it or asked it back; again changes nothing."""
    current = Affected.objects.select_for_update().get(pk=affected.pk)
    if current.done_at is None:
        current.done_at, current.done_by, current.note = timezone.now(), by, note
        current.save(update_fields=["done_at", "done_by", "note"])


def expire_withdrawals(now: datetime) -> int:
    """Forget withdrawals of five years ago; return how many."""
    old = Withdrawal.objects.filter(at__lte=now - KEPT)
    number = old.count()
    old.delete()
    return number
