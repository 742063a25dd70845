"""The columns of an import file, and finding them under the names that people give them."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Column:
    """One column: the field it fills, its head in our example file, and other heads that will do.

    `explanation` and `example` are for whoever makes the file.
    """

    field: str
    head: str
    explanation: Any
    example: str = ""
    others: tuple[str, ...] = ()
    required: bool = False

    def is_called(self, head: str) -> bool:
        """Return whether `head` means this column; capitals, spaces and dashes don't matter."""
        return _bare(head) in {_bare(name) for name in (self.head, *self.others)}


@dataclass(frozen=True)
class Match:
    """Which column each head of a file means, and what is left on both sides."""

    by_head: dict[str, Column]
    unknown: list[str]
    missing: list[Column]

    def cells_by_field(self, cells: dict[str, str]) -> dict[str, str]:
        """Return the cells of a row by the field that they fill."""
        return {column.field: cells.get(head, "") for head, column in self.by_head.items()}


def match_columns(columns: Sequence[Column], heads: Iterable[str]) -> Match:
    """Find each of `heads` among `columns`; the first that means a column has it."""
    by_head: dict[str, Column] = {}
    unknown: list[str] = []
    for head in filter(None, heads):
        column = next((one for one in columns if one.is_called(head)), None)
        if column is None or column in by_head.values():
            unknown.append(head)
        else:
            by_head[head] = column
    found = by_head.values()
    return Match(by_head, unknown, [c for c in columns if c.required and c not in found])


def _bare(head: str) -> str:
    return re.sub(r"[\W_]+", "", head).casefold()
