"""Give and withdraw consent. Both are remembered: a withdrawn consent is kept as proof it ended."""

from datetime import datetime, timedelta

from django.contrib.contenttypes.models import ContentType
from django.db import transaction
from django.db.models import Model, Q
from django.utils import timezone

from samenspel.ground.consent.models import Consent, How, Purpose, Reach
from samenspel.ground.consent.signals import consent_given, consent_withdrawn

PROOF_KEPT = timedelta(days=5 * 365)


@transaction.atomic
def give_consent(
    *,
    subject: Model,
    purpose: Purpose,
    reach: Reach,
    how: How = How.FORM,
    text: str = "",
    until: datetime | None = None,
) -> Consent:
    """Record that `subject` agrees to `purpose` as widely as `reach`; replaces what was agreed.

    The same consent again leaves the first record, with its date, as it is.
    """
    current = Consent.objects.of(subject).filter(purpose=purpose, withdrawn_at=None).first()
    if current is not None and current.reach == reach and current.until == until:
        return current
    if current is not None:
        _end(current)
    consent = Consent.objects.create(
        subject_type=ContentType.objects.get_for_model(subject),
        subject_id=subject.pk,
        purpose=purpose,
        reach=reach,
        how=how,
        text=text,
        until=until,
    )
    consent_given.send(sender=Consent, consent=consent, subject=subject)
    return consent


@transaction.atomic
def withdraw_consent(*, subject: Model, purpose: Purpose) -> bool:
    """End what `subject` agreed to for `purpose`, at once; return whether there was anything."""
    ended = list(Consent.objects.of(subject).filter(purpose=purpose, withdrawn_at=None))
    for consent in ended:
        _end(consent)
        consent_withdrawn.send(sender=Consent, consent=consent, subject=subject)
    return bool(ended)


def expire_consents(now: datetime) -> int:
    """Remove what was withdrawn or ended five years ago: nobody asks for its proof any more."""
    over = now - PROOF_KEPT
    removed, _ = Consent.objects.filter(Q(withdrawn_at__lte=over) | Q(until__lte=over)).delete()
    return removed


def _end(consent: Consent) -> None:
    consent.withdrawn_at = timezone.now()
    consent.save(update_fields=["withdrawn_at"])
