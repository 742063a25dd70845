"""Whose perspectives were in view, over time."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from samenspel.ground.common.assets import icon_url
from samenspel.loop.network.models import Perspective
from samenspel.loop.teams.models import Team
from samenspel.loop.teams.over_time import places_of
from samenspel.loop.teams.views.guards import at_the_table


@require_safe
@at_the_table
def voices(request: HttpRequest, team: Team) -> HttpResponse:
    """Show who was at the table, at the meetings and in the log, and who was absent."""
    context = {
        "team": team,
        "places": places_of(team),
        "headers": [label.capitalize() for label in Perspective.labels],
        "icons": icon_url(),
    }
    return render(request, "teams/voices.html", context)
