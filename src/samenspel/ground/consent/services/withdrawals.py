"""Keep what a withdrawal touched, until somebody saw to it."""

from datetime import datetime, timedelta
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db import transaction
from django.db.models import Model
from django.utils import timezone

from samenspel.ground.common import log
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


def keep_withdrawal(
    *, consent: Consent, subject: Model, left: Reach | None, named: bool = True
) -> Withdrawal | None:
    """List everything that rests on `consent`, which is about to end or narrow to `left`.

    What only disappears from screens is listed as such; what left the building, or needs a look,
    is a to-do, once for however many purposes. `named` is False when the name may no longer be
    told: then also what went no further than `left` counts. None when nothing rested on it.
    """
    purpose = Purpose(consent.purpose)
    unnamed = consent.named and not named and left is not None
    allowed = None if unnamed else left
    affected = _shown(subject, purpose, allowed) + _departed(subject, purpose, allowed)
    if not affected:
        return None
    withdrawal = Withdrawal.objects.create(
        subject_type=ContentType.objects.get_for_model(subject),
        subject_id=subject.pk,
        purpose=purpose,
        reach=consent.reach,
        left=left or "",
        unnamed=unnamed,
    )
    for one in affected:
        one.withdrawal = withdrawal
    Affected.objects.bulk_create(affected)
    things_affected.send(sender=Withdrawal, withdrawal=withdrawal, affected=affected)
    return withdrawal


def _shown(subject: Model, purpose: Purpose, allowed: Reach | None) -> list[Affected]:
    """Return what is on screens wider than `allowed`; an open to-do is not told again."""
    standing = set(Affected.objects.of(subject).to_do().values_list("kind", "label", "url"))
    found = [
        Affected(kind=one.kind, label=one.label[:240], url=one.url, scope=one.scope)
        for one in what_rests_on(subject, purpose)
        if allowed is None or one.reach is None or one.reach.width > allowed.width
    ]
    return [one for one in found if (one.kind, one.label, one.url) not in standing]


def _departed(subject: Model, purpose: Purpose, allowed: Reach | None) -> list[Affected]:
    """Return what left with words of `subject`, further than `allowed`."""
    if purpose not in ABOUT_WORDS:
        return []
    waiting = Affected.objects.of(subject).to_do().exclude(departure=None).values("departure")
    left = Departure.objects.of(subject).wider_than(allowed).exclude(pk__in=waiting)
    return [
        Affected(kind=AffectedKind.LEFT, label=str(one)[:240], scope=one.scope, departure=one)
        for one in left
    ]


@transaction.atomic
def settle_affected(*, affected: Affected, by: Any, note: str = "") -> None:
    """Keep that the user `by` looked at it or asked it back; again changes nothing.

    Who may is for the app that shows the list: this one knows no roles.
    """
    current = Affected.objects.select_for_update().get(pk=affected.pk)
    if current.done_at is None and current.kind != AffectedKind.HIDDEN:
        current.done_at, current.done_by, current.note = timezone.now(), by, note.strip()[:240]
        current.save(update_fields=["done_at", "done_by", "note"])
        log.record("consent.settle", current, by)


def expire_withdrawals(now: datetime) -> int:
    """Forget withdrawals of five years ago; return how many."""
    old = Withdrawal.objects.filter(at__lte=now - KEPT)
    number = old.count()
    old.delete()
    return number
