"""The numbers that a coordinator types."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from samenspel.ground.common.private import sent
from samenspel.loop.network.models import Werkplaats
from samenspel.loop.programme.models import WorkingYear
from samenspel.loop.stories import services
from samenspel.loop.stories.forms import IndicatorForm
from samenspel.loop.stories.models import OwnIndicator
from samenspel.loop.stories.views.overview import for_keepers


def _back(year: WorkingYear) -> str:
    return f"{reverse('stories:matrix')}?jaar={year.slug}#cijfers"


@require_http_methods(["GET", "HEAD", "POST"])
@for_keepers
def add(request: HttpRequest, werkplaats: Werkplaats, year: str) -> HttpResponse:
    """Add a number to a working year."""
    found = get_object_or_404(WorkingYear.objects.for_werkplaats(werkplaats), slug=year)
    form = IndicatorForm(sent(request))
    if request.method == "POST" and form.attempt(
        services.add_indicator, year=found, by=request.person
    ):
        return redirect(_back(found))
    return _page(request, form, found)


@require_http_methods(["GET", "HEAD", "POST"])
@for_keepers
def change(request: HttpRequest, werkplaats: Werkplaats, pk: int) -> HttpResponse:
    """Change a number."""
    indicator = _own(werkplaats, pk)
    form = IndicatorForm(sent(request), instance=indicator)
    try:
        if request.method == "POST" and form.attempt(
            services.change_indicator, indicator=indicator, by=request.person
        ):
            return redirect(_back(indicator.year))
    except services.ChangedMeanwhileError:
        messages.error(request, _("Somebody else changed it. This is how it is now."))
        return redirect(request.path)
    return _page(request, form, indicator.year, indicator)


@require_POST
@for_keepers
def remove(request: HttpRequest, werkplaats: Werkplaats, pk: int) -> HttpResponse:
    """Take a number away."""
    indicator = _own(werkplaats, pk)
    services.remove_indicator(indicator=indicator, by=request.person)
    messages.success(request, _("The number is gone."))
    return redirect(_back(indicator.year))


def _own(werkplaats: Werkplaats, pk: int) -> OwnIndicator:
    own = OwnIndicator.objects.filter(werkplaats=werkplaats).select_related("year__werkplaats")
    found: OwnIndicator = get_object_or_404(own, pk=pk)
    return found


def _page(
    request: HttpRequest,
    form: IndicatorForm,
    year: WorkingYear,
    indicator: OwnIndicator | None = None,
) -> HttpResponse:
    context = {"form": form, "year": year, "back": _back(year), "indicator": indicator}
    status = 422 if request.method == "POST" else 200
    return render(request, "stories/number.html", context, status=status)
