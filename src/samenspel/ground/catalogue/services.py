"""Keep the catalogue up to date."""

from collections.abc import Iterable
from typing import Any

from django.db import transaction
from django.db.models import Model
from django.utils import timezone

from samenspel.ground.catalogue import registry
from samenspel.ground.catalogue.models import Record


def identifier_of(thing: Model) -> str:
    """Return the identifier of `thing` that lasts: its model and its `guid`."""
    guid: Any = getattr(thing, "guid", None) or thing.pk
    return f"{thing._meta.model_name}:{guid}"


@transaction.atomic
def refresh(things: Iterable[Model]) -> None:
    """Describe `things` anew; what is not published any more leaves a mark, for ever."""
    for thing in things:
        _keep(thing)


def _keep(thing: Model) -> None:
    entry = registry.entry_for(type(thing))
    if entry is None:
        return
    fresh = entry.queryset.filter(pk=thing.pk).first()
    description = entry.describe(fresh) if fresh is not None else None
    if description is None:
        mark_as_gone(thing)
        return
    told = description.as_dict()
    record = Record.objects.filter(identifier=identifier_of(thing)).first()
    if record is None:
        Record.objects.create(
            identifier=identifier_of(thing),
            model=thing._meta.label_lower,
            object_id=str(thing.pk),
            kind=description.kind,
            scope=description.scope,
            description=told,
        )
    elif record.description != told or record.deleted_at is not None:
        record.description, record.deleted_at = told, None
        record.scope, record.changed_at = description.scope, timezone.now()
        record.save(update_fields=["description", "deleted_at", "scope", "changed_at"])


def mark_as_gone(thing: Model) -> None:
    """Leave only the mark that `thing` was there; nothing when it never was."""
    there = Record.objects.there().filter(identifier=identifier_of(thing))
    now = timezone.now()
    there.update(deleted_at=now, changed_at=now, description={})
