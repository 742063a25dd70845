"""What a change at the workbench answers: a page to go to, or the lines that changed.

A script asks for JSON and gets `lines` (HTML by line number), `here` (what lies in its stretch) and
the newest `number`; without a script the same address answers with a redirect.
"""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404, redirect
from django.template.loader import render_to_string
from django.urls import reverse

from samenspel.loop.coding.access import may_code
from samenspel.loop.coding.drawing import draw_stretches
from samenspel.loop.coding.gate import passages_for
from samenspel.loop.coding.here import what_lies_in
from samenspel.loop.coding.models import Passage
from samenspel.loop.coding.news import news_since
from samenspel.loop.network.models import Person
from samenspel.loop.sources.models import Source
from samenspel.loop.teams.models import Team

LARGEST = 2**31 - 1


def source_of(team: Team, pk: int) -> Source:
    """Return a source of `team`, or answer that it isn't there."""
    source = get_object_or_404(Source.objects.of_team(team), pk=pk)
    source.team = team
    return source


def passage_of(team: Team, pk: int, person: Person) -> Passage:
    """Return a passage of `team` that `person`, one of its researchers, may see now."""
    readable = passages_for(person, team).marked_before(person)
    passage = get_object_or_404(readable.select_related("source"), pk=pk)
    passage.source.team = team
    return passage


def number_in(said: Any, name: str) -> int | None:
    """Return a whole number from what was sent; None when it is none."""
    found = str(said.get(name, "")).strip()
    return min(int(found[:20]), LARGEST) if found.isdecimal() and found.isascii() else None


def is_script(request: HttpRequest) -> bool:
    """Return whether a script asks, that draws the answer itself."""
    return request.headers.get("Accept", "").startswith("application/json")


def done(
    request: HttpRequest,
    source: Source,
    message: str,
    *,
    stretch: tuple[int, int] | None = None,
    back: str = "",
) -> HttpResponse:
    """Tell that it is done: to a script with what changed, else by going back to the text."""
    if is_script(request):
        told = what_is_new(request.person, source, number_in(request.POST, "sinds") or 0)
        return JsonResponse(
            told | {"message": message, "here": here_html(request, source, stretch)}
        )
    messages.success(request, message)
    return redirect(back or address_of(source, stretch))


def refused(request: HttpRequest, source: Source, problem: str, **more: Any) -> HttpResponse | None:
    """Tell a script what is wrong; None: the caller shows it on a page."""
    if not is_script(request):
        return None
    return JsonResponse({"problem": problem} | more, status=more.get("status", 422))


def what_is_new(person: Person, source: Source, since: int) -> dict[str, Any]:
    """Return the newest number, the version of the text, and the lines that changed since."""
    news = news_since(source, since)
    told: dict[str, Any] = {"number": news.number, "version": source.version}
    if news.stretches is None:
        return told | {"lines": {}, "anew": True}
    return told | {"lines": draw_stretches(source, person, news.stretches)}


def here_html(request: HttpRequest, source: Source, stretch: tuple[int, int] | None) -> str:
    """Return what lies in `stretch`, as it stands in the panel."""
    if stretch is None:
        return ""
    here = what_lies_in(source, request.person, *stretch)
    context = {"here": here, "source": source, "team": source.team}
    context["may_code"] = may_code(request.person, source.team)
    return render_to_string("coding/parts/workbench_here.html", context, request)


def address_of(source: Source, stretch: tuple[int, int] | None = None) -> str:
    """Return the place in the text where `stretch` begins."""
    url = reverse("coding:source", kwargs={"slug": source.team.slug, "pk": source.pk})
    if stretch is None:
        return url
    line = source.text.count("\n", 0, stretch[0]) + 1
    return f"{url}#r{line}"


def require_stretch(said: Any) -> tuple[int, int]:
    """Return the stretch that was asked for, or answer that it isn't there."""
    start, end = number_in(said, "van"), number_in(said, "tot")
    if start is None or end is None:
        raise Http404
    return start, end
