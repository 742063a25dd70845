"""One page for one audience, on the screen and on paper; and the picture that goes with a link."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from samenspel.ground.common.qr import picture_of
from samenspel.loop.editions.audiences import IN_ADDRESS
from samenspel.loop.editions.opening import Opened
from samenspel.loop.editions.summaries import Summary, card_of, sheet_of, summary_of
from samenspel.loop.editions.views.guards import NotInThisEditionError, book_page


@book_page
def summary(request: HttpRequest, book: Opened, audience: str) -> HttpResponse:
    """Show the most important for one audience."""
    url = book.lasting.summary(audience)
    context = {
        "book": book,
        "summary": _summary(book, audience),
        "word": audience,
        "qr": picture_of(url, title=url),
        "lasting": url,
    }
    return render(request, "editions/summary.html", context)


@book_page
def summary_sheet(request: HttpRequest, book: Opened, audience: str) -> HttpResponse:
    """Give the same on one sheet of A4."""
    made = sheet_of(book, _summary(book, audience))
    response = HttpResponse(made, content_type="application/pdf")
    name = f"{book.publication.slug}-{audience}.pdf"
    response["Content-Disposition"] = f'inline; filename="{name}"'
    return response


@book_page
def card(request: HttpRequest, book: Opened) -> HttpResponse:
    """Give the picture that goes with a link to this book."""
    return HttpResponse(card_of(book), content_type="image/png")


def _summary(book: Opened, word: str) -> Summary:
    audience: Any = IN_ADDRESS.get(word)
    if audience is None:
        raise Http404
    found = summary_of(book, audience)
    if found is None:
        raise NotInThisEditionError(
            lambda other: any(one.audience == audience for one in other.recommendations)
        )
    return found
