"""Who may do what with teams. `person` is None for a visitor without account."""

from django.core.exceptions import PermissionDenied

from samenspel.ground.consent.models import Reach
from samenspel.loop.network.access import is_coordinator, is_member
from samenspel.loop.network.models import Person, Werkplaats
from samenspel.loop.teams.models import Team


def may_start_teams(person: Person | None, werkplaats: Werkplaats) -> bool:
    """Return whether `person` may start a team in `werkplaats`, or close one."""
    return is_coordinator(person, werkplaats)


def may_manage_teams(person: Person | None, werkplaats: Werkplaats) -> bool:
    """Return whether there is any team in `werkplaats` that `person` may change."""
    if is_coordinator(person, werkplaats):
        return True
    return is_member(person, werkplaats) and leads_in(person, werkplaats)


def leads_in(person: Person | None, werkplaats: Werkplaats) -> bool:
    """Return whether `person` leads a team of `werkplaats`."""
    return (
        person is not None
        and person.team_memberships.in_force().leads().filter(team__werkplaats=werkplaats).exists()
    )


def may_edit(person: Person | None, team: Team) -> bool:
    """Return whether `person` may change `team` and who is in it: its leads and coordinators."""
    if person is None:
        return False
    if is_coordinator(person, team.werkplaats):
        return True
    return (
        is_member(person, team.werkplaats)
        and team.members.in_force().leads().filter(person=person).exists()
    )


def circle_of(person: Person | None, team: Team) -> Reach:
    """Return the smallest circle around `team` in which `person` stands.

    Whoever agreed to be named in that circle may be named to `person`.
    """
    if person is None or not person.active_memberships:
        return Reach.PUBLIC
    if team.members.in_force().filter(person=person).exists():
        return Reach.TEAM
    return Reach.WERKPLAATS if is_member(person, team.werkplaats) else Reach.NATIONAL


def require(allowed: bool) -> None:
    """Raise `PermissionDenied` unless `allowed`."""
    if not allowed:
        raise PermissionDenied
