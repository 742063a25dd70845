"""A chain as a picture: a band for every step away from the start, a dot for every thing in it.

Where a band holds more things than fit, those of one kind stand together in one dot with their
number. Under the picture stands the same as a list, so it never has to be read.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Final

from samenspel.ground.common.assets import icon_url
from samenspel.ground.trail.registry import NodeKind
from samenspel.ground.trail.rows import Key
from samenspel.ground.trail.walking import Level, Node, Trail

WIDTH: Final = 340
PER_ROW: Final = 10
MOST_DOTS: Final = 20
_BAND_TOP: Final = 34
_ROW: Final = 32
_GAP: Final = 22


@dataclass(frozen=True)
class Dot:
    """A thing, or `number` things of one kind; (x, y) is its middle."""

    nodes: Sequence[Node]
    x: float
    y: float
    is_start: bool = False

    @property
    def kind(self) -> NodeKind:
        """Return what kind of thing it is."""
        return self.nodes[0].kind

    @property
    def number(self) -> int:
        """Return how many things it stands for."""
        return len(self.nodes)

    @property
    def icon_url(self) -> str:
        """Return the symbol of its kind."""
        return f"{icon_url()}#{self.kind.icon}"

    @property
    def icon_x(self) -> float:
        """Return where its symbol begins."""
        return self.x - 8

    @property
    def icon_y(self) -> float:
        """Return where its symbol begins."""
        return self.y - 8


@dataclass(frozen=True)
class Band:
    """The things that are equally far from the start, in words and dots."""

    kinds: Sequence[tuple[NodeKind, int]]
    dots: Sequence[Dot]
    y: float


@dataclass(frozen=True)
class Line:
    """From a dot to one in a band below it."""

    x1: float
    y1: float
    x2: float
    y2: float


@dataclass(frozen=True)
class Picture:
    """Bands from top to bottom: where it came from, the thing itself, what became of it."""

    bands: Sequence[Band]
    lines: Sequence[Line]
    height: float
    width: int = WIDTH
    half: int = WIDTH // 2


def picture_of(trail: Trail) -> Picture:
    """Return the picture of `trail`."""
    levels = [*reversed(trail.upstream), [trail.start], *trail.downstream]
    bands: list[Band] = []
    place: dict[Key, Dot] = {}
    top = 0.0
    for number, level in enumerate(levels):
        is_start = number == len(trail.upstream)
        band = _band(level, top, is_start=is_start)
        bands.append(band)
        place |= {node.key: dot for dot in band.dots for node in dot.nodes}
        rows = -(-len(band.dots) // PER_ROW)
        top += _BAND_TOP + rows * _ROW + _GAP
    return Picture(bands, _lines(trail, place), top - _GAP)


def _band(level: Level, top: float, *, is_start: bool) -> Band:
    groups = [list(nodes) for _kind, nodes in groupby(level, key=lambda node: node.kind.model)]
    heaps = [[node] for node in level] if len(level) <= MOST_DOTS else _heaps(groups, len(level))
    dots = []
    for number, nodes in enumerate(heaps):
        row, column = divmod(number, PER_ROW)
        in_row = min(PER_ROW, len(heaps) - row * PER_ROW)
        x = (column + 0.5) * WIDTH / in_row
        dots.append(Dot(nodes, round(x, 1), top + _BAND_TOP + (row + 0.5) * _ROW, is_start))
    return Band([(nodes[0].kind, len(nodes)) for nodes in groups], dots, top + 18)


def _heaps(groups: list[list[Node]], number: int) -> list[list[Node]]:
    """Put the largest kinds together first, until there are few enough dots."""
    together: set[int] = set()
    for place in sorted(range(len(groups)), key=lambda one: -len(groups[one])):
        if number <= MOST_DOTS:
            break
        together.add(place)
        number -= len(groups[place]) - 1
    heaps: list[list[Node]] = []
    for place, nodes in enumerate(groups):
        heaps += [nodes] if place in together else [[node] for node in nodes]
    return heaps


def _lines(trail: Trail, place: dict[Key, Dot]) -> list[Line]:
    ends: Iterable[tuple[Dot, Dot]] = (
        (place[link.source.key], place[link.target.key])
        for node in trail.nodes()
        for link in node.links
    )
    return list(dict.fromkeys(Line(one.x, one.y, other.x, other.y) for one, other in ends))
