"""What everyone sees of teams."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from samenspel.ground.freshness import public_page
from samenspel.loop.network.models import Perspective
from samenspel.loop.teams.access import circle_of, may_ask_to_join, may_edit
from samenspel.loop.teams.models import Team
from samenspel.loop.teams.over_time import nudges_of
from samenspel.loop.teams.phases import with_phases, work_of
from samenspel.loop.teams.sections import SECTIONS
from samenspel.loop.teams.table import Table


@require_safe
@public_page
def team_list(request: HttpRequest) -> HttpResponse:
    """Show who is working on what, and what earlier teams did."""
    teams = (
        Team.objects.for_werkplaats(request.werkplaats)
        .visible_to(request.person)
        .select_related("theme")
    )
    context = {"current": teams.current(), "earlier": teams.earlier()}
    return render(request, "teams/list.html", context)


@require_safe
@public_page
def team_detail(request: HttpRequest, slug: str) -> HttpResponse:
    """Show one team: its challenge, who is at the table, and what it works on."""
    teams = Team.objects.for_werkplaats(request.werkplaats).visible_to(request.person)
    found = with_phases(teams.select_related("werkplaats", "theme").filter(slug=slug))
    if found is None:
        raise Http404
    team, begun = found
    members = team.members.in_force() if team.is_current else team.members.all()
    circle = circle_of(request.person, team)
    leads = may_edit(request.person, team)
    context = {
        "team": team,
        "table": Table.of(members.with_consent(circle).select_related("person")),
        "perspectives": dict(Perspective.choices),
        "sections": SECTIONS.of(team, request.person),
        "may_edit": leads,
        "nudges": nudges_of(team) if leads else [],
        "may_ask": may_ask_to_join(request.person, team),
        "work": work_of(team, begun, request.LANGUAGE_CODE),
    }
    return render(request, "teams/detail.html", context)
