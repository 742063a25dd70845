"""The page of who sits at the table without an account, reached by a mailed private link."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from samenspel.loop.teams.models import TeamMember
from samenspel.loop.teams.sections import SEAT_SECTIONS
from samenspel.loop.teams.views.guards import at_a_seat


@at_a_seat
@require_safe
def seat(request: HttpRequest, member: TeamMember) -> HttpResponse:
    """Show the team, and what other apps have for who sits there."""
    context = {
        "member": member,
        "team": member.team,
        "sections": SEAT_SECTIONS.of(member, member.person),
    }
    return render(request, "teams/seat.html", context)
