"""Consents that end by themselves: the gate closes at the very moment, this tells what follows."""

import logging
from datetime import datetime, timedelta

from django.contrib.contenttypes.models import ContentType
from django.core.files.storage import Storage
from django.db import transaction
from django.db.models import Model, Q

from samenspel.ground.common import log
from samenspel.ground.consent.models import Consent, Purpose
from samenspel.ground.consent.querysets import ConsentQuerySet
from samenspel.ground.consent.services.withdrawals import keep_withdrawal
from samenspel.ground.consent.signals import consent_withdrawn

PROOF_KEPT = timedelta(days=5 * 365)
logger = logging.getLogger(__name__)


def lock_subject(subject: Model) -> bool:
    """Let nobody else change what `subject` agrees to until we are done; False: it is gone."""
    rows = type(subject)._base_manager.select_for_update(no_key=True).filter(pk=subject.pk)
    return bool(list(rows.values_list("pk", flat=True)))


def tell_ended(subject: Model, now: datetime) -> set[Purpose]:
    """Let what ended by itself work as a withdrawal, once; return which purposes. Needs the lock.

    What rests on a consent is asked while it stands. So for a moment, which nobody else sees, it
    does again: all that ended together, for who may be quoted takes part as well.
    """
    ended = list(Consent.objects.of(subject).ended_untold(now))
    if not ended:
        return set()
    Consent.objects.filter(pk__in=[consent.pk for consent in ended]).update(until=None)
    for consent in ended:
        keep_withdrawal(consent=consent, subject=subject, left=None)
    for consent in ended:
        consent.end_told = True
        consent.save(update_fields=["until", "end_told"])
        log.record("consent.end", consent, None)
    for consent in ended:
        consent_withdrawn.send(sender=Consent, consent=consent, subject=subject, left=None)
    return {Purpose(consent.purpose) for consent in ended}


def end_consents_in_time(now: datetime) -> int:
    """Tell of everything that ended by itself; one that fails doesn't stop the others."""
    untold = Consent.objects.ended_untold(now).order_by()
    told = 0
    for kind, pk in list(untold.values_list("subject_type", "subject_id").distinct()):
        try:
            told += _tell_of(ContentType.objects.get_for_id(kind), pk, now)
        except Exception:
            logger.exception("a consent could not be ended", extra={"subject": f"{kind}:{pk}"})
    return told


@transaction.atomic
def _tell_of(kind: ContentType, pk: int, now: datetime) -> int:
    model = kind.model_class()
    subject = model._base_manager.filter(pk=pk).first() if model else None
    if subject is None or not lock_subject(subject):
        ended = Consent.objects.ended_untold(now).filter(subject_type=kind, subject_id=pk)
        return ended.update(end_told=True)
    return len(tell_ended(subject, now))


@transaction.atomic
def expire_consents(now: datetime) -> int:
    """Remove what ended five years ago, and what belongs to nothing any more; return how many.

    Nobody asks for its proof then. Signed sheets go as well, once that is certain.
    """
    over = now - PROOF_KEPT
    old = Consent.objects.filter(Q(withdrawn_at__lte=over) | Q(until__lte=over))
    return _remove(old) + _remove(Consent.objects.orphans())


def _remove(consents: ConsentQuerySet) -> int:
    going = list(consents)
    keys = [consent.pk for consent in going]
    Consent.objects.filter(pk__in=keys).delete()
    sheets = {str(one.proof.name): one.proof.storage for one in going if one.proof}
    for name, storage in sheets.items():
        _forget_sheet(storage, name)
    return len(going)


def _forget_sheet(storage: Storage, name: str) -> None:
    # One sheet may prove several consents: the last one takes it along.
    if not Consent.objects.filter(proof=name).exists():
        transaction.on_commit(lambda: storage.delete(name))
