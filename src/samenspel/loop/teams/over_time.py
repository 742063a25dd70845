"""Whose perspectives were in view over time, ready to show, and who has been absent.

The rule for "absent", which the page tells too: of the three perspectives that must always be in
view (`Perspective.always_in_view`), one is absent at the table when nobody of it sits there now,
and anywhere else (meetings, the log) when it was not heard at the last three moments. Moments of
which we know nobody's perspective don't count: we never call absent whom we just didn't note.
"""

from dataclasses import dataclass
from datetime import date
from functools import cached_property

from django.utils import timezone
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from samenspel.ground.common.choices import label_of
from samenspel.ground.common.words import joined
from samenspel.loop.network.models import Perspective
from samenspel.loop.teams.models import Team
from samenspel.loop.teams.team_voices import AT_THE_TABLE
from samenspel.loop.teams.voices import Moment, moments_of

LAST = 3
COLUMNS = 6
COLUMN = 46
SHAPE = 30
LINE = 74
TOP = 26


@dataclass(frozen=True)
class Cell:
    """One shape of the picture: how many were heard, and where it stands."""

    count: int
    x: int
    middle: int


@dataclass(frozen=True)
class Line:
    """One perspective through time."""

    key: str
    label: str
    y: int
    cells: list[Cell]


@dataclass(frozen=True)
class Place:
    """One place where people are heard, and the moments there, the first one first."""

    name: str
    moments: list[Moment]

    @property
    def is_table(self) -> bool:
        """Return whether this is the table itself, which is always there."""
        return self.name == str(AT_THE_TABLE)

    @property
    def absent(self) -> list[Perspective]:
        """Return who of the three that must be in view is absent, by the rule of this module."""
        noted = [moment for moment in self.moments if any(moment.counts.values())]
        last = noted[-1:] if self.is_table else noted[-LAST:]
        if len(last) < (1 if self.is_table else LAST):
            return []
        return [
            perspective
            for perspective in Perspective.always_in_view()
            if not any(moment.counts.get(perspective, 0) for moment in last)
        ]

    @property
    def nudge(self) -> str:
        """Return that in one factual sentence; nothing when all three are in view."""
        if not self.absent:
            return ""
        nobody = joined(_nobody(perspective) for perspective in self.absent)
        if self.is_table:
            return _("At the table there is now %(nobody)s.") % {"nobody": nobody}
        said = {"place": capfirst(self.name), "nobody": nobody}
        general = _("%(place)s: the last three times there was %(nobody)s.")
        return (str(self.moments[-1].absence) or general) % said

    @cached_property
    def shown(self) -> list[Moment]:
        """Return the moments that fit in the picture."""
        return self.moments[-COLUMNS:]

    @property
    def days(self) -> list[tuple[int, date]]:
        """Return where in the picture each day stands."""
        return [(at * COLUMN + SHAPE // 2 + 2, moment.day) for at, moment in enumerate(self.shown)]

    @property
    def lines(self) -> list[Line]:
        """Return the picture: a line per perspective, a shape per moment."""
        return [
            Line(key, label_of(Perspective, key), number * LINE + TOP, self._cells(key))
            for number, key in enumerate(Perspective.values)
        ]

    def _cells(self, key: str) -> list[Cell]:
        return [
            Cell(moment.counts.get(key, 0), at * COLUMN + 2, at * COLUMN + SHAPE // 2 + 2)
            for at, moment in enumerate(self.shown)
        ]

    @property
    def width(self) -> int:
        """Return the width of the picture, the same for few moments and many."""
        return COLUMNS * COLUMN

    @property
    def height(self) -> int:
        """Return the height of the picture."""
        return len(Perspective.values) * LINE + TOP


def places_of(team: Team) -> list[Place]:
    """Return where people of `team` are heard, the table first."""
    today = timezone.localdate()
    found: dict[str, list[Moment]] = {str(AT_THE_TABLE): []}
    for moment in moments_of(team):
        if moment.day <= today:
            found.setdefault(str(moment.place), []).append(moment)
    return [Place(name, moments) for name, moments in found.items() if moments]


def nudges_of(team: Team) -> list[str]:
    """Return what a lead may want to know: who has been absent, and where."""
    if not team.is_current:
        return []
    return [place.nudge for place in places_of(team) if place.nudge]


def _nobody(perspective: Perspective) -> str:
    match perspective:
        case Perspective.CITIZEN:
            return _("no resident")
        case Perspective.PROFESSIONAL:
            return _("no professional")
        case _municipality:
            return _("nobody of a municipality")
