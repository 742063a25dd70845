"""What the first page of a team's research tells: lines that the apps above add.

An app registers in its `research_tabs.py`, which is found by itself:

    def sources_line(team: Team, person: Person | None) -> Line | None:
        return Line(_("Texts"), number, url, todo=_("Add a text"))

    OVERVIEW.register(sources_line, order=20)

Only researchers see these lines; `todo` is what could be done next, where there is something.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from samenspel.loop.network.models import Person
from samenspel.loop.teams.models import Team


@dataclass(frozen=True)
class Line:
    """How much there is of one thing, and where; `order` puts the lines in order."""

    label: Any
    number: int
    url: str
    order: int = 100
    todo: Any = ""


Maker = Callable[[Team, Person | None], Line | None]


class Overview:
    """Who tells what on the first page."""

    def __init__(self) -> None:
        self._makers: dict[Maker, int] = {}

    def register(self, maker: Maker, *, order: int = 100) -> None:
        """Show what `maker` returns; None for nothing."""
        self._makers[maker] = order

    def of(self, team: Team, person: Person | None) -> list[Line]:
        """Return the lines for one team, in order."""
        lines = [(self._makers[maker], maker(team, person)) for maker in self._makers]
        told = [(min(order, line.order), line) for order, line in lines if line is not None]
        return [line for _order, line in sorted(told, key=lambda one: one[0])]


OVERVIEW = Overview()
