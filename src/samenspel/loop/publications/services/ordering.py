"""Keep chapters and blocks in the order in which they are read."""

from collections.abc import Sequence
from typing import TypeVar

from samenspel.loop.publications.models import Block, Chapter

Placed = TypeVar("Placed", Chapter, Block)


def in_order(rows: Sequence[Placed]) -> bool:
    """Give `rows` the positions in which they stand here; return whether something moved."""
    moved = [row for place, row in enumerate(rows) if row.position != place]
    for place, row in enumerate(rows):
        row.position = place
    if moved:
        type(moved[0])._default_manager.bulk_update(moved, ["position"])
    return bool(moved)


def swapped(rows: list[Placed], one: Placed, *, up: bool) -> list[Placed]:
    """Return `rows` with `one` before the one above it, or behind the one below."""
    at = next((place for place, row in enumerate(rows) if row.pk == one.pk), None)
    if at is None:
        return rows
    other = at - 1 if up else at + 1
    if 0 <= other < len(rows):
        rows[at], rows[other] = rows[other], rows[at]
    return rows


def put_back(others: list[Placed], one: Placed) -> list[Placed]:
    """Return `others` with `one` in the place that it had when it was taken out."""
    placed = list(others)
    placed.insert(one.position, one)
    return placed
