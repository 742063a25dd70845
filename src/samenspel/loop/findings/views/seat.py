"""A finding for who sits at the table without an account, and came by the private link of a seat.

What people said stays out of it: a mailed link can be passed on.
"""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from samenspel.loop.findings import services
from samenspel.loop.findings.forms import StanceForm
from samenspel.loop.findings.models import Finding
from samenspel.loop.findings.showing import last_outcome
from samenspel.loop.teams.models import TeamMember
from samenspel.loop.teams.views.guards import at_a_seat


@at_a_seat
@require_http_methods(["GET", "HEAD", "POST"])
def finding(request: HttpRequest, member: TeamMember, pk: int) -> HttpResponse:
    """Show what the team found; who sits there agrees or doubts, and may say why."""
    shared = Finding.objects.of_team(member.team).shared().select_related("team")
    found = get_object_or_404(shared, pk=pk)
    own = found.stances.filter(person=member.person_id).first()
    said = {"opinion": own.opinion, "why": own.why} if own else None
    form = StanceForm(request.POST or None, initial=said)
    if request.method == "POST" and form.is_valid():
        services.take_stance(finding=found, by=member.person, **form.cleaned_data)
        messages.success(request, _("We kept what you think of it. Thank you."))
        return redirect(request.path)
    context = {
        "member": member,
        "team": member.team,
        "token": member.seat_link.token,
        "finding": found,
        "outcome": last_outcome(found),
        "stances": found.stances.select_related("person"),
        "stance_form": form,
        "stance_url": request.path,
        "has_said": own is not None,
    }
    status = 422 if request.method == "POST" else 200
    return render(request, "findings/seat.html", context, status=status)
