"""The workbench: a text with its codes, in which one marks and codes; and what others did."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST, require_safe

from samenspel.ground.common.meanwhile import ChangedMeanwhileError
from samenspel.loop.coding.access import may_code
from samenspel.loop.coding.choosing import Chosen, chosen_stretch, recent_codes
from samenspel.loop.coding.drawing import colours_of, draw_source
from samenspel.loop.coding.here import what_lies_in
from samenspel.loop.coding.models import Code, Codebook
from samenspel.loop.coding.news import given_by_others, last_given, number_of
from samenspel.loop.coding.services import (
    NameTakenError,
    NotInUseError,
    StretchError,
    make_code,
    mark_passage,
)
from samenspel.loop.coding.services.passages import is_blind
from samenspel.loop.coding.services.stretches import where_now
from samenspel.loop.coding.suggesting import suggested_codes
from samenspel.loop.coding.tree import codes_of
from samenspel.loop.coding.views.answers import (
    done,
    here_html,
    number_in,
    passage_of,
    refused,
    require_stretch,
    source_of,
    what_is_new,
)
from samenspel.loop.coding.words import words_of_the_workbench
from samenspel.loop.research.views.guards import for_coders, for_readers
from samenspel.loop.sources.models import Source
from samenspel.loop.teams.models import Team

LONGEST_KEY = 18  # digits


@require_safe
@for_readers
def workbench(request: HttpRequest, team: Team, pk: int) -> HttpResponse:
    """Show a text with its codes; who codes, marks in it."""
    source = source_of(team, pk)
    # Before the marks are read: what happens in between, a page hears twice and never misses.
    number = number_of(source)
    context = _about(request, source) | {
        "number": number,
        "given": last_given(source),
        "rows": draw_source(source, request.person),
        "recent": recent_codes(team, request.person),
        "words": words_of_the_workbench(),
        "to_look_at": source.passages.readable()
        .marked_before(request.person)
        .filter(needs_look=True)
        .count(),
    }
    fragment = number_in(request.GET, "fragment")
    if fragment is not None:
        passage = passage_of(team, fragment, request.person)
        if passage.source_id != source.pk:
            raise Http404
        context["passage"] = passage
        context["here"] = what_lies_in(source, request.person, passage.start, passage.end)
    return render(request, "coding/workbench.html", context)


@require_safe
@for_readers
def stretch(request: HttpRequest, team: Team, pk: int) -> HttpResponse:
    """Show one stretch: by itself to mark and code it without a script, or what lies in it."""
    source = source_of(team, pk)
    if request.GET.get("deel") == "paneel":
        return HttpResponse(here_html(request, source, require_stretch(request.GET)))
    chosen = chosen_stretch(source, request.GET)
    if chosen is None or not may_code(request.person, team):
        raise Http404
    return _stretch_page(request, source, chosen)


@require_POST
@for_coders
def mark(request: HttpRequest, team: Team, pk: int) -> HttpResponse:
    """Mark a stretch and give it codes; a code that isn't there yet is made."""
    source = source_of(team, pk)
    start, end = number_in(request.POST, "van") or 0, number_in(request.POST, "tot") or 0
    seen = number_in(request.POST, "versie")
    try:
        codes = _codes(request, team)
        passage = mark_passage(
            source=source, start=start, end=end, by=request.person, codes=codes, seen_version=seen
        )
    except ChangedMeanwhileError as changed:
        place = where_now(changed.current, start, end, seen or changed.current.version)
        return _changed(request, changed.current, place)
    except (StretchError, NotInUseError) as problem:
        words = " ".join(getattr(problem, "messages", [str(problem)]))
        return _refused(request, source, (start, end), words)
    message = _told(codes) if codes else _("The piece is marked.")
    return done(request, source, message, stretch=(passage.start, passage.end))


@require_safe
@for_readers
def news(request: HttpRequest, team: Team, pk: int) -> HttpResponse:
    """Answer what changed since a page was drawn, and the codebook when it did."""
    source = source_of(team, pk)
    told = what_is_new(request.person, source, number_in(request.GET, "sinds") or 0)
    told |= given_by_others(source, request.person, number_in(request.GET, "gegeven"))
    book = book_version(team)
    if book != number_in(request.GET, "boek"):
        told |= {"book": book, "codes": _options(request, team)}
    return JsonResponse(told)


@require_safe
@for_readers
def colours(request: HttpRequest, team: Team) -> HttpResponse:
    """Answer the colours of the codes, as a stylesheet: a page may not hold any by itself."""
    return HttpResponse(colours_of(team), content_type="text/css; charset=utf-8")


def book_version(team: Team) -> int:
    """Return the version of the codebook of `team`; 0 when nobody made a code yet."""
    return Codebook.objects.filter(team=team).values_list("version", flat=True).first() or 0


def _about(request: HttpRequest, source: Source) -> dict[str, Any]:
    team, person = source.team, request.person
    return {
        "team": team,
        "source": source,
        "may_code": may_code(person, team),
        "blind": is_blind(source, person),
        "nodes": codes_of(team),
        "book": book_version(team),
    }


def _stretch_page(
    request: HttpRequest, source: Source, chosen: Chosen, problem: str = "", status: int = 200
) -> HttpResponse:
    ticked = _ticked(request)
    suggested = suggested_codes(source.team, chosen.text, request.person)
    context = _about(request, source) | {
        "chosen": chosen,
        "ticked": ticked,
        "suggested": suggested,
        "suggested_keys": {one.code.pk for one in suggested},
        "new_code": request.POST.get("nieuw", ""),
        "problem": problem,
        "here": what_lies_in(source, request.person, chosen.start, chosen.end),
    }
    return render(request, "coding/workbench_stretch.html", context, status=status)


def _codes(request: HttpRequest, team: Team) -> list[Code]:
    keys = _ticked(request)
    codes = list(Code.objects.of_team(team).filter(pk__in=keys))
    name = " ".join(request.POST.get("nieuw", "").split())[:120]
    if name:
        try:
            codes.append(make_code(team=team, by=request.person, name=name))
        except NameTakenError as taken:
            codes.append(taken.existing)
    return codes


def _ticked(request: HttpRequest) -> set[int]:
    said = request.POST.getlist("code")
    return {int(code) for code in said if code.isdecimal() and len(code) < LONGEST_KEY}


def _told(codes: list[Code]) -> str:
    names = ", ".join(f"“{code.name}”" for code in codes)
    return ngettext("Code given: %(names)s.", "Codes given: %(names)s.", len(codes)) % {
        "names": names
    }


def _changed(request: HttpRequest, source: Source, place: tuple[int, int]) -> HttpResponse:
    """Somebody corrected the text meanwhile: show where the stretch is now, keep the choice."""
    problem = _("Somebody corrected the text meanwhile. Look whether this is still your piece.")
    start, end = place
    more = {"status": 409, "start": start, "end": end, "version": source.version}
    answer = refused(request, source, problem, **more)
    return answer or _refused(request, source, place, problem, status=409)


def _refused(
    request: HttpRequest, source: Source, place: tuple[int, int], problem: str, status: int = 422
) -> HttpResponse:
    answer = refused(request, source, problem)
    if answer is not None:
        return answer
    start, end = place
    chosen = chosen_stretch(source, {"van": str(start), "tot": str(max(end, start + 1))})
    if chosen is None:
        raise Http404
    return _stretch_page(request, source, chosen, problem, status)


def _options(request: HttpRequest, team: Team) -> list[dict[str, Any]]:
    return [
        {
            "pk": node.code.pk,
            "name": node.code.name,
            "label": node.label,
            "colour": node.code.colour,
        }
        for node in codes_of(team)
    ]
