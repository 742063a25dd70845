"""Reads steps of every kind in one query: each as a row of texts, from which it is made again.

A chain of eight kinds would take eight queries otherwise, at every page that draws one. Only the
columns that a kind names are read; asking a step for another field would ask the database.
"""

from collections.abc import Collection, Iterator, Sequence
from datetime import UTC
from typing import Any

from django.db import DEFAULT_DB_ALIAS
from django.db.models import BooleanField, DateTimeField, Model, QuerySet, TextField, Value
from django.db.models.functions import Cast
from django.utils.dateparse import parse_datetime

from samenspel.ground.trail.registry import NodeKind, Registry

Key = tuple[type[Model], int]


def read_steps(
    keys: Collection[Key], registry: Registry, person: Any, werkplaats: Any
) -> dict[Key, Model]:
    """Return what `person` may see of `keys`, in one query however many kinds there are."""
    ids: dict[type[Model], set[int]] = {}
    for model, pk in keys:
        ids.setdefault(model, set()).add(pk)
    kinds = [registry.kind_of(model) for model in ids]
    width = max((len(columns_of(kind)) for kind in kinds), default=0)
    asked = []
    for number, kind in enumerate(kinds):
        rows = kind.model._default_manager.filter(pk__in=ids[kind.model])
        asked.append(_as_texts(number, kind, kind.visible(rows, person, werkplaats), width))
    return {
        (kinds[number].model, pk): _made_again(kinds[number], pk, texts)
        for number, pk, *texts in _together(asked)
    }


def columns_of(kind: NodeKind) -> Sequence[str]:
    """Return which columns are read: those that were named, else all."""
    fields = kind.model._meta.concrete_fields
    return kind.columns or [field.attname for field in fields if not field.primary_key]


def _as_texts(number: int, kind: NodeKind, rows: QuerySet[Any], width: int) -> QuerySet[Any]:
    columns = [Cast(path, TextField()) for path in columns_of(kind)]
    missing = [Value(None, output_field=TextField())] * (width - len(columns))
    return rows.order_by().values_list(Value(number), "pk", *columns, *missing)


def _together(asked: list[QuerySet[Any]]) -> Iterator[Any]:
    if asked:
        first, *others = asked
        yield from first.union(*others, all=True) if others else first


def _made_again(kind: NodeKind, pk: int, texts: Sequence[str | None]) -> Model:
    own: dict[str, Any] = {kind.model._meta.pk.attname: pk}  # type: ignore[union-attr]
    related: dict[str, dict[str, Any]] = {}
    for path, text in zip(columns_of(kind), texts, strict=False):
        name, _, far = path.partition("__")
        if far:
            model = kind.model._meta.get_field(name).related_model
            related.setdefault(name, {})[far] = _value(model, far, text)
        else:
            own[name] = _value(kind.model, name, text)
    step = _instance(kind.model, own)
    for name, values in related.items():
        model = kind.model._meta.get_field(name).related_model
        setattr(step, name, _instance(model, values))
    return step


def _instance(model: Any, values: dict[str, Any]) -> Model:
    """Return an instance as a query that reads only these columns would."""
    fields = [field for field in model._meta.concrete_fields if field.attname in values]
    names = [field.attname for field in fields]
    made: Model = model.from_db(DEFAULT_DB_ALIAS, names, [values[name] for name in names])
    return made


def _value(model: Any, name: str, text: str | None) -> Any:
    field = model._meta.get_field(name)
    if text is not None and isinstance(field, BooleanField):
        return text in {"1", "true"}
    if text is None or not isinstance(field, DateTimeField):
        return field.to_python(text)
    moment = parse_datetime(text)  # in UTC: SQLite keeps it so, PostgreSQL says so
    return moment.replace(tzinfo=UTC) if moment and moment.tzinfo is None else moment
