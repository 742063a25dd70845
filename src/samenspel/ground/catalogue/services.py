"""Keep the catalogue up to date."""

import logging
from collections.abc import Callable, Iterable
from datetime import datetime
from typing import Any, Final

from django.apps import apps
from django.db import transaction
from django.db.models import Model
from django.utils import timezone

from samenspel.ground.catalogue import registry
from samenspel.ground.catalogue.models import Record
from samenspel.ground.catalogue.record import Description
from samenspel.ground.catalogue.signals import record_changed

#: How many are described in one transaction when there are many.
BATCH: Final = 200
logger = logging.getLogger(__name__)


def identifier_of(thing: Model) -> str:
    """Return the identifier of `thing` that lasts: its model and its `guid`."""
    entry = registry.entry_for(type(thing))
    model = entry.model if entry is not None else type(thing)
    guid: Any = getattr(thing, "guid", None) or thing.pk
    return f"{model._meta.model_name}:{guid}"


def subject_of(person: Model) -> str:
    """Return how `Creator.subject` keeps whose name it is."""
    return f"{person._meta.label_lower}:{person.pk}"


@transaction.atomic
def refresh(things: Iterable[Model]) -> None:
    """Describe `things` anew; what is not published any more leaves a mark, for ever."""
    for thing in things:
        _keep(thing)


def _keep(thing: Model) -> None:
    """Describe one thing. Its record is locked first, so who comes second sees what changed."""
    entry = registry.entry_for(type(thing))
    if entry is None:
        return
    identifier = identifier_of(thing)
    record = Record.objects.select_for_update().filter(identifier=identifier).first()
    told = _told(entry, thing)
    if record is None and told is not None:
        _first_time(entry, thing, told)
        record = Record.objects.select_for_update().get(identifier=identifier)
        told = _told(entry, thing)
    if record is not None:
        _write(record, told)


def _told(entry: registry.Entry, thing: Model) -> Description | None:
    fresh = entry.queryset.filter(pk=thing.pk).first()
    description = entry.describe(fresh) if fresh is not None else None
    return description if isinstance(description, Description) else None


def _first_time(entry: registry.Entry, thing: Model, told: Description) -> None:
    record = Record(
        identifier=identifier_of(thing),
        model=entry.model._meta.label_lower,
        object_id=str(thing.pk),
        kind=told.kind,
        scope=told.scope,
        description=told.as_dict(),
        until=told.until,
    )
    # When somebody else makes it at the same moment, theirs stands, and is described anew.
    Record.objects.bulk_create([record], ignore_conflicts=True)
    record_changed.send(sender=Record, identifier=record.identifier)


def _write(record: Record, told: Description | None) -> None:
    if told is None:
        _mark(record)
        return
    fresh = told.as_dict()
    if record.description != fresh or record.is_gone:
        record.description, record.deleted_at, record.kind = fresh, None, told.kind
        record.scope, record.changed_at, record.until = told.scope, timezone.now(), told.until
        record.save()
        record_changed.send(sender=Record, identifier=record.identifier)
    elif record.until != told.until:
        record.until = told.until
        record.save(update_fields=["until"])


def _mark(record: Record) -> None:
    if record.is_gone:
        return
    record.deleted_at = record.changed_at = timezone.now()
    record.description, record.until = {}, None
    record.save()
    record_changed.send(sender=Record, identifier=record.identifier)


@transaction.atomic
def mark_as_gone(thing: Model) -> None:
    """Leave only the mark that `thing` was there; nothing when it never was."""
    identifier = identifier_of(thing)
    record = Record.objects.select_for_update().filter(identifier=identifier).first()
    if record is not None:
        _mark(record)


def refresh_in_time(now: datetime) -> int:
    """Describe anew what something ended in by itself; return how many. One can't stop others."""
    return sum(_refresh_one(record) for record in list(Record.objects.out_of_date(now)))


def _refresh_one(record: Record) -> bool:
    try:
        with transaction.atomic():
            _again(record)
    except Exception:
        logger.exception("a record could not be described", extra={"record": record.identifier})
        return False
    return True


def _again(record: Record) -> None:
    thing = _thing_of(record)
    if thing is not None:
        _keep(thing)
        return
    _mark(Record.objects.select_for_update().get(pk=record.pk))


def _thing_of(record: Record) -> Model | None:
    try:
        model = apps.get_model(record.model)
    except LookupError:  # An app that is no longer there.
        return None
    if registry.entry_for(model) is None:
        return None
    thing: Model | None = model._base_manager.filter(pk=record.object_id).first()
    return thing


def rebuild(*, progress: Callable[[str, int], None] | None = None) -> int:
    """Describe everything anew, and mark what went unseen; return how many are there.

    `progress` is told the label of a model and how many of it have been described.
    """
    for entry in registry.entries():
        _rebuild(entry, progress)
    for record in Record.objects.there().iterator(chunk_size=BATCH):
        thing = _thing_of(record)
        if thing is None or identifier_of(thing) != record.identifier:
            with transaction.atomic():
                _mark(Record.objects.select_for_update().get(pk=record.pk))
    return Record.objects.there().count()


def _rebuild(entry: registry.Entry, progress: Callable[[str, int], None] | None) -> None:
    keys = list(entry.model._base_manager.order_by("pk").values_list("pk", flat=True))
    for start in range(0, len(keys), BATCH):
        refresh(entry.model._base_manager.filter(pk__in=keys[start : start + BATCH]))
        if progress:
            progress(entry.model._meta.label_lower, min(start + BATCH, len(keys)))
