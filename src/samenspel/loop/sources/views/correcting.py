"""Correct a text, and read how it changed."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from samenspel.ground.common.meanwhile import ChangedMeanwhileError
from samenspel.loop.research.access import may_keep
from samenspel.loop.research.views.guards import for_coders, for_readers
from samenspel.loop.sources.forms.correcting import CorrectForm, WhichLinesForm
from samenspel.loop.sources.models import Source
from samenspel.loop.sources.reader import Line, has_withdrawn_words, lines_of, safe_text
from samenspel.loop.sources.services.correcting import correct_lines, place_now
from samenspel.loop.teams.models import Team

SHORT = 4_000
MOST_LINES = 60
A_PAGE = 20
WRONG, CONFLICT = 422, 409


@require_http_methods(["GET", "POST"])
@for_coders
def correct(request: HttpRequest, team: Team, pk: int) -> HttpResponse:
    """Change one line or a few; who comes second sees what the first made of it."""
    source = _source(team, pk)
    if request.method == "POST":
        return _save(request, source)
    lines = _chosen(request, source)
    context = {"source": source, "team": team, "which": WhichLinesForm(), "lines": lines}
    if lines and not any(line.withheld for line in lines):
        start, end = lines[0].start, lines[-1].end
        said = {"start": start, "end": end, "version": source.version}
        context["form"] = CorrectForm(initial=said | {"words": source.text[start:end]})
    return render(request, "sources/correct.html", context)


@require_safe
@for_readers
def changes(request: HttpRequest, team: Team, pk: int) -> HttpResponse:
    """Tell when the text changed, and why; keepers also read what stood there before."""
    source = _source(team, pk)
    rows = source.changes.select_related("by")
    page = Paginator(rows, A_PAGE).get_page(request.GET.get("pagina"))
    context = {
        "source": source,
        "team": team,
        "page": page,
        "with_words": may_keep(request.person, team) and not has_withdrawn_words(source),
    }
    return render(request, "sources/changes.html", context)


def _save(request: HttpRequest, source: Source) -> HttpResponse:
    form, meanwhile, status = CorrectForm(request.POST), "", WRONG
    if form.is_valid():
        said = form.cleaned_data
        seen = said.pop("version")
        try:
            correct_lines(source=source, by=request.person, seen_version=seen, **said)
        except ChangedMeanwhileError as changed:
            place = place_now(changed.current, said["start"], said["end"], seen)
            meanwhile, status = safe_text(changed.current)[place.start : place.end], CONFLICT
            form.overtaken_by(changed, place.start, place.end)
        except ValidationError as error:
            form.add_error("words", error)
        else:
            messages.success(request, _("The text has been corrected."))
            line = source.text.count("\n", 0, said["start"]) + 1
            return redirect(f"{source.get_absolute_url()}#r{line}")
    context = {"source": source, "team": source.team, "form": form, "meanwhile": meanwhile}
    return render(request, "sources/correct.html", context, status=status)


def _chosen(request: HttpRequest, source: Source) -> list[Line]:
    """Return the lines that were asked for; the whole text when it is short."""
    which = WhichLinesForm(request.GET)
    if not which.is_valid():
        return list(lines_of(source)) if len(source.text) <= SHORT else []
    first = which.cleaned_data["regel"]
    last = min(which.cleaned_data["tot"] or first, first + MOST_LINES - 1)
    lines = [line for line in lines_of(source) if first <= line.number <= last]
    if not lines:
        raise Http404
    return lines


def _source(team: Team, pk: int) -> Source:
    source = get_object_or_404(Source.objects.of_team(team), pk=pk)
    source.team = team
    return source
