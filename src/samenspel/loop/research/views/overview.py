"""The first page of a team's research."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from samenspel.loop.research.views.guards import for_those_inside
from samenspel.loop.teams.models import Team


@for_those_inside
def overview(request: HttpRequest, team: Team) -> HttpResponse:
    """Show who works on the material, and what there is."""
    return render(request, "research/overview.html", {"team": team})
