"""Who may do what with activities. `person` is None for a visitor without account."""

from django.core.exceptions import PermissionDenied

from samenspel.loop.activities.models import Activity
from samenspel.loop.network.access import is_coordinator
from samenspel.loop.network.models import Person, Werkplaats
from samenspel.loop.teams import access as teams
from samenspel.loop.teams.models import Team


def may_manage_activities(person: Person | None, werkplaats: Werkplaats) -> bool:
    """Return whether `person` may plan anything in `werkplaats`: coordinators and team leads."""
    return teams.may_manage_teams(person, werkplaats)


def may_plan(person: Person | None, werkplaats: Werkplaats, team: Team | None) -> bool:
    """Return whether `person` may plan an activity of `team`, or of the whole Werkplaats."""
    if team is not None and team.werkplaats_id != werkplaats.pk:
        return False
    return is_coordinator(person, werkplaats) or (team is not None and teams.may_edit(person, team))


def may_edit(person: Person | None, activity: Activity) -> bool:
    """Return whether `person` may change `activity` and see who signed up."""
    return may_plan(person, activity.werkplaats, activity.team)


def require(allowed: bool) -> None:
    """Raise `PermissionDenied` unless `allowed`."""
    if not allowed:
        raise PermissionDenied
