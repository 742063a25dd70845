"""Who may do what with self-checks: leads and coordinators open and close, the table reads."""

from samenspel.loop.network.models import Person
from samenspel.loop.teams import access as teams
from samenspel.loop.teams.access import require
from samenspel.loop.teams.models import Team

__all__ = ["may_open", "require", "sits_at"]


def may_open(person: Person | None, team: Team) -> bool:
    """Return whether `person` may open and close a round."""
    return teams.may_edit(person, team)


def sits_at(person: Person | None, team: Team) -> bool:
    """Return whether `person` may read the results: at the table, or coordinating."""
    return person is not None and teams.at_table(person, team)
