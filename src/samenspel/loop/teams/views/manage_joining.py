"""Who wants to join, and who is invited: the screens of leads and coordinators."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from samenspel.loop.teams import services
from samenspel.loop.teams.forms import AnswerForm, InviteForm
from samenspel.loop.teams.views.manage import editable_team, team_manager_required


@require_http_methods(["GET", "POST"])
@team_manager_required
def answer_request(request: HttpRequest, pk: int, asked: int) -> HttpResponse:
    """Show who wants to join and why; answer yes or no."""
    team = editable_team(request, pk)
    asking = get_object_or_404(team.join_requests.exclude(status="unconfirmed"), pk=asked)
    form = AnswerForm(request.POST or None, initial={"perspective": asking.perspective})
    if request.method == "POST" and form.attempt(
        services.answer_request, request=asking, by=request.person
    ):
        messages.success(request, _("%(name)s gets your answer by mail.") % {"name": asking.name})
        return redirect("teams:members", pk=pk)
    context = {"team": team, "asking": asking, "form": form}
    status = 422 if form.errors else 200
    return render(request, "teams/manage/answer_request.html", context, status=status)


@require_http_methods(["GET", "POST"])
@team_manager_required
def invite(request: HttpRequest, pk: int) -> HttpResponse:
    """Invite somebody by mail."""
    team = editable_team(request, pk)
    form = InviteForm(request.POST or None)
    if request.method == "POST" and form.attempt(
        services.invite_to_team, team=team, by=request.person
    ):
        sent = _("The invitation is on its way to %(email)s.") % {"email": form.result.email}
        messages.success(request, sent)
        return redirect("teams:members", pk=pk)
    context = {"team": team, "form": form}
    status = 422 if form.errors else 200
    return render(request, "teams/manage/invite.html", context, status=status)


@require_POST
@team_manager_required
def resend_invitation(request: HttpRequest, pk: int, invitation: int) -> HttpResponse:
    """Mail an invitation once more."""
    sent = get_object_or_404(editable_team(request, pk).invitations, pk=invitation)
    try:
        services.resend_invitation(invitation=sent, by=request.person)
    except ValidationError as error:
        messages.error(request, error.messages[0])
    else:
        told = _("The invitation is on its way to %(email)s.") % {"email": sent.email}
        messages.success(request, told)
    return redirect("teams:members", pk=pk)


@require_POST
@team_manager_required
def withdraw_invitation(request: HttpRequest, pk: int, invitation: int) -> HttpResponse:
    """Let an invitation stop working."""
    sent = get_object_or_404(editable_team(request, pk).invitations, pk=invitation)
    services.withdraw_invitation(invitation=sent, by=request.person)
    messages.success(request, _("The link in the invitation does not work any more."))
    return redirect("teams:members", pk=pk)
