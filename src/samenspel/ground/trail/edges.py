"""A kind of link: what leads to what, in words for both directions."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import Any, Literal, Protocol

from django.db.models import Model, Q

Pair = tuple[int, int]
Holder = Literal["source", "target"]


class Pairs(Protocol):
    """Gives (source id, target id) for the links of some sources, or of some targets.

    One of both is given, never both. It should take one query, however many ids there are.
    """

    def __call__(
        self,
        *,
        source_ids: Collection[int] | None = None,
        target_ids: Collection[int] | None = None,
    ) -> Iterable[Pair]:
        """Return the links."""


@dataclass(frozen=True)
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
    ) -> "Edge":
        """Make the link that is a foreign key `field` on the source or on the target.

        `where` narrows the rows that hold the key.
        """
        holder, other = (source, target) if held_by == "source" else (target, source)
        _check(holder, field, other)
        columns = ("pk", field) if held_by == "source" else (field, "pk")
        return cls(source, target, forward, backward, _pairs_of(holder, *columns, where))

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


def _pairs_of(table: type[Model], source: str, target: str, where: Q | None) -> Pairs:
    """Read the links from two columns of one table."""

    def pairs(
        *,
        source_ids: Collection[int] | None = None,
        target_ids: Collection[int] | None = None,
    ) -> Iterable[Pair]:
        column, ids = (source, source_ids) if target_ids is None else (target, target_ids)
        links = table._base_manager.filter(where or Q(), **{f"{column}__in": ids or ()})
        return (
            links.filter(**{f"{source}__isnull": False, f"{target}__isnull": False})
            .order_by()
            .values_list(source, target)
        )

    return pairs


def _check(holder: type[Model], name: str, other: type[Model]) -> Any:
    """Return the field, or say at start-up that a link was declared wrongly."""
    field = holder._meta.get_field(name)
    if field.related_model is not other:
        raise TypeError(f"{holder.__name__}.{name} does not lead to {other.__name__}.")
    return field
