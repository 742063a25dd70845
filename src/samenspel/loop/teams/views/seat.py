"""The page of who sits at the table without an account, reached by a mailed private link."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from samenspel.ground.consent.models import Reach
from samenspel.loop.network.models import Perspective
from samenspel.loop.teams import services
from samenspel.loop.teams.models import TeamMember
from samenspel.loop.teams.phases import phases_of, work_of
from samenspel.loop.teams.sections import SEAT_SECTIONS
from samenspel.loop.teams.table import Table
from samenspel.loop.teams.views.guards import at_a_seat


@at_a_seat
@require_http_methods(["GET", "HEAD", "POST"])
def seat(request: HttpRequest, member: TeamMember) -> HttpResponse:
    """Show the team, and what other apps have for who sits there; let who wants so leave."""
    if request.method == "POST" and request.POST.get("what") == "leave":
        return _leave(request, member)
    seated = member.team.members.in_force().with_consent(Reach.TEAM).select_related("person")
    context = {
        "member": member,
        "team": member.team,
        "work": work_of(member.team, phases_of(member.team), request.LANGUAGE_CODE),
        "table": Table.of(seated),
        "perspectives": dict(Perspective.choices),
        "sections": SEAT_SECTIONS.of(member, member.person),
    }
    return render(request, "teams/seat.html", context)


def _leave(request: HttpRequest, member: TeamMember) -> HttpResponse:
    try:
        services.leave_team(member=member)
    except ValidationError as error:
        messages.error(request, error.messages[0])
        return redirect(request.path)
    messages.success(request, _("You are no longer in this team. Thank you for joining in."))
    return redirect("teams:list")
