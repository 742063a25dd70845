"""Who may do what with teams. `person` is None for a visitor without account."""

from django.core.exceptions import PermissionDenied
from django.db.models import Q

from samenspel.ground.consent.models import Purpose, Reach
from samenspel.loop.network.access import MANAGERS, is_coordinator, is_member
from samenspel.loop.network.models import Membership, Person, Werkplaats
from samenspel.loop.network.querysets import PersonQuerySet
from samenspel.loop.teams.models import Team, TeamMember


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
    if person is None:
        return False
    led = person.team_memberships.in_force().leads().filter(team__werkplaats=werkplaats)
    return person.ask_once(("leads in", werkplaats.pk), led.exists)


def may_edit(person: Person | None, team: Team) -> bool:
    """Return whether `person` may change `team` and who is in it: its leads and coordinators."""
    if person is None:
        return False
    if is_coordinator(person, team.werkplaats):
        return True
    leads = team.members.in_force().leads().filter(person=person)
    return is_member(person, team.werkplaats) and person.ask_once(("leads", team.pk), leads.exists)


def sits_at(person: Person | None, team: Team) -> bool:
    """Return whether `person` gets into the workspace of `team`: its members, and coordinators."""
    return person is not None and is_member(person, team.werkplaats) and at_table(person, team)


def at_table(person: Person, team: Team) -> bool:
    """Return whether `team` is one that `person` is a member of, or coordinates."""
    here = Team.objects.at_table_of(person).filter(pk=team.pk)
    return person.ask_once(("at table", team.pk), here.exists)


def keepers_of(team: Team) -> list[Person]:
    """Return who may change `team` and can log in to do so: its leads, and the coordinators."""
    leads = team.members.in_force().leads().values("person")
    found = Membership.objects.for_werkplaats(team.werkplaats).in_force().with_account()
    keepers = found.filter(Q(role__in=MANAGERS) | Q(person__in=leads))
    return [membership.person for membership in keepers.select_related("person__user")]


def known_to(person: Person, werkplaats: Werkplaats) -> PersonQuerySet:
    """Return the members of `werkplaats` whose names `person` may see to choose from.

    A coordinator keeps the books and knows everyone; a lead sees who agreed to be named here.
    Whoever else is wanted in a team is invited by mail.
    """
    people = Person.objects.active_in(werkplaats)
    if is_coordinator(person, werkplaats):
        return people
    return people.showing(Purpose.SHOW_NAME, Reach.WERKPLAATS)


def may_hand_over(person: Person, member: TeamMember) -> bool:
    """Return whether `person` may hand over what `member` leads: one's own, or as coordinator."""
    if is_coordinator(person, member.team.werkplaats):
        return True
    return member.person_id == person.pk and may_edit(person, member.team)


def may_ask_to_join(person: Person | None, team: Team) -> bool:
    """Return whether somebody who may see `team` can ask to join it: while it is at work."""
    if not team.is_current:
        return False
    return person is None or not team.members.in_force().filter(person=person).exists()


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
