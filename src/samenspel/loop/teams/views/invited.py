"""The page behind a mailed invitation. Only a press answers it: mail programs open links too."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods

from samenspel.loop.teams import services
from samenspel.loop.teams.forms import AcceptForm
from samenspel.loop.teams.models import TeamInvitation
from samenspel.loop.teams.views.guards import private_page


@private_page
@require_http_methods(["GET", "HEAD", "POST"])
def invitation(request: HttpRequest, token: str) -> HttpResponse:
    """Say what one is invited to; take a yes or a no."""
    sent_here = TeamInvitation.objects.for_werkplaats(request.werkplaats).with_token(token)
    found = get_object_or_404(sent_here.select_related("team__werkplaats__site", "member__person"))
    form = AcceptForm(request.POST or None)
    if request.method == "POST" and _answer(found, form, request.POST.get("what", "")):
        return redirect("teams:invitation", token=token)
    over = found.status == TeamInvitation.Status.OPEN and not (
        found.link_works and found.team.is_current
    )
    context = {
        "invitation": found,
        "team": found.team,
        "form": form,
        "over": over,
        "seat_url": services.way_in_for(found.member, found.email),
    }
    status = 422 if form.errors else 410 if over else 200
    return render(request, "teams/invitation.html", context, status=status)


def _answer(found: TeamInvitation, form: AcceptForm, what: str) -> bool:
    if what == "no":
        return form.is_valid() and bool(services.decline_team_invitation(invitation=found))
    return form.attempt(services.accept_team_invitation, invitation=found)
