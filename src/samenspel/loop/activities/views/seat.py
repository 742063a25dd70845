"""A team's meetings for who has no account, and came by the private link of a seat."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from samenspel.loop.activities import line, services
from samenspel.loop.activities.activity_sections import programme_section
from samenspel.loop.activities.forms import MemberForm
from samenspel.loop.activities.forms.asking import asks_something
from samenspel.loop.activities.models import Activity, Registration
from samenspel.loop.activities.seats import own_at_a_seat
from samenspel.loop.activities.services import SessionTakenError
from samenspel.loop.activities.views.registering import sign_up, tell, what_is_known
from samenspel.loop.teams.models import TeamMember
from samenspel.loop.teams.services.reaching import address_of
from samenspel.loop.teams.views.guards import at_a_seat


@at_a_seat
@require_safe
def activity(request: HttpRequest, member: TeamMember, pk: int) -> HttpResponse:
    """Show one meeting: when, where and what we do, and whether one comes."""
    found = _open_to(member, pk)
    more: dict[str, Any] = {
        "mine": _own(member, found),
        "one_click": not asks_something(found),
        "programme": programme_section(found, None),
    }
    return _page(request, "activity", member, found, **more)


@at_a_seat
@require_http_methods(["GET", "HEAD", "POST"])
def register(request: HttpRequest, member: TeamMember, pk: int) -> HttpResponse:
    """Take a place, or one on the waiting list: the mailed link proves the address."""
    found, email = _open_to(member, pk), address_of(member)
    mine = _own(member, found)
    if not email or not found.is_open or mine is not None:
        return _back(member, found)
    others = _other_meetings(member, found)
    form = MemberForm(person=member.person, **what_is_known(request, found, others))
    form.initial["perspective"] = member.perspective
    if form.is_valid():
        who = {"name": member.person.name, "email": email, "person": member.person}
        try:
            tell(request, sign_up(request, found, form, others, who))
        except SessionTakenError as problem:
            form.session_was_taken(problem)
        else:
            return _back(member, found)
    more: dict[str, Any] = {
        "form": form,
        "email": email,
        "line_moves": line.moves(found),
        "belongs_to_it": others if found.is_joined_as_a_whole else (),
    }
    status = 422 if request.method == "POST" else 200
    return _page(request, "register", member, found, status=status, **more)


@at_a_seat
@require_POST
def withdraw(request: HttpRequest, member: TeamMember, pk: int) -> HttpResponse:
    """Give the own place back, or leave the line. Twice changes nothing."""
    found = _open_to(member, pk)
    mine = _own(member, found)
    if mine is not None and not found.is_over:
        services.cancel_registration(registration=mine)
        thanks = _("You gave your place back. Thank you for letting us know.")
        messages.success(request, thanks if mine.holds_a_place else _("You left the waiting list."))
    return _back(member, found)


def _open_to(member: TeamMember, pk: int) -> Activity:
    activities = Activity.objects.open_to_seat(member).with_places()
    return get_object_or_404(activities.select_related("werkplaats__site", "series"), pk=pk)


def _own(member: TeamMember, activity: Activity) -> Registration | None:
    return own_at_a_seat(member).filter(activity=activity).first()


def _other_meetings(member: TeamMember, activity: Activity) -> list[Activity]:
    seen = Activity.objects.open_to_seat(member).beside(activity).with_places()
    return list(seen.select_related("werkplaats__site"))


def _back(member: TeamMember, activity: Activity) -> HttpResponse:
    return redirect("activities:seat_activity", token=member.seat_link.token, pk=activity.pk)


def _page(
    request: HttpRequest,
    screen: str,
    member: TeamMember,
    activity: Activity,
    *,
    status: int = 200,
    **more: Any,
) -> HttpResponse:
    own = {"member": member, "team": member.team, "token": member.seat_link.token}
    context = own | {"activity": activity} | more
    return render(request, f"activities/seat/{screen}.html", context, status=status)
