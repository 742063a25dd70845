"""A kind of link: what leads to what, in words for both directions."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Literal, Protocol

from django.db.models import IntegerField, Model, Q, QuerySet, Value, Window
from django.db.models.functions import RowNumber

Pair = tuple[int, int]
Holder = Literal["source", "target"]


class Pairs(Protocol):
    """Gives (source id, target id) for the links of some sources, or of some targets.

    One of both is given, never both. Best is a queryset of pairs: those of all kinds of links are
    read in one query. Anything else should take one query, however many ids there are.
    """

    def __call__(
        self,
        *,
        source_ids: Collection[int] | None = None,
        target_ids: Collection[int] | None = None,
    ) -> Iterable[Pair]:
        """Return the links."""


@dataclass(frozen=True, eq=False)
class Edge:
    """`source` leads to `target`: a question is "taken up by" a team, a team "comes from" it.

    `forward` and `backward` are (lazily translated) words that stand between the two titles.
    """

    source: type[Model]
    target: type[Model]
    forward: Any
    backward: Any
    pairs: Pairs

    @classmethod
    def by_foreign_key(
        cls,
        *,
        source: type[Model],
        target: type[Model],
        held_by: Holder,
        field: str,
        forward: Any,
        backward: Any,
        where: Q | None = None,
        newest: tuple[str, int] | None = None,
    ) -> "Edge":
        """Make the link that is a foreign key `field` on the source or on the target.

        `where` narrows the rows that hold the key. `newest`, as in ("-day", 12), lets a source
        that leads to very many targets lead to the first few in that order only.
        """
        holder, other = (source, target) if held_by == "source" else (target, source)
        _check(holder, field, other)
        columns = ("pk", field) if held_by == "source" else (field, "pk")
        return cls(source, target, forward, backward, _pairs_of(holder, *columns, where, newest))

    @classmethod
    def by_many_to_many(
        cls,
        *,
        source: type[Model],
        target: type[Model],
        held_by: Holder,
        field: str,
        forward: Any,
        backward: Any,
        where: Q | None = None,
    ) -> "Edge":
        """Make the link that is a many-to-many `field` on the source or on the target.

        `where` narrows the rows of the table in between.
        """
        holder, other = (source, target) if held_by == "source" else (target, source)
        relation: Any = _check(holder, field, other)
        columns = (relation.m2m_field_name(), relation.m2m_reverse_field_name())
        if held_by == "target":
            columns = columns[::-1]
        through = relation.remote_field.through
        return cls(source, target, forward, backward, _pairs_of(through, *columns, where))


def read_pairs(asked: Sequence[Iterable[Pair]]) -> Iterator[tuple[int, Pair]]:
    """Yield the pairs of all that is asked, with their place in `asked`; in one query if it can."""
    together = []
    for number, pairs in enumerate(asked):
        if isinstance(pairs, QuerySet):
            together.append(pairs.annotate(asked=Value(number, output_field=IntegerField())))
        else:
            yield from ((number, pair) for pair in pairs)
    if together:
        first, *others = together
        for source, target, number in first.union(*others, all=True) if others else first:
            yield number, (source, target)


def _pairs_of(
    table: type[Model],
    source: str,
    target: str,
    where: Q | None,
    newest: tuple[str, int] | None = None,
) -> Pairs:
    """Read the links from two columns of one table."""

    def pairs(
        *,
        source_ids: Collection[int] | None = None,
        target_ids: Collection[int] | None = None,
    ) -> Iterable[Pair]:
        column, ids = (source, source_ids) if target_ids is None else (target, target_ids)
        links = table._base_manager.filter(where or Q(), **{f"{column}__in": ids or ()})
        links = links.filter(**{f"{source}__isnull": False, f"{target}__isnull": False})
        if newest is not None and target_ids is None:
            order, most = newest
            place = Window(RowNumber(), partition_by=source, order_by=[order, "-pk"])
            links = links.annotate(trail_place=place).filter(trail_place__lte=most)
        return links.order_by().values_list(source, target)

    return pairs


def _check(holder: type[Model], name: str, other: type[Model]) -> Any:
    """Return the field, or say at start-up that a link was declared wrongly."""
    field = holder._meta.get_field(name)
    if field.related_model is not other:
        raise TypeError(f"{holder.__name__}.{name} does not lead to {other.__name__}.")
    return field
