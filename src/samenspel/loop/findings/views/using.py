"""Use passages that were found elsewhere in the research: below a finding, or for a new hunch."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods

from samenspel.ground.common.numbers import number_said
from samenspel.loop.coding.gate import passages_for
from samenspel.loop.coding.models import Passage
from samenspel.loop.findings import services
from samenspel.loop.findings.attribution import voices_by_passage, who_said
from samenspel.loop.findings.forms import UseForm
from samenspel.loop.findings.models import Finding, Side
from samenspel.loop.research.views.guards import for_coders
from samenspel.loop.teams.models import Team

MOST = 100
"""More pieces than these at once are a mistake."""


@require_http_methods(["GET", "HEAD", "POST"])
@for_coders
def use(request: HttpRequest, team: Team) -> HttpResponse:
    """Ask which finding the pieces in the address are about, and what they say of it."""
    passages = passages_asked(request, team)
    form = UseForm(request.POST or None, findings=Finding.objects.of_team(team).flagged_first())
    if request.method == "POST" and passages and form.is_valid():
        finding = form.cleaned_data["finding"]
        put_below(request, finding, passages, form.cleaned_data["side"])
        return redirect("findings:work", slug=team.slug, pk=finding.pk)
    who = who_said(voices_by_passage(passages), circle=None)
    context = {"team": team, "form": form, "query": request.GET.urlencode()}
    context["passages"] = [(passage, who[passage.pk]) for passage in passages]
    status = 422 if request.method == "POST" else 200
    return render(request, "findings/use.html", context, status=status)


def passages_asked(request: HttpRequest, team: Team) -> list[Passage]:
    """Return the pieces in the address (`fragment`) that who asks may read, in text order."""
    asked = request.GET.getlist("fragment")[:MOST]
    keys = {key for key in map(number_said, asked) if key is not None}
    found = passages_for(request.person, team).filter(pk__in=keys)
    return list(found.select_related("source").defer("source__text"))


def put_below(
    request: HttpRequest, finding: Finding, passages: list[Passage], side: str = Side.FOR
) -> None:
    """Put `passages` below `finding`, and tell how many are new there."""
    new = services.add_evidence(finding=finding, passages=passages, by=request.person, side=side)
    text = ngettext("%(n)s piece of text added.", "%(n)s pieces of text added.", len(new))
    messages.success(request, text % {"n": len(new)})
