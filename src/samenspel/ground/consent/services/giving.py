"""Give and withdraw consent. Both are remembered: a withdrawn consent is kept as proof it ended."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db import transaction
from django.db.models import Model, Q
from django.utils import timezone

from samenspel.ground.consent.models import Consent, How, Purpose, Reach
from samenspel.ground.consent.services.withdrawals import keep_withdrawal
from samenspel.ground.consent.signals import consent_given, consent_withdrawn

PROOF_KEPT = timedelta(days=5 * 365)


@dataclass(frozen=True)
class Proof:
    """How a consent was given: a witness for a spoken one, a file for a signed sheet."""

    how: How = How.FORM
    witness: str = ""
    sheet: Any = ""
    recorded_by: Any = None
    """The user who wrote it down for somebody else; None when the person did it."""


@transaction.atomic
def give_consent(
    *,
    subject: Model,
    purpose: Purpose,
    reach: Reach,
    how: How = How.FORM,
    text: str = "",
    text_version: str = "",
    named: bool = False,
    until: datetime | None = None,
    proof: Proof | None = None,
) -> Consent:
    """Record that `subject` agrees to `purpose` as widely as `reach`; replaces what was agreed.

    The same consent again leaves the first record, with its date, as it is. A narrower one than
    before works as a withdrawal of the difference. `proof` goes before `how`.
    """
    proof = proof or Proof(how=how)
    current = Consent.objects.of(subject).filter(purpose=purpose, withdrawn_at=None).first()
    if current is not None and (current.reach, current.named, current.until) == (
        reach, named, until,
    ):  # fmt: skip
        return current
    narrower = current is not None and current.in_force and _is_narrower(current, reach, named)
    if current is not None:
        if narrower:
            keep_withdrawal(consent=current, subject=subject, left=reach)
        _end(current)
    consent = Consent.objects.create(
        subject_type=ContentType.objects.get_for_model(subject),
        subject_id=subject.pk,
        purpose=purpose,
        reach=reach,
        named=named,
        how=proof.how,
        witness=proof.witness,
        proof=proof.sheet,
        recorded_by=proof.recorded_by,
        text=text,
        text_version=text_version,
        until=until,
    )
    if narrower:
        consent_withdrawn.send(sender=Consent, consent=current, subject=subject, left=reach)
    consent_given.send(sender=Consent, consent=consent, subject=subject)
    return consent


@transaction.atomic
def withdraw_consent(*, subject: Model, purpose: Purpose) -> bool:
    """End what `subject` agreed to for `purpose`, at once; return whether there was anything."""
    ended = list(Consent.objects.of(subject).filter(purpose=purpose, withdrawn_at=None))
    for consent in ended:
        keep_withdrawal(consent=consent, subject=subject, left=None)
        _end(consent)
        consent_withdrawn.send(sender=Consent, consent=consent, subject=subject, left=None)
    return bool(ended)


def end_consents_in_time(now: datetime) -> int:
    """Let what ended by itself work as a withdrawal, once; return how many there were.

    The gate closes at the very moment; this tells who kept something that was made before it.
    """
    ended = list(Consent.objects.ended_untold(now))
    for consent in ended:
        with transaction.atomic():
            consent.end_told = True
            consent.save(update_fields=["end_told"])
            subject = consent.subject
            if subject is not None:
                keep_withdrawal(consent=consent, subject=subject, left=None)
                consent_withdrawn.send(sender=Consent, consent=consent, subject=subject, left=None)
    return len(ended)


def expire_consents(now: datetime) -> int:
    """Remove what was withdrawn or ended five years ago: nobody asks for its proof any more."""
    over = now - PROOF_KEPT
    removed, _ = Consent.objects.filter(Q(withdrawn_at__lte=over) | Q(until__lte=over)).delete()
    return removed


def _is_narrower(current: Consent, reach: Reach, named: bool) -> bool:
    return Reach(current.reach).width > reach.width or (current.named and not named)


def _end(consent: Consent) -> None:
    consent.withdrawn_at = timezone.now()
    consent.save(update_fields=["withdrawn_at"])
