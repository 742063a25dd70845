"""Codes that may fit what somebody selected. Only shown; nothing is coded by it."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from samenspel.ground.common.numbers import number_said
from samenspel.loop.coding.suggesting import suggested_codes
from samenspel.loop.research.views.guards import for_coders
from samenspel.loop.sources.models import Source
from samenspel.loop.sources.reader import safe_text
from samenspel.loop.teams.models import Team


@require_safe
@for_coders
def suggestions(request: HttpRequest, team: Team) -> HttpResponse:
    """Return a fragment with at most five codes for `van`-`tot` of source `bron`.

    The words come from the text itself, through its reader: what was taken back suggests nothing.
    """
    source = get_object_or_404(Source.objects.filter(team=team), pk=_number(request, "bron"))
    text = safe_text(source)[_number(request, "van") : _number(request, "tot")]
    found = suggested_codes(team, text, request.person)
    return render(request, "coding/parts/suggestions.html", {"team": team, "found": found})


def _number(request: HttpRequest, name: str) -> int:
    """Return a number of the address; 0 for what is none or too large for a text."""
    said = request.GET.get(name, "")
    return number_said(said) or 0
