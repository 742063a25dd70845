"""Reads things of many kinds in one query: each as a row of texts, from which it is made again.

A page with eight kinds of things would take eight queries otherwise. Only the columns that are
named are read; asking a thing for another field would ask the database.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC
from typing import Any

from django.db import DEFAULT_DB_ALIAS
from django.db.models import (
    BooleanField,
    DateTimeField,
    IntegerField,
    Model,
    QuerySet,
    TextField,
    Value,
    Window,
)
from django.db.models.functions import Cast, RowNumber
from django.utils.dateparse import parse_datetime

FIRST = Value(0, output_field=IntegerField())


@dataclass(frozen=True)
class Wanted:
    """Which things, and what of them: fields of their own, of what they lead to, annotations.

    `first`, as in (6, "-day"), keeps so many, in that order.
    """

    rows: QuerySet[Any]
    columns: Sequence[str]
    first: tuple[int, str] | None = None


def read_together(wanted: Collection[Wanted]) -> list[list[Any]]:
    """Return the things of each of `wanted`, in one query."""
    width = max((len(one.columns) for one in wanted), default=0)
    asked = [_as_texts(number, one, width) for number, one in enumerate(wanted)]
    found: list[list[Any]] = [[] for _one in wanted]
    if asked:
        first, *others = asked
        rows = first.union(*others, all=True) if others else first
        makers = [_Maker(one) for one in wanted]
        # A union comes in no order. Where none was asked, it stays as it comes.
        for number, _place, pk, *texts in sorted(rows, key=lambda row: row[:2]):
            found[number].append(makers[number].made_again(pk, texts))
    return found


def _as_texts(number: int, wanted: Wanted, width: int) -> QuerySet[Any]:
    columns = [Cast(path, TextField()) for path in wanted.columns]
    missing = [Value(None, output_field=TextField())] * (width - len(columns))
    rows, place = wanted.rows.order_by(), FIRST
    if wanted.first is not None:
        most, order = wanted.first
        rows = rows.annotate(place_in_order=Window(RowNumber(), order_by=[order, "-pk"]))
        rows, place = rows.filter(place_in_order__lte=most), "place_in_order"  # type: ignore[assignment]
    return rows.values_list(Value(number), place, "pk", *columns, *missing)


class _Maker:
    """Makes instances of one kind again, as a query that reads only these columns would."""

    def __init__(self, wanted: Wanted) -> None:
        self.model: Any = wanted.rows.model
        self.columns = wanted.columns
        self.annotations: Mapping[str, Any] = wanted.rows.query.annotations

    def made_again(self, pk: int, texts: Sequence[str | None]) -> Model:
        own: dict[str, Any] = {self.model._meta.pk.attname: pk}
        told: dict[str, Any] = {}
        related: dict[str, dict[str, Any]] = {}
        for path, text in zip(self.columns, texts, strict=False):
            name, _, far = path.partition("__")
            if path in self.annotations:
                told[path] = _value(self.annotations[path].output_field, text)
            elif far:
                model = self.model._meta.get_field(name).related_model
                related.setdefault(name, {})[far] = _value(model._meta.get_field(far), text)
            else:
                own[name] = _value(self.model._meta.get_field(name), text)
        made = _instance(self.model, own)
        for name, values in related.items():
            told[name] = _instance(self.model._meta.get_field(name).related_model, values)
        for name, value in told.items():
            setattr(made, name, value)
        return made


def _instance(model: Any, values: dict[str, Any]) -> Model:
    fields = [field for field in model._meta.concrete_fields if field.attname in values]
    names = [field.attname for field in fields]
    made: Model = model.from_db(DEFAULT_DB_ALIAS, names, [values[name] for name in names])
    return made


def _value(field: Any, text: str | None) -> Any:
    if text is not None and isinstance(field, BooleanField):
        return text in {"1", "true"}
    if text is None or not isinstance(field, DateTimeField):
        return field.to_python(text)
    moment = parse_datetime(text)  # in UTC: SQLite keeps it so, PostgreSQL says so
    return moment.replace(tzinfo=UTC) if moment and moment.tzinfo is None else moment
