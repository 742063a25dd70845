"""The page on which a participant says whether a finding is recognised."""

from contextlib import suppress

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods

from samenspel.loop.findings import services
from samenspel.loop.findings.models import CheckAnswer, MemberCheckInvitation
from samenspel.loop.teams.views.guards import private_page

MOST = 2000


@require_http_methods(["GET", "POST"])
@private_page
def check(request: HttpRequest, token: str) -> HttpResponse:
    """Ask one question with three big buttons. Opening changes nothing; a button does."""
    rows = MemberCheckInvitation.objects.for_werkplaats(request.werkplaats).with_token(token)
    team = "check_round__finding__team__werkplaats__site"
    invitation = get_object_or_404(rows.of_who_takes_part().select_related(team), pk__isnull=False)
    answer = request.POST.get("answer", invitation.answer)
    if request.method == "POST" and answer in CheckAnswer.values:
        words = request.POST.get("words", invitation.words).strip()[:MOST]
        with suppress(PermissionDenied):  # It is over: the page says so.
            services.answer_check(invitation=invitation, answer=answer, words=words)
        return redirect(invitation)
    context = {
        "invitation": invitation,
        "check": invitation.check_round,
        "team": invitation.check_round.finding.team,
        "answers": CheckAnswer.choices,
        "most": MOST,
    }
    status = 422 if request.method == "POST" else 200
    return render(request, "findings/check.html", context, status=status)
