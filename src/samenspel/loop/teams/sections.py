"""What the apps above show on the page of a team, such as its activities.

An app registers in its `team_sections.py`, which is found by itself:

    sections.register(activities_of_team, order=10)

The function gets the team and who is looking (None for a visitor) and returns what to show, or
None for nothing. The template begins with an `h2`; what it shows is in `section.context`.
"""

from collections.abc import Callable

from samenspel.loop.network.models import Person
from samenspel.loop.programme.sections import Section
from samenspel.loop.teams.models import Team

Maker = Callable[[Team, Person | None], Section | None]

_makers: dict[Maker, int] = {}


def register(maker: Maker, *, order: int = 100) -> None:
    """Show what `maker` returns on each team's page; a lower `order` comes first."""
    _makers[maker] = order


def sections_of(team: Team, person: Person | None) -> list[Section]:
    """Return the sections for the page of `team`, in order, as `person` may see them."""
    made = (maker(team, person) for maker in sorted(_makers, key=lambda maker: _makers[maker]))
    return [section for section in made if section is not None]
