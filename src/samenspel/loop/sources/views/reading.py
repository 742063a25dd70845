"""Read a text, line by line."""

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from samenspel.loop.research.views.guards import for_readers
from samenspel.loop.sources import access
from samenspel.loop.sources.models import Whose
from samenspel.loop.sources.reader import has_withdrawn_words, lines_of
from samenspel.loop.sources.shown import shown_lines
from samenspel.loop.teams.models import Team


@require_safe
@for_readers
def detail(request: HttpRequest, team: Team, pk: int) -> HttpResponse:
    """Show a text; with `regel` it goes to that line."""
    source = get_object_or_404(team.sources.select_related("activity", "added_by"), pk=pk)
    line = request.GET.get("regel", "")
    if line.isascii() and line.isdecimal():
        return HttpResponseRedirect(f"{request.path}#r{line.lstrip('0')[:9]}")
    source.team = team
    speakers = list(source.speakers.select_related("participant"))
    person = request.person
    context = {
        "team": team,
        "source": source,
        "lines": shown_lines(lines_of(source)),
        "speakers": speakers,
        "unknown": source.whose == Whose.PEOPLE
        and any(not one.is_ours and one.participant_id is None for one in speakers),
        "withdrawn": has_withdrawn_words(source),
        "codes": access.may_code(person, team),
        "keeps": access.may_keep(person, team),
        "may_remove": access.may_remove(person, source),
        "may_open_original": access.may_open_original(person, source),
    }
    return render(request, "sources/detail.html", context)
