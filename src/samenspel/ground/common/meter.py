"""The perspective meter: who sits at the table, and whose chair is empty.

Only geometry and counting; `components/perspective_meter.html` draws it.
"""

import math
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

PERSPECTIVES = ("citizen", "professional", "municipality", "education")
SIZE = 340
MIDDLE = SIZE / 2
CHAIRS_A_SIDE = 5
RING = 132
CHAIR = 36
FIRST_SIDE_AT = -135  # degrees; the citizens have the top of the table
SPREAD = 86  # degrees that the chairs of one side may take


@dataclass(frozen=True)
class Chair:
    """A place at the table: the upper left corner of its shape, and whether somebody sits there."""

    x: float
    y: float
    taken: bool = True


@dataclass(frozen=True)
class Side:
    """One perspective: its people, and its chairs in the picture."""

    key: str
    label: Any
    count: int
    chairs: tuple[Chair, ...]

    @property
    def missing(self) -> bool:
        """Whether nobody speaks from this perspective."""
        return self.count == 0

    @property
    def beyond(self) -> int:
        """How many people stand behind the last chair, which then shows their number instead."""
        return self.count - CHAIRS_A_SIDE + 1 if self.count > CHAIRS_A_SIDE else 0


def sides_of_the_table(counts: Mapping[str, int], labels: Mapping[str, Any]) -> list[Side]:
    """Return the four sides in their fixed order; a key not in `counts` counts as nobody."""
    return [
        Side(key, labels.get(key, key), counts.get(key, 0), _chairs(number, counts.get(key, 0)))
        for number, key in enumerate(PERSPECTIVES)
    ]


def _chairs(side: int, count: int) -> tuple[Chair, ...]:
    """Spread the chairs of a side over its quarter of the table; an empty side keeps one."""
    shown = min(max(count, 1), CHAIRS_A_SIDE)
    step = SPREAD / CHAIRS_A_SIDE
    middle = FIRST_SIDE_AT + 45 + side * 90
    first = middle - step * (shown - 1) / 2
    return tuple(_chair(math.radians(first + step * at), taken=count > 0) for at in range(shown))


def _chair(angle: float, *, taken: bool) -> Chair:
    corner = MIDDLE - CHAIR / 2
    return Chair(
        round(corner + RING * math.cos(angle), 1), round(corner + RING * math.sin(angle), 1), taken
    )
