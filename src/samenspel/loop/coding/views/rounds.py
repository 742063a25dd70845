"""Blind rounds: code the same texts apart, then look together where you differ."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from samenspel.loop.coding import services
from samenspel.loop.coding.access import may_code
from samenspel.loop.coding.forms.rounds import RoundForm
from samenspel.loop.coding.measuring import UnitKind, measured
from samenspel.loop.coding.models import BlindRound, Coding
from samenspel.loop.research.views.guards import for_coders, for_readers
from samenspel.loop.teams.models import Team

A_PAGE = 25


@require_safe
@for_readers
def rounds(request: HttpRequest, team: Team) -> HttpResponse:
    """Show the rounds of the team."""
    known = BlindRound.objects.filter(team=team).prefetch_related("coders")
    context = {
        "team": team,
        "going_on": [one for one in known if one.ended_at is None],
        "ended": [one for one in known if one.ended_at is not None],
        "may_code": may_code(request.person, team),
    }
    return render(request, "coding/rounds.html", context)


@require_http_methods(["GET", "POST"])
@for_coders
def start_round(request: HttpRequest, team: Team) -> HttpResponse:
    """Start a round."""
    form = RoundForm(request.POST or None, team=team)
    if request.method == "POST" and form.is_valid():
        try:
            made = services.start_round(team=team, by=request.person, **form.cleaned_data)
        except services.RoundRefusedError as refused:
            form.add_error(refused.field, ValidationError(str(refused)))
        else:
            messages.success(request, _("The round has begun. Each of you can code now."))
            return redirect("coding:round", slug=team.slug, pk=made.pk)
    status = 422 if request.method == "POST" else 200
    return render(request, "coding/start_round.html", {"team": team, "form": form}, status=status)


@require_safe
@for_readers
def round_(request: HttpRequest, team: Team, pk: int) -> HttpResponse:
    """Show a round: what is coded by whom, and when it has ended how far they agree."""
    shown = get_object_or_404(BlindRound.objects.filter(team=team), pk=pk)
    context = {
        "team": team,
        "round": shown,
        "coders": shown.coders.order_by("name"),
        "sources": shown.sources.order_by("title").defer("text"),
        "may_code": may_code(request.person, team),
    }
    if shown.ended_at is None:
        mine = Coding.objects.filter(by=request.person, passage__source__in=shown.sources.all())
        return render(request, "coding/round.html", context | {"mine": mine.count()})
    asked = request.GET.get("eenheid", "")
    kind = UnitKind(asked) if asked in UnitKind.values else UnitKind.SENTENCE
    found = measured(shown, request.person, kind)
    page = Paginator(found.differences, A_PAGE).get_page(request.GET.get("pagina"))
    context |= {"found": found, "kind": kind, "page": page, "kinds": UnitKind.choices}
    return render(request, "coding/round_ended.html", context)


@require_POST
@for_coders
def end_round(request: HttpRequest, team: Team, pk: int) -> HttpResponse:
    """End a round; ending it twice changes nothing."""
    shown = get_object_or_404(BlindRound.objects.filter(team=team), pk=pk)
    services.end_round(blind_round=shown, by=request.person)
    messages.success(request, _("The round has ended. Now you all see each other's codes."))
    return redirect("coding:round", slug=team.slug, pk=pk)
