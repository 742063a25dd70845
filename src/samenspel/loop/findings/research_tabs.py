"""Findings among the pages of a team's research, and on its first page."""

from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from samenspel.ground.common.tabs import Tab
from samenspel.loop.findings.models import Finding
from samenspel.loop.network.models import Person
from samenspel.loop.research.access import may_read
from samenspel.loop.research.overview import OVERVIEW, Line
from samenspel.loop.research.tabs import TABS
from samenspel.loop.teams.models import Team


def _readers(request: HttpRequest, team: Team) -> bool:
    person: Any = getattr(request, "person", None)
    return may_read(person, team)


def findings_line(team: Team, person: Person | None) -> Line:
    """Tell how many findings there are, and how many rest on no words any more."""
    since = Finding.objects.of_team(team).values_list("needs_look_since", flat=True)
    flagged = sum(moment is not None for moment in since)
    words = ngettext("Look at %(number)s finding", "Look at %(number)s findings", flagged)
    todo = words % {"number": flagged} if flagged else ""
    return Line(
        label=_("Findings"),
        number=len(since),
        url=reverse("findings:team", kwargs={"slug": team.slug}),
        todo=todo,
    )


TABS.register(Tab(gettext_lazy("Findings"), "findings:team", order=70, visible=_readers))
OVERVIEW.register(findings_line, order=70)
