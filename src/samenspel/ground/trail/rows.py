"""Reads steps of every kind in one query, as far as somebody may see them."""

from collections.abc import Collection, Sequence
from typing import Any

from django.db.models import Model

from samenspel.ground.common.reading import Wanted, read_together
from samenspel.ground.trail.registry import NodeKind, Registry

Key = tuple[type[Model], int]


def read_steps(
    keys: Collection[Key], registry: Registry, person: Any, werkplaats: Any
) -> dict[Key, Model]:
    """Return what `person` may see of `keys`, in one query however many kinds there are."""
    ids: dict[type[Model], set[int]] = {}
    for model, pk in keys:
        ids.setdefault(model, set()).add(pk)
    wanted = []
    for model, pks in ids.items():
        kind = registry.kind_of(model)
        rows = model._default_manager.filter(pk__in=pks)
        wanted.append(Wanted(kind.visible(rows, person, werkplaats), columns_of(kind)))
    read = zip(ids, read_together(wanted), strict=True)
    return {(model, step.pk): step for model, steps in read for step in steps}


def columns_of(kind: NodeKind) -> Sequence[str]:
    """Return which columns are read: those that were named, else all."""
    fields = kind.model._meta.concrete_fields
    return kind.columns or [field.attname for field in fields if not field.primary_key]
