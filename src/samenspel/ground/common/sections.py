"""What other apps show on somebody's page: a registry per kind of page, filled from above.

The app of the page makes one, and finds by name who registers:

    SECTIONS: Sections[Team] = Sections()          # in teams/sections.py
    SECTIONS.register(activities_of_team, order=10)  # in activities/team_sections.py

A maker gets the thing and who is looking (None for a visitor) and returns what to show, or None
for nothing. A section's template begins with an `h2`, and finds what it shows in `shown`:
`{% for question in shown.questions %}`.

A maker that only needs a few rows returns `Reading`: those of a whole page are read in one query.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, Generic, TypeVar

from samenspel.ground.common.reading import Wanted, read_together

Owner = TypeVar("Owner")


@dataclass(frozen=True)
class Section:
    """A part of the page: a template and what it shows."""

    template: str
    context: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Reading:
    """A section of things that are still to be read: `show` gets them, maybe none."""

    wanted: Wanted
    show: Callable[[list[Any]], Section | None]


Made = Section | Reading | None


class Sections(Generic[Owner]):
    """Who adds what to the pages of one kind of thing."""

    def __init__(self) -> None:
        self._makers: dict[Callable[[Owner, Any], Made], int] = {}

    def register(self, maker: Callable[[Owner, Any], Made], *, order: int = 100) -> None:
        """Show what `maker` returns on each page; a lower `order` comes first."""
        self._makers[maker] = order

    def of(self, owner: Owner, person: Any) -> list[Section]:
        """Return the sections for the page of `owner`, in order, as `person` may see them."""
        in_order = sorted(self._makers, key=lambda maker: self._makers[maker])
        made = [maker(owner, person) for maker in in_order]
        readings = [one for one in made if isinstance(one, Reading)]
        read = iter(read_together([one.wanted for one in readings]))
        shown = [one.show(next(read)) if isinstance(one, Reading) else one for one in made]
        return [section for section in shown if section is not None]
