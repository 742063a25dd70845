"""Who may do what with a team's research. `person` is None for a visitor."""

from django.db.models import Q

from samenspel.loop.network.access import MANAGERS, is_member
from samenspel.loop.network.models import Membership, Person
from samenspel.loop.network.querysets import PersonQuerySet
from samenspel.loop.research.models import Researcher, ResearchRole
from samenspel.loop.teams.access import may_edit, require, sits_at
from samenspel.loop.teams.models import Team

__all__ = [
    "may_appoint",
    "may_be_appointed",
    "may_code",
    "may_keep",
    "may_read",
    "require",
    "role_of",
    "sits_at",
]


def role_of(person: Person | None, team: Team) -> ResearchRole | None:
    """Return what `person` does with the material of `team`; None for who is no researcher.

    A coordinator or lead is no researcher by itself: whoever wants to read what people said in
    trust is appointed, and that is in the log.
    """
    if person is None or not is_member(person, team.werkplaats):
        return None
    found = Researcher.objects.filter(team=team, person=person).values_list("role", flat=True)
    role = person.ask_once(("research", team.pk), found.first)
    return ResearchRole(role) if role else None


def may_read(person: Person | None, team: Team) -> bool:
    """Return whether `person` may read the material of `team`."""
    return role_of(person, team) is not None


def may_code(person: Person | None, team: Team) -> bool:
    """Return whether `person` may mark, code and write findings in `team`."""
    return role_of(person, team) in {ResearchRole.CODER, ResearchRole.KEEPER}


def may_keep(person: Person | None, team: Team) -> bool:
    """Return whether `person` may know who is who in the material of `team`."""
    return role_of(person, team) == ResearchRole.KEEPER


def may_appoint(person: Person | None, team: Team) -> bool:
    """Return whether `person` may say who works on the material: leads, coordinators, keepers."""
    return may_edit(person, team) or may_keep(person, team)


def may_be_appointed(team: Team) -> PersonQuerySet:
    """Return who can work on the material of `team`: who sits at its table, or coordinates."""
    at_table = team.members.in_force().values("person")
    run = Membership.objects.for_werkplaats(team.werkplaats).in_force().filter(role__in=MANAGERS)
    people = Person.objects.active_in(team.werkplaats)
    return people.filter(Q(pk__in=at_table) | Q(pk__in=run.values("person"))).order_by("name")
