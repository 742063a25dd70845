"""The screens of coordinators and team leads."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from samenspel.loop.network.views.guards import coordinator_required, guarded
from samenspel.loop.teams import services
from samenspel.loop.teams.access import may_manage_teams, may_start_teams
from samenspel.loop.teams.forms import CloseForm, MemberForm, TeamForm
from samenspel.loop.teams.models import Team

team_manager_required = guarded(lambda r: may_manage_teams(r.person, r.werkplaats))


@require_safe
@team_manager_required
def overview(request: HttpRequest) -> HttpResponse:
    """Show the teams that one may change."""
    teams = Team.objects.for_werkplaats(request.werkplaats).editable_by(request.person)
    context = {
        "current": teams.current().with_size().with_lead().with_requests(),
        "earlier": teams.earlier().with_size(),
        "may_start": may_start_teams(request.person, request.werkplaats),
    }
    return render(request, "teams/manage/overview.html", context)


@require_http_methods(["GET", "POST"])
@coordinator_required
def start(request: HttpRequest) -> HttpResponse:
    """Start a team."""
    form = TeamForm(request.POST or None, werkplaats=request.werkplaats)
    if form.is_valid():
        team = services.start_team(
            werkplaats=request.werkplaats, by=request.person, **form.cleaned_data
        )
        messages.success(request, _("“%(team)s” has started. Now add its people.") % {"team": team})
        return redirect("teams:members", pk=team.pk)
    return _show(request, "start", form)


@require_http_methods(["GET", "POST"])
@team_manager_required
def change(request: HttpRequest, pk: int) -> HttpResponse:
    """Change what is said about a team."""
    team = editable_team(request, pk)
    form = TeamForm(request.POST or None, instance=team, werkplaats=request.werkplaats)
    if form.is_valid():
        services.change_team(team=team, by=request.person, **form.cleaned_data)
        messages.success(request, _("The changes have been saved."))
        return redirect(team)
    may_close = team.closed_on is None and may_start_teams(request.person, request.werkplaats)
    return _show(request, "change", form, team=team, may_close=may_close)


@require_http_methods(["GET", "POST"])
@team_manager_required
def members(request: HttpRequest, pk: int) -> HttpResponse:
    """Show who is in the team, and add somebody."""
    team = editable_team(request, pk)
    form = MemberForm(request.POST or None, team=team, by=request.person)
    if form.is_valid():
        member = services.add_team_member(team=team, by=request.person, **form.cleaned_data)
        messages.success(request, _("%(name)s is now in this team.") % {"name": member.person.name})
        return redirect("teams:members", pk=pk)
    more = {
        "members": team.members.in_force().select_related("person"),
        "asking": team.join_requests.waiting(),
        "has_lead": team.members.in_force().leads().exists(),
        "invited": team.invitations.exclude(status="accepted"),
    }
    return _show(request, "members", form, team=team, **more)


@require_POST
@team_manager_required
def end_membership(request: HttpRequest, pk: int, member: int) -> HttpResponse:
    """Let somebody leave the team."""
    team = editable_team(request, pk)
    leaving = get_object_or_404(team.members.in_force().select_related("person"), pk=member)
    try:
        services.end_team_membership(member=leaving, by=request.person)
    except ValidationError as error:
        messages.info(request, error.messages[0])
        return redirect(f"{reverse('teams:hand_over', args=[team.slug])}?wie={member}")
    messages.success(
        request, _("%(name)s is no longer in this team.") % {"name": leaving.person.name}
    )
    return redirect("teams:members", pk=pk)


@require_http_methods(["GET", "POST"])
@coordinator_required
def close(request: HttpRequest, pk: int) -> HttpResponse:
    """Close a team with what it yielded."""
    team = editable_team(request, pk)
    form = CloseForm(request.POST or None, initial={"outcome": team.outcome})
    if form.is_valid():
        services.close_team(team=team, by=request.person, **form.cleaned_data)
        messages.success(request, _("“%(team)s” is closed. Thank you all.") % {"team": team})
        return redirect(team)
    return _show(request, "close", form, team=team)


def editable_team(request: HttpRequest, pk: int) -> Team:
    """Return the team that this person may change; for anyone else it isn't there."""
    teams = Team.objects.for_werkplaats(request.werkplaats).editable_by(request.person)
    return get_object_or_404(teams.select_related("werkplaats"), pk=pk)


def _show(request: HttpRequest, screen: str, form: object, **more: object) -> HttpResponse:
    """Draw a screen with a form; 422 when something in it is not right yet."""
    status = 422 if request.method == "POST" else 200
    context = {"form": form} | more
    return render(request, f"teams/manage/{screen}.html", context, status=status)
