"""The page of the team, and what its leads do there."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.template.defaultfilters import floatformat
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from samenspel.ground.common.templatetags.ui import in_words
from samenspel.loop.selfcheck import services
from samenspel.loop.selfcheck.access import may_open, require
from samenspel.loop.selfcheck.models import Round, Turn
from samenspel.loop.selfcheck.results import Results, Trend, results_of, trends_of
from samenspel.loop.teams.models import Team
from samenspel.loop.teams.views.guards import at_the_table

SHOWN = 8
"""How many rounds the trend shows, the last ones."""


@never_cache
@require_safe
@at_the_table
def overview(request: HttpRequest, team: Team) -> HttpResponse:
    """Show the round that is open, what earlier ones said, and how it changes."""
    current = Round.objects.of_team(team).not_closed().first()
    is_open = current is not None and current.is_open
    results = results_of(team)[-SHOWN:]
    trends = trends_of(results)
    context = {
        "team": team,
        "round": current if is_open else None,
        "turn": Turn.objects.of_who_sits().of_person(request.person).filter(round=current).first(),
        "latest": results[-1] if results else None,
        "trends": trends,
        "trend_table": _as_table(results, trends),
        "may_open": may_open(request.person, team),
    }
    return render(request, "selfcheck/overview.html", context)


def _as_table(results: list[Results], trends: list[Trend]) -> dict[str, list[Any]]:
    """Return what the pictures show, in numbers: a row for each element."""
    days = [in_words(one.round.closed_on) for one in results]
    rows = [[trend.element.name, *(_in_numbers(mean) for mean in trend.means)] for trend in trends]
    return {"headers": [_("About"), *days], "rows": rows}


def _in_numbers(mean: float | None) -> str:
    return "–" if mean is None else floatformat(mean, 1)


@require_POST
@at_the_table
def begin(request: HttpRequest, team: Team) -> HttpResponse:
    """Open a round."""
    try:
        services.open_round(team=team, by=request.person)
    except services.TooFewError:
        text = _("A self-check needs four people at the table: with fewer, it is not anonymous.")
        messages.warning(request, text)
    else:
        messages.success(request, _("The round is open. Everyone at the table gets a message."))
    return redirect("selfcheck:overview", slug=team.slug)


@require_POST
@at_the_table
def close(request: HttpRequest, team: Team) -> HttpResponse:
    """Close the round that is open."""
    require(may_open(request.person, team))
    closing = get_object_or_404(Round.objects.of_team(team).not_closed().select_related("team"))
    closed = services.close_round(closing=closing, by=request.person)
    if closed.answered < services.AT_LEAST:
        text = _("Closed. Fewer than four people answered, so there is nothing to show.")
        messages.warning(request, text)
    else:
        messages.success(request, _("Closed. Here is what you said together."))
    return redirect("selfcheck:overview", slug=team.slug)
