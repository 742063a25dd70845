"""Remember that names of people left the building with a record."""

from collections.abc import Iterable
from typing import Any

from django.apps import apps
from django.db import transaction
from django.db.models import F, Model, Q
from django.utils import timezone

from samenspel.ground.catalogue.models import Record
from samenspel.ground.catalogue.reading import Told
from samenspel.ground.consent.models import DepartureKind, Reach
from samenspel.ground.consent.services import record_departure

_NOT_SINCE_IT_CHANGED = Q(left_at=None) | Q(left_at__lt=F("changed_at"))


def note_departures(told: Iterable[Told]) -> None:
    """Remember for each record with names that it was collected: once for each time it changed.

    Who collects it next gets the same, so nobody needs to be told again.
    """
    fresh = [one for one in told if _subjects(one) and _is_new(one.record)]
    if fresh:
        _note(fresh)


@transaction.atomic
def _note(told: list[Told]) -> None:
    keys = [one.record.pk for one in told]
    # Two harvesters at once: the second waits here, and then finds nothing left to note.
    open_ones = Record.objects.select_for_update().filter(_NOT_SINCE_IT_CHANGED, pk__in=keys)
    unnoted = set(open_ones.values_list("pk", flat=True))
    people = _people(key for one in told for key in _subjects(one))
    for one in told:
        if one.record.pk in unnoted:
            record_departure(
                kind=DepartureKind.HARVEST,
                label=one.description.title,
                subjects=[people[key] for key in _subjects(one) if key in people],
                scope=one.record.scope,
                reach=Reach.PUBLIC,
            )
    Record.objects.filter(pk__in=unnoted).update(left_at=timezone.now())


def _subjects(told: Told) -> list[str]:
    return [creator.subject for creator in told.description.creators if creator.subject]


def _is_new(record: Record) -> bool:
    return record.left_at is None or record.left_at < record.changed_at


def _people(keys: Iterable[str]) -> dict[str, Model]:
    """Return who is meant, one query for each kind: "publications.contributor:12"."""
    wanted: dict[str, set[str]] = {}
    for key in keys:
        label, _sign, pk = key.rpartition(":")
        wanted.setdefault(label, set()).add(pk)
    found: dict[str, Model] = {}
    for label, pks in wanted.items():
        model: Any = apps.get_model(label)
        found |= {f"{label}:{one.pk}": one for one in model._base_manager.filter(pk__in=pks)}
    return found
