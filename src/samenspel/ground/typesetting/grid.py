"""Tables, with cells that were merged or left out, as a grid that fits."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

MOST = 60
"""The most columns a table may have, and rows that one cell may cover."""


@dataclass(frozen=True)
class Grid:
    """A table: each cell is a node with `c`, `x`, `w`(ide), `d`(eep) and `names` (a row)."""

    columns: int
    head: list[list[dict[str, Any]]]
    rows: list[list[dict[str, Any]]]


def cells_of(head: Sequence[Any], body: Sequence[Any], read: Callable[[Any], Any]) -> Grid:
    """Return the rows (`tr`s) as a grid in which each place is taken by exactly one cell."""
    top, under = _placed(head, read), _placed(body, read)
    wide = max((cell["x"] + cell["w"] for row in [*top, *under] for cell in row), default=0)
    return Grid(wide, _filled(top, wide), _filled(under, wide))


def _placed(rows: Sequence[Any], read: Callable[[Any], Any]) -> list[list[dict[str, Any]]]:
    taken: set[tuple[int, int]] = set()
    grid: list[list[dict[str, Any]]] = []
    for y, row in enumerate(rows):
        made, x = [], 0
        for cell in row:
            if cell.tag not in {"td", "th"}:
                continue
            while (y, x) in taken:
                x += 1
            if x >= MOST:
                break
            wide, deep = _span(cell, "colspan"), min(_span(cell, "rowspan"), len(rows) - y)
            while wide > 1 and (x + wide > MOST or (y, x + wide - 1) in taken):
                wide -= 1
            taken |= {(y + down, x + along) for down in range(deep) for along in range(wide)}
            named = cell.tag == "th" and (cell.get("scope") == "row")
            made.append(
                {"t": "cell", "c": read(cell), "x": x, "w": wide, "d": deep, "names": named}
            )
            x += wide
        grid.append(made)
    return grid


def _filled(rows: list[list[dict[str, Any]]], wide: int) -> list[list[dict[str, Any]]]:
    """Put empty cells where nothing is."""
    taken = {
        (y + down, cell["x"] + along)
        for y, row in enumerate(rows)
        for cell in row
        for down in range(cell["d"])
        for along in range(cell["w"])
    }
    for y, row in enumerate(rows):
        holes = [x for x in range(wide) if (y, x) not in taken]
        row += [{"t": "cell", "c": [], "x": x, "w": 1, "d": 1, "names": False} for x in holes]
        row.sort(key=lambda cell: int(cell["x"]))
    return rows


def _span(cell: Any, name: str) -> int:
    told = cell.get(name) or "1"
    return min(max(int(told), 1), MOST) if told.isdigit() and len(told) < 5 else 1
