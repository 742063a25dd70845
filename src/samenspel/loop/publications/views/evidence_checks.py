"""What is wrong with a draft before it goes out."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from samenspel.loop.publications.checks import problems_of
from samenspel.loop.publications.models import Publication
from samenspel.loop.publications.views.guards import for_writers
from samenspel.loop.publications.views.writing import show


@require_safe
@for_writers
def checks(request: HttpRequest, publication: Publication) -> HttpResponse:
    """List it, with a link to where one mends it."""
    problems = problems_of(publication)
    context: dict[str, Any] = {
        "stops": [problem for problem in problems if problem.stops],
        "looks": [problem for problem in problems if not problem.stops],
    }
    return show(request, "checks", publication, **context)
