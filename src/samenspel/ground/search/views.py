"""The one page of search: the box, and what it found."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.cache import patch_vary_headers
from django.views.decorators.http import require_safe

from samenspel.ground.search import registry
from samenspel.ground.search.find import Results, find


@require_safe
def results(request: HttpRequest) -> HttpResponse:
    """Show what was found; only the list itself when htmx asks for it. Never kept by a cache."""
    kind = request.GET.get("soort", "")
    kinds = registry.kinds()
    query = request.GET.get("q", "").strip()
    found = Results(query)
    if query:
        found = find(
            query,
            scope=registry.scope_of(request),
            audiences=registry.audiences_of(getattr(request, "person", None)),
            kinds=[kind] if kind in kinds else [],
            page=_page_number(request),
        )
    template = "search/_found.html" if getattr(request, "htmx", False) else "search/results.html"
    response = render(request, template, {"results": found, "kinds": kinds, "kind": kind})
    response["X-Robots-Tag"] = "noindex, nofollow"
    response["Cache-Control"] = "private, no-store"
    patch_vary_headers(response, ["HX-Request", "Cookie"])
    return response


def _page_number(request: HttpRequest) -> int:
    number = request.GET.get("pagina", "")
    return int(number) if number.isdecimal() and len(number) < 6 else 1
