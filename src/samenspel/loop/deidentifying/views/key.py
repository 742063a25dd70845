"""The key: what stands for whom. Closed until a keeper opens it, which is remembered."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_http_methods

from samenspel.ground.accounts.proof import recently_proven
from samenspel.ground.common.log import history_of
from samenspel.loop.deidentifying import services
from samenspel.loop.deidentifying.models import Pseudonym
from samenspel.loop.research.views.guards import for_keepers
from samenspel.loop.teams.models import Team

SHOWN = 10


@require_http_methods(["GET", "POST"])
@for_keepers
@recently_proven
def key(request: HttpRequest, team: Team) -> HttpResponse:
    """Tell how much is in the key and who opened it; after a press of the button, what it says."""
    opened = services.open_key(team=team, by=request.person) if request.method == "POST" else None
    lines = history_of(team).filter(action="deidentifying.open_key")[:SHOWN]
    context = {
        "team": team,
        "number": Pseudonym.objects.of_team(team).count(),
        "opened": opened,
        "does_not_fit": opened is not None and any(not one.words for one in opened),
        "log": lines,
    }
    return render(request, "deidentifying/key.html", context)
