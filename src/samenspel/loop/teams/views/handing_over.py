"""Hand a team over in one screen."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from samenspel.loop.teams import services
from samenspel.loop.teams.access import may_edit, may_hand_over
from samenspel.loop.teams.forms import HandOverTeamForm
from samenspel.loop.teams.handover import HANDOVER
from samenspel.loop.teams.models import Team, TeamMember
from samenspel.loop.teams.views.guards import at_the_table

LONGEST_NUMBER = 18
"""Somebody may type anything in the address bar; numbers that are longer Python refuses to read."""


@require_http_methods(["GET", "POST"])
@at_the_table
def hand_over(request: HttpRequest, team: Team) -> HttpResponse:
    """Show what hangs on a lead; give it to a successor. A coordinator may do so for a lead."""
    member = _lead(request, team)
    form = HandOverTeamForm(request.POST or None, member=member, by=request.person)
    if request.method == "POST" and form.attempt(
        services.hand_over_team, member=member, by=request.person
    ):
        messages.success(request, _("The team has been handed over."))
        return redirect(team)
    context = {
        "team": team,
        "member": member,
        "form": form,
        "hanging": HANDOVER.of(team, member.person),
    }
    return render(request, "teams/hand_over.html", context, status=422 if form.errors else 200)


def _lead(request: HttpRequest, team: Team) -> TeamMember:
    """Return whose work it is about: one's own, or for a coordinator that of the chosen lead."""
    if not may_edit(request.person, team):
        raise Http404
    leads = team.members.in_force().leads().select_related("person", "team__werkplaats")
    chosen = request.GET.get("wie", "")
    if chosen.isdecimal() and len(chosen) < LONGEST_NUMBER:
        leads = leads.filter(pk=chosen)
    found = leads.filter(person=request.person).first() or leads.first()
    if found is None or not may_hand_over(request.person, found):
        raise Http404
    return found
