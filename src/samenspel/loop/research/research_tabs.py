"""The first pages of a team's research, and what its first page counts."""

from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from samenspel.ground.common.tabs import Tab
from samenspel.loop.network.models import Person
from samenspel.loop.research.access import may_keep, may_read
from samenspel.loop.research.models import Participant
from samenspel.loop.research.overview import OVERVIEW, Line
from samenspel.loop.research.tabs import TABS
from samenspel.loop.teams.models import Team


def _reads(request: Any, team: Team) -> bool:
    return may_read(request.person, team)


def participants_line(team: Team, person: Person | None) -> Line:
    """Tell how many take part, and who still has to be asked."""
    number = Participant.objects.of_team(team).count()
    return Line(
        label=_("Participants"),
        number=number,
        url=reverse("research:participants", kwargs={"slug": team.slug}),
        todo="" if number else _("Add who takes part"),
    )


def to_ask_line(team: Team, person: Person | None) -> Line | None:
    """Tell a keeper who still has to be asked."""
    if not may_keep(person, team):
        return None
    unasked = Participant.objects.of_team(team).filter(asked_at=None, answered_at=None).count()
    if not unasked:
        return None
    return Line(
        label=_("Not asked for consent yet"),
        number=unasked,
        url=reverse("research:ask_several", kwargs={"slug": team.slug}),
        todo=_("Ask for consent"),
    )


TABS.register(Tab(gettext_lazy("Overview"), "research:overview", order=0))
TABS.register(Tab(gettext_lazy("Participants"), "research:participants", order=10, visible=_reads))
OVERVIEW.register(participants_line, order=10)
OVERVIEW.register(to_ask_line, order=11)
