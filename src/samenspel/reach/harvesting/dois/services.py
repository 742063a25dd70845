"""Write down what is to be told to DataCite, and tell it."""

import logging
from datetime import datetime, timedelta
from functools import partial
from typing import Any, Final

from django.db import transaction
from django.urls import reverse
from django.utils import timezone
from django_tasks import task

from samenspel.ground.catalogue import registry
from samenspel.ground.catalogue.models import Record
from samenspel.ground.catalogue.reading import Told, told_under
from samenspel.reach.harvesting.dois.account import Account
from samenspel.reach.harvesting.dois.datacite import NotRegistered, register
from samenspel.reach.harvesting.dois.telling import attributes_of, attributes_of_what_is_gone
from samenspel.reach.harvesting.models import Doi, DoiState
from samenspel.reach.harvesting.services import note_departures

LONGEST_WAIT: Final = timedelta(days=1)
#: Longer than one request may take: meanwhile no other worker takes the same.
CLAIMED_FOR: Final = timedelta(minutes=5)
AT_ONCE: Final = 20
logger = logging.getLogger(__name__)


@transaction.atomic
def plan(*, identifier: str) -> None:
    """Write down that a record changed; the worker tells it when all of this is saved."""
    account = Account.ours()
    record = Record.objects.filter(identifier=identifier).first() if account else None
    if account is None or record is None or not _plan(account, record):
        return
    transaction.on_commit(partial(tell_soon.enqueue), robust=True)


def _plan(account: Account, record: Record) -> bool:
    """Return whether there is something to tell."""
    known = Doi.objects.filter(record=record)
    if known.update(due_at=timezone.now(), tries=0):
        return True
    has_own = bool(record.description.get("doi"))
    if record.is_gone or has_own or record.kind not in account.kinds:
        return False
    name = f"{account.prefix}/{record.identifier.replace(':', '.')}".lower()
    Doi.objects.bulk_create([Doi(record=record, name=name)], ignore_conflicts=True)
    return True


@task()
def tell_soon() -> int:
    """Tell what is due, in the worker."""
    return tell_what_is_due(timezone.now())


def tell_what_is_due(now: datetime) -> int:
    """Tell DataCite what is due; return how many worked. What fails is tried again later."""
    account = Account.ours()
    if account is None:
        return 0
    due = list(Doi.objects.due(now).select_related("record")[:AT_ONCE])
    return sum(_tell(account, doi, now) for doi in due)


def _tell(account: Account, doi: Doi, now: datetime) -> bool:
    claimed = now + CLAIMED_FOR
    if not Doi.objects.filter(pk=doi.pk, due_at=doi.due_at).update(due_at=claimed):
        return False  # another worker has it
    mine = Doi.objects.filter(pk=doi.pk, due_at=claimed)
    told = told_under(doi.record.identifier)  # as it is now, the names too
    if told is None and doi.state == DoiState.WAITING and not doi.why:
        mine.update(due_at=None)  # it went before anybody knew of it
        return False
    try:
        register(account, doi.name, _attributes(doi.record, told))
    except NotRegistered as error:
        logger.warning("a DOI was not registered", extra={"doi": doi.name, "why": str(error)})
        mine.update(**_again(doi, now, error))
        return False
    _worked(doi, told)
    mine.update(due_at=None, tries=0)
    return True


def _attributes(record: Record, told: Told | None) -> dict[str, Any]:
    if told is not None:
        return attributes_of(told)
    site = registry.addresses_of([record.scope]).get(record.scope, "")
    lasting = site + reverse("catalogue:record", args=[record.identifier])
    return attributes_of_what_is_gone(lasting)


def _again(doi: Doi, now: datetime, error: NotRegistered) -> dict[str, Any]:
    why = str(error)[:300]
    if error.for_good:
        return {"due_at": None, "why": why, "state": DoiState.REFUSED}
    wait = min(timedelta(minutes=2 ** min(doi.tries, 11)), LONGEST_WAIT)
    return {"due_at": now + wait, "tries": doi.tries + 1, "why": why}


@transaction.atomic
def _worked(doi: Doi, told: Told | None) -> None:
    state = DoiState.HIDDEN if told is None else DoiState.FINDABLE
    Doi.objects.filter(pk=doi.pk).update(state=state, why="")
    record = Record.objects.select_for_update().get(pk=doi.record_id)
    if record.doi != doi.name:
        record.doi, record.changed_at = doi.name, timezone.now()
        record.save(update_fields=["doi", "changed_at"])
    if told is not None:
        note_departures([told])


def plan_all() -> int:
    """Write down everything that has no DOI yet, and what was refused; return how many."""
    account = Account.ours()
    if account is None:
        return 0
    Doi.objects.filter(state=DoiState.REFUSED).update(due_at=timezone.now(), tries=0)
    lacking = Record.objects.there().filter(registration=None, kind__in=account.kinds)
    return sum(_plan(account, record) for record in lacking.iterator(chunk_size=200))
