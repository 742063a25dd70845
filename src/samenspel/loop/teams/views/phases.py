"""Say where the team is in its work."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from samenspel.loop.teams import services
from samenspel.loop.teams.access import may_edit
from samenspel.loop.teams.forms import PhaseForm
from samenspel.loop.teams.models import Team
from samenspel.loop.teams.views.guards import at_the_table


@require_http_methods(["GET", "POST"])
@at_the_table
def phase(request: HttpRequest, team: Team) -> HttpResponse:
    """Choose the phase, and since when; for who leads the team or coordinates."""
    if not may_edit(request.person, team):
        raise Http404
    form = PhaseForm(request.POST or None, initial={"phase": team.phase})
    if request.method == "POST" and form.attempt(services.set_phase, team=team, by=request.person):
        messages.success(request, _("Everyone now sees where you are."))
        return redirect(team)
    context = {"team": team, "form": form}
    return render(request, "teams/phase.html", context, status=422 if form.errors else 200)
