"""The address of a record that lasts, and its reference as a file."""

from collections.abc import Callable

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.views.decorators.http import require_safe

from samenspel.ground.catalogue.formats.csl import as_csl
from samenspel.ground.catalogue.headers import DESCRIPTIONS, add_links
from samenspel.ground.catalogue.models import Record
from samenspel.ground.catalogue.reading import Told, told_under
from samenspel.ground.citing import Item, write_bibtex, write_csl, write_ris

GONE = 410


@require_safe
def record(request: HttpRequest, identifier: str) -> HttpResponse:
    """Lead to the page of a published thing; of what is gone, tell that it was there."""
    told = told_under(identifier)
    if told is None:
        return _gone(request, identifier)
    return add_links(HttpResponseRedirect(told.page), told)


@require_safe
def bib(request: HttpRequest, identifier: str) -> HttpResponse:
    """Give the reference as BibTeX."""
    return _file(request, identifier, "bib", write_bibtex)


@require_safe
def ris(request: HttpRequest, identifier: str) -> HttpResponse:
    """Give the reference as RIS."""
    return _file(request, identifier, "ris", write_ris)


@require_safe
def json(request: HttpRequest, identifier: str) -> HttpResponse:
    """Give the reference as CSL-JSON."""
    return _file(request, identifier, "json", write_csl)


def _file(
    request: HttpRequest, identifier: str, extension: str, write: Callable[[list[Item]], str]
) -> HttpResponse:
    told = told_under(identifier)
    if told is None:
        return _gone(request, identifier)
    kind = f"{DESCRIPTIONS[extension]}; charset=utf-8"
    response = HttpResponse(write([as_csl(told)]), content_type=kind)
    name = told.record.identifier.replace(":", "-")
    response["Content-Disposition"] = f'attachment; filename="{name}.{extension}"'
    response["Link"] = _describes(told)
    return response


def _describes(told: Told) -> str:
    return f'<{told.page}>; rel="describes"; type="text/html"'


def _gone(request: HttpRequest, identifier: str) -> HttpResponse:
    record = Record.objects.called(identifier).first()
    if record is None:
        raise Http404
    return render(request, "catalogue/gone.html", {"record": record}, status=GONE)
