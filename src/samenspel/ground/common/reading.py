"""Reads things of many kinds in one query: each as a row of texts, from which it is made again.

A page with eight kinds of things would take eight queries otherwise. Only the columns that are
named are read; asking a thing for another field would ask the database.
"""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from datetime import UTC
from functools import partial
from typing import Any

from django.db import DEFAULT_DB_ALIAS
from django.db.models import (
    BooleanField,
    CharField,
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
        for number, _place, *row in sorted(rows, key=lambda row: row[:2]):
            found[number].append(makers[number].made_again(row))
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
    """Makes instances of one kind again, as a query that reads only these columns would.

    What has to be known of a column is looked up once, not at each of thousands of rows.
    """

    def __init__(self, wanted: Wanted) -> None:
        self.model: Any = wanted.rows.model
        annotations = wanted.rows.query.annotations
        own: list[tuple[Any, int]] = [(self.model._meta.pk, 0)]
        related: dict[str, list[tuple[Any, int]]] = {}
        self.told: list[tuple[str, Any, int]] = []
        for place, path in enumerate(wanted.columns, start=1):
            name, _, far = path.partition("__")
            if path in annotations:
                self.told.append((path, annotations[path].output_field, place))
            elif far:
                model = self.model._meta.get_field(name).related_model
                related.setdefault(name, []).append((model._meta.get_field(far), place))
            else:
                own.append((self.model._meta.get_field(name), place))
        self.own = _Instances(self.model, own)
        self.related = {
            name: _Instances(self.model._meta.get_field(name).related_model, fields)
            for name, fields in related.items()
        }

    def made_again(self, row: Sequence[Any]) -> Any:
        made = self.own.made_of(row)
        for name, field, place in self.told:
            setattr(made, name, _value(field, row[place]))
        for name, instances in self.related.items():
            setattr(made, name, instances.made_of(row))
        return made


class _Instances:
    """Makes instances of a model out of some places in a row: `fields` with their places."""

    def __init__(self, model: Any, fields: Sequence[tuple[Any, int]]) -> None:
        self.model = model
        order = {field.attname: at for at, field in enumerate(model._meta.concrete_fields)}
        ordered = sorted(fields, key=lambda one: order[one[0].attname])
        self.names = [field.attname for field, _place in ordered]
        self.places = [(_reader(field), place) for field, place in ordered]

    def made_of(self, row: Sequence[Any]) -> Model:
        values = [
            row[place] if read is None or row[place] is None else read(row[place])
            for read, place in self.places
        ]
        made: Model = self.model.from_db(DEFAULT_DB_ALIAS, self.names, values)
        return made


def _reader(field: Any) -> Callable[[Any], Any] | None:
    """Return what makes a value of a text; None where the text is the value."""
    if isinstance(field, CharField | TextField):
        return None
    return partial(_value, field)


def _value(field: Any, text: str | None) -> Any:
    if text is not None and isinstance(field, BooleanField):
        return text in {"1", "true"}
    if text is None or not isinstance(field, DateTimeField):
        return field.to_python(text)
    moment = parse_datetime(text)  # in UTC: SQLite keeps it so, PostgreSQL says so
    return moment.replace(tzinfo=UTC) if moment and moment.tzinfo is None else moment
