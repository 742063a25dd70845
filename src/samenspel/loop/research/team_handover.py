"""What hangs on somebody in the research of a team: what they do there, and the key."""

from django.utils.translation import gettext_lazy as _

from samenspel.ground.common.handover import Hanging
from samenspel.loop.network.models import Person
from samenspel.loop.research.models import Researcher, ResearchRole
from samenspel.loop.teams.handover import register
from samenspel.loop.teams.models import Team


def research_work(team: Team, person: Person) -> Hanging:
    """Give the work on the material to the successor, who never does less than before."""
    mine = Researcher.objects.filter(team=team, person=person)

    def transfer(successor: Person) -> None:
        given = mine.first()
        if given is not None:
            theirs, _is_new = Researcher.objects.get_or_create(team=team, person=successor)
            theirs.role = _more(theirs.role, given.role)
            theirs.save(update_fields=["role"])

    return Hanging(_("Research"), [one.get_role_display() for one in mine], transfer)


def _more(one: str, other: str) -> str:
    order = list(ResearchRole)
    return max(one, other, key=lambda role: order.index(ResearchRole(role)))


register(research_work, order=50)
