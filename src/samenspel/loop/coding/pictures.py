"""Pictures of tables: only geometry. The templates in `coding/pictures/` draw them.

What is twice as much has twice the area, and every shape has its number written in it or under it,
so that nothing rests on colour or on judging sizes.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass

CELL = 64
ROW = 66
NAMES = 180
HEAD = 110
SMALLEST, BIGGEST = 10, 46
LONGEST_NAME = 24
LETTER = 6  # how far a slanting name goes to the right, for each letter


@dataclass(frozen=True)
class Mark:
    """A number as a shape: its middle, its size, and what it says."""

    x: float
    y: float
    size: float
    number: int
    key: str
    colour: str
    row: str
    column: str

    @property
    def left(self) -> float:
        """Return the left side of a square around it."""
        return round(self.x - self.size / 2, 1)

    @property
    def top(self) -> float:
        """Return the upper side of a square around it."""
        return round(self.y - self.size / 2, 1)

    @property
    def radius(self) -> float:
        """Return half its size."""
        return round(self.size / 2, 1)

    @property
    def number_at(self) -> float:
        """Return how low its number stands: right under the shape."""
        return round(self.y + self.size / 2 + 15, 1)


@dataclass(frozen=True)
class Name:
    """What a row or column is called, and where that stands."""

    x: float
    y: float
    text: str
    colour: str = ""

    @property
    def line_at(self) -> float:
        """Return how low the line under a row stands."""
        return self.y + ROW / 2 - 3


@dataclass(frozen=True)
class Picture:
    """A picture of a table, ready to be drawn."""

    width: int
    height: int
    rows: list[Name]
    columns: list[Name]
    marks: list[Mark]


def shapes(
    rows: Sequence[tuple[str, str, Sequence[int]]], columns: Sequence[tuple[str, str]]
) -> Picture | None:
    """Draw `rows` (name, colour, numbers) against `columns` (the key of a shape, and a name)."""
    return _laid_out(rows, columns, wide=96)


def bubbles(
    rows: Sequence[tuple[str, str, Sequence[int]]], columns: Sequence[tuple[str, str]]
) -> Picture | None:
    """Draw `rows` (name, colour, numbers) against `columns` (name, colour) as circles."""
    turned = [("circle", name) for name, _colour in columns]
    return _laid_out(rows, turned, wide=CELL, colours=[colour for _name, colour in columns])


def _laid_out(
    rows: Sequence[tuple[str, str, Sequence[int]]],
    columns: Sequence[tuple[str, str]],
    *,
    wide: int,
    colours: Sequence[str] = (),
) -> Picture | None:
    most = max((number for _name, _colour, numbers in rows for number in numbers), default=0)
    if not most:
        return None
    across = [NAMES + wide * at + wide / 2 for at in range(len(columns))]
    down = [HEAD + ROW * at + ROW / 2 for at in range(len(rows))]
    marks = [
        Mark(
            across[at],
            y - 9,
            _size(number, most),
            number,
            columns[at][0],
            colours[at] if colours else colour,
            name,
            columns[at][1],
        )
        for y, (name, colour, numbers) in zip(down, rows, strict=True)
        for at, number in enumerate(numbers)
        if number
    ]
    ends = [x + LETTER * len(_short(name)) for x, (_key, name) in zip(across, columns, strict=True)]
    return Picture(
        max(NAMES + wide * len(columns), math.ceil(max(ends))) + 12,
        HEAD + ROW * len(rows) + 12,
        [
            Name(0, y, _short(name), colour)
            for y, (name, colour, _n) in zip(down, rows, strict=True)
        ],
        [Name(x, HEAD - 8, _short(name)) for x, (_key, name) in zip(across, columns, strict=True)],
        marks,
    )


def _size(number: int, most: int) -> float:
    return round(max(SMALLEST, BIGGEST * 0.8 * math.sqrt(number / most)), 1)


def _short(name: str) -> str:
    return name if len(name) <= LONGEST_NAME else name[: LONGEST_NAME - 1].rstrip() + "…"
