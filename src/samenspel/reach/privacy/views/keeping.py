"""What is kept and why, for everyone; what was let go, for coordinators."""

from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from samenspel.ground.common.tables import csv_response, xlsx_response
from samenspel.ground.freshness import public_page
from samenspel.loop.network.views.guards import coordinator_required
from samenspel.reach.privacy import register as made_register
from samenspel.reach.privacy.models import RetentionRun
from samenspel.reach.privacy.services import next_round, rehearse_round
from samenspel.reach.privacy.telling import kinds_in_words

A_PAGE = 30


@public_page
def register(request: HttpRequest) -> HttpResponse:
    """Show everyone which personal data the site keeps, what for and how long."""
    context = {
        "entries": list(made_register.entries()),
        "processor": made_register.PROCESSOR,
        "transfer": made_register.TRANSFER,
        "security": made_register.SECURITY,
    }
    return render(request, "privacy/register.html", context)


@require_safe
@never_cache
@coordinator_required
def register_file(request: HttpRequest, form: str) -> HttpResponse:
    """Send the register as a spreadsheet."""
    columns, rows = made_register.COLUMNS, made_register.as_rows(request.werkplaats)
    if form == "csv":
        return csv_response(columns, rows, filename="verwerkingen.csv")
    if form == "xlsx":
        title = _("Register of processing")
        return xlsx_response(columns, rows, filename="verwerkingen.xlsx", title=title)
    raise Http404


@require_safe
@never_cache
@coordinator_required
def rounds(request: HttpRequest) -> HttpResponse:
    """List what was let go, when, and what failed."""
    page = Paginator(RetentionRun.objects.latest_first(), A_PAGE).get_page(
        request.GET.get("pagina")
    )
    rows = [(run, kinds_in_words(run.removed), kinds_in_words(run.failed)) for run in page]
    return render(request, "privacy/rounds.html", {"page": page, "rows": rows})


@require_safe
@never_cache
@coordinator_required
def coming_round(request: HttpRequest) -> HttpResponse:
    """Show what the next round would let go, by doing it and taking it back."""
    moment = next_round(timezone.now())
    run = rehearse_round(moment)
    context = {
        "moment": moment,
        "run": run,
        "kind_headers": [_("Kind of data"), _("How many")],
        "removed": kinds_in_words(run.removed),
        "failed": kinds_in_words(run.failed),
    }
    return render(request, "privacy/coming_round.html", context)
