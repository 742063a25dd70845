"""Give and withdraw consent. Both are remembered: a withdrawn consent is kept as proof it ended."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Model
from django.utils import timezone
from django.utils.translation import gettext as _

from samenspel.ground.common import log
from samenspel.ground.consent.models import Consent, How, Purpose, Reach
from samenspel.ground.consent.services.ending import lock_subject, tell_ended
from samenspel.ground.consent.services.withdrawals import keep_withdrawal
from samenspel.ground.consent.signals import consent_given, consent_withdrawn

ABOUT_WORDS = (Purpose.TAKE_PART, Purpose.RECORD, Purpose.QUOTE)


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

    The same consent again leaves the first record, with its date, as it is, unless other words
    were agreed to or a signed sheet came. A narrower one than before works as a withdrawal of the
    difference. `proof` goes before `how`. Raises `ValidationError` when it would have ended
    already, or when a spoken consent about words has no witness; the subject's `DoesNotExist` when
    it was removed meanwhile.
    """
    proof = proof or Proof(how=how)
    now = timezone.now()
    _check(purpose, proof, until, now)
    if not lock_subject(subject):
        raise type(subject).DoesNotExist  # type: ignore[attr-defined]
    tell_ended(subject, now)
    current = Consent.objects.of(subject).filter(purpose=purpose, withdrawn_at=None).first()
    wanted = (reach, named, until, text_version)
    if current is not None and current.in_force and not proof.sheet and _agreed(current) == wanted:
        return current
    narrower = current is not None and current.in_force and _is_narrower(current, reach, named)
    if current is not None:
        if narrower:
            keep_withdrawal(consent=current, subject=subject, left=reach, named=named)
        _end(current, now)
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
    log.record("consent.give", consent, proof.recorded_by)
    if narrower:
        consent_withdrawn.send(sender=Consent, consent=current, subject=subject, left=reach)
    consent_given.send(sender=Consent, consent=consent, subject=subject)
    return consent


@transaction.atomic
def withdraw_consent(*, subject: Model, purpose: Purpose) -> bool:
    """End what `subject` agreed to for `purpose`, at once; return whether there was anything.

    What ended by itself before is closed too, and was told of once.
    """
    now = timezone.now()
    lock_subject(subject)
    ended_by_itself = tell_ended(subject, now)
    standing = Consent.objects.of(subject).filter(purpose=purpose, withdrawn_at=None)
    withdrawn = purpose in ended_by_itself
    for consent in list(standing):
        if not consent.in_force:
            _end(consent, now)
            continue
        keep_withdrawal(consent=consent, subject=subject, left=None)
        _end(consent, now)
        log.record("consent.withdraw", consent, None)
        consent_withdrawn.send(sender=Consent, consent=consent, subject=subject, left=None)
        withdrawn = True
    return withdrawn


@contextmanager
def first_refusal(*, subject: Model, purpose: Purpose) -> Iterator[None]:
    """Let a first "no" work as a withdrawal; within it, the caller keeps the answer.

    What is used before somebody was asked must stop, and what left must be asked back, just as
    after a "yes" that is taken back. There is no consent then, so none is kept.
    """
    refused = Consent(
        subject_type=ContentType.objects.get_for_model(subject),
        subject_id=subject.pk,
        purpose=purpose,
        reach=Reach.TEAM,
        withdrawn_at=timezone.now(),
    )
    with transaction.atomic():
        lock_subject(subject)
        keep_withdrawal(consent=refused, subject=subject, left=None)
        yield
        consent_withdrawn.send(sender=Consent, consent=refused, subject=subject, left=None)


def _check(purpose: Purpose, proof: Proof, until: datetime | None, now: datetime) -> None:
    if until is not None and until <= now:
        raise ValidationError({"until": _("Choose a day that is still to come.")})
    if proof.how == How.SPOKEN and purpose in ABOUT_WORDS and not proof.witness.strip():
        raise ValidationError({"witness": _("Write down who was there.")})


def _agreed(consent: Consent) -> tuple[Any, ...]:
    return consent.reach, consent.named, consent.until, consent.text_version


def _is_narrower(current: Consent, reach: Reach, named: bool) -> bool:
    return Reach(current.reach).width > reach.width or (current.named and not named)


def _end(consent: Consent, now: datetime) -> None:
    consent.withdrawn_at = min(now, consent.until) if consent.until else now
    consent.save(update_fields=["withdrawn_at"])
