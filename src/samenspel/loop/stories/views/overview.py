"""The coordinator's matrix: stories beside the five kinds of value, and numbers beside those."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from samenspel.ground.common.tables import csv_response, xlsx_response
from samenspel.ground.consent.models import DepartureKind
from samenspel.ground.consent.services import record_departure
from samenspel.loop.network.models import Werkplaats
from samenspel.loop.stories.access import may_see_matrix
from samenspel.loop.stories.forms import MatrixForm
from samenspel.loop.stories.matrix import grouped, missing_kinds, missing_perspectives, table_of
from samenspel.loop.stories.models import ValueStory
from samenspel.loop.stories.numbers import numbers_of, period_of
from samenspel.loop.stories.views.guards import werkplaats_or_404

View = Callable[..., HttpResponse]


def for_keepers(view: View) -> View:
    """Give `view` the Werkplaats, for who coordinates it; for others it is not there."""

    @never_cache
    @login_required
    @wraps(view)
    def inner(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        werkplaats = werkplaats_or_404(request)
        if not may_see_matrix(request.person, werkplaats):
            raise Http404
        return view(request, werkplaats, *args, **kwargs)

    return inner


def _stories(request: HttpRequest, werkplaats: Werkplaats, form: MatrixForm) -> list[ValueStory]:
    stories = ValueStory.objects.for_werkplaats(werkplaats).readable_to(request.person)
    if form.year is not None:
        stories = stories.told_between(*period_of(form.year))
    return list(stories.with_what_they_are_about())


@require_safe
@for_keepers
def matrix(request: HttpRequest, werkplaats: Werkplaats) -> HttpResponse:
    """Show who tells of which value, and warn for a perspective that is missing."""
    form = MatrixForm(request.GET, werkplaats=werkplaats)
    year = form.year
    stories = _stories(request, werkplaats, form)
    context = {
        "form": form,
        "year": year,
        "query": f"?{request.GET.urlencode()}" if request.GET else "",
        "groups": grouped(stories, form.group),
        "total": len(stories),
        "no_perspective": missing_perspectives(stories) if stories else [],
        "no_kind": missing_kinds(stories) if stories else [],
        "caption": year.title if year else _("All years"),
        "headers": [_("What is counted"), _("Number"), _("Where it comes from")],
        "numbers": numbers_of(werkplaats, year),
    }
    return render(request, "stories/matrix.html", context)


@require_safe
@for_keepers
def export(request: HttpRequest, werkplaats: Werkplaats, kind: str) -> HttpResponse:
    """Send the stories that may be read as a table; that they left is kept, to ask them back."""
    makers: dict[str, Callable[..., HttpResponse]] = {"xlsx": xlsx_response, "csv": csv_response}
    if kind not in makers:
        raise Http404
    form = MatrixForm(request.GET, werkplaats=werkplaats)
    stories = _stories(request, werkplaats, form)
    title = _("Value stories")
    record_departure(
        kind=DepartureKind.DOWNLOAD,
        label=_("Table with value stories (%(kind)s)") % {"kind": kind.upper()},
        subjects=stories,
        scope=werkplaats.pk,
        by=request.user,
    )
    columns, rows = table_of(stories)
    more = {"title": title} if kind == "xlsx" else {}
    return makers[kind](columns, rows, filename=f"waardeverhalen.{kind}", **more)
