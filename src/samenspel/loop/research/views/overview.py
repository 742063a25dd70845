"""The first page of a team's research."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from samenspel.loop.research.access import may_appoint, role_of
from samenspel.loop.research.models import ResearchRole
from samenspel.loop.research.overview import OVERVIEW
from samenspel.loop.research.views.guards import for_those_inside
from samenspel.loop.teams.models import Team


@require_safe
@for_those_inside
def overview(request: HttpRequest, team: Team) -> HttpResponse:
    """Show what there is and what to do next; who only appoints sees the people, no more."""
    role = role_of(request.person, team)
    people = list(team.researchers.select_related("person"))
    lines = OVERVIEW.of(team, request.person) if role else []
    context = {
        "team": team,
        "role": role,
        "people": people,
        "has_keeper": any(one.role == ResearchRole.KEEPER for one in people),
        "lines": lines,
        "to_dos": [line for line in lines if line.todo],
        "may_appoint": may_appoint(request.person, team),
    }
    return render(request, "research/overview.html", context)
