"""One passage: codes taken away, its memo, its boundaries; and those that need a look."""

from typing import Any

from django.core.exceptions import ValidationError
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from samenspel.ground.common.meanwhile import ChangedMeanwhileError
from samenspel.loop.coding.access import may_code, may_keep
from samenspel.loop.coding.choosing import around
from samenspel.loop.coding.corrections import corrections_in
from samenspel.loop.coding.gate import passages_for
from samenspel.loop.coding.models import Code, Passage
from samenspel.loop.coding.resting import USES, StillUsedError, Use
from samenspel.loop.coding.services import (
    move_passage,
    remove_passage,
    settle_look,
    uncode,
    write_memo,
)
from samenspel.loop.coding.views.answers import done, number_in, passage_of, refused
from samenspel.loop.research.views.guards import for_coders, for_readers
from samenspel.loop.teams.models import Team

A_PAGE = 20


@require_POST
@for_coders
def take_code_away(request: HttpRequest, team: Team, pk: int) -> HttpResponse:
    """Take one code away that one gave oneself; twice is the same as once."""
    passage = passage_of(team, pk, request.person)
    code = Code.objects.of_team(team).filter(pk=number_in(request.POST, "code") or 0).first()
    if code is not None:
        uncode(passage=passage, code=code, by=request.person)
    return done(request, passage.source, _("The code is taken away."), stretch=_place(passage))


@require_POST
@for_coders
def memo(request: HttpRequest, team: Team, pk: int) -> HttpResponse:
    """Write the memo of a passage."""
    passage = passage_of(team, pk, request.person)
    said, seen = request.POST.get("memo", ""), number_in(request.POST, "gezien")
    try:
        write_memo(passage=passage, memo=said, by=request.person, seen_version=seen)
    except ChangedMeanwhileError as changed:
        problem = _("Somebody else wrote in this memo meanwhile: “%(memo)s”. Put both together.")
        theirs = changed.current.memo
        return _say(request, passage, problem % {"memo": theirs}, said, changed.current.version)
    except ValidationError as problem:
        return _say(request, passage, " ".join(problem.messages), said, passage.version)
    return done(request, passage.source, _("The memo is kept."), stretch=_place(passage))


@require_http_methods(["GET", "HEAD", "POST"])
@for_coders
def move(request: HttpRequest, team: Team, pk: int) -> HttpResponse:
    """Give a passage other boundaries."""
    passage = passage_of(team, pk, request.person)
    if request.method != "POST":
        return _boundaries(request, passage)
    start, end = number_in(request.POST, "van") or 0, number_in(request.POST, "tot") or 0
    seen = number_in(request.POST, "versie")
    try:
        moved = move_passage(
            passage=passage, start=start, end=end, by=request.person, seen_version=seen
        )
    except ChangedMeanwhileError:
        problem = _("Somebody corrected the text meanwhile. Look whether this is still your piece.")
        return _boundaries(request, passage, problem, 409)
    except ValidationError as refusal:
        return _boundaries(request, passage, " ".join(refusal.messages), 422)
    return done(request, passage.source, _("The boundaries are changed."), stretch=_place(moved))


@require_http_methods(["GET", "HEAD", "POST"])
@for_coders
def remove(request: HttpRequest, team: Team, pk: int) -> HttpResponse:
    """Take away what one gave oneself, and the mark when nobody else gave it a code.

    When something rests on the mark, such as a finding, that is told and asked first.
    """
    passage = passage_of(team, pk, request.person)
    if request.method != "POST":
        return _ask_first(request, passage, USES.of([passage]), 200)
    try:
        sure = "zeker" in request.POST
        gone = remove_passage(passage=passage, by=request.person, although_used=sure)
    except StillUsedError as used:
        return _ask_first(request, passage, used.uses, 409)
    message = _("The mark is removed.") if gone else _("Your codes are gone. Those of others stay.")
    return done(request, passage.source, message, stretch=_place(passage), back=_list(request))


@require_POST
@for_coders
def settle(request: HttpRequest, team: Team, pk: int) -> HttpResponse:
    """Say that a passage is still right."""
    passage = passage_of(team, pk, request.person)
    settle_look(passage=passage, by=request.person)
    return done(request, passage.source, _("Noted: this is still right."), back=_list(request))


@require_safe
@for_readers
def to_look_at(request: HttpRequest, team: Team) -> HttpResponse:
    """Show the passages whose words were corrected after they were marked."""
    seen = passages_for(request.person, team).marked_before(request.person)
    waiting = seen.filter(needs_look=True)
    shown = waiting.select_related("source").order_by("source", "start", "pk")
    page = Paginator(shown, A_PAGE).get_page(request.GET.get("pagina"))
    passages = list(page.object_list)
    if may_keep(request.person, team):
        corrections_in(passages)
    context = {"team": team, "page": page, "passages": passages}
    context["may_code"] = may_code(request.person, team)
    return render(request, "coding/workbench_look.html", context)


def _ask_first(
    request: HttpRequest, passage: Passage, uses: list[Use], status: int
) -> HttpResponse:
    """Show what rests on the mark, and ask whether it may go; a script is sent to that page."""
    source = passage.source
    url = reverse("coding:remove", args=[source.team.slug, passage.pk])
    answer = refused(request, source, "", ask=url, status=status)
    context = {"team": source.team, "source": source, "passage": passage, "uses": uses}
    context["back"] = _list(request)
    return answer or render(request, "coding/workbench_remove.html", context, status=status)


def _list(request: HttpRequest) -> str:
    """Return the list of what needs a look, for who came from there."""
    slug = request.resolver_match.kwargs["slug"] if request.resolver_match else ""
    return reverse("coding:to_look_at", args=[slug]) if "lijst" in request.POST else ""


def _place(passage: Passage) -> tuple[int, int]:
    return passage.start, passage.end


def _say(
    request: HttpRequest, passage: Passage, problem: str, said: str, version: int
) -> HttpResponse:
    """Keep what was typed, with what is wrong with it."""
    answer = refused(request, passage.source, problem, version=version)
    context: dict[str, Any] = {"memo": said, "version": version, "problem": problem}
    context |= {"team": passage.source.team, "source": passage.source, "passage": passage}
    return answer or render(request, "coding/workbench_memo.html", context, status=422)


def _boundaries(
    request: HttpRequest, passage: Passage, problem: str = "", status: int = 200
) -> HttpResponse:
    source = passage.source
    answer = refused(request, source, problem, status=status) if problem else None
    chosen = around(source, passage.start, passage.end)
    context = {"team": source.team, "source": source, "passage": passage, "chosen": chosen}
    page = "coding/workbench_move.html"
    return answer or render(request, page, context | {"problem": problem}, status=status)
