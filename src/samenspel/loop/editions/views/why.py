"""Why do you say so? From what we recommend and found, down to the words it rests on."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from samenspel.loop.editions.audiences import choices, chosen_audience, in_order_for
from samenspel.loop.editions.citation import citation_of
from samenspel.loop.editions.opening import Opened, begins
from samenspel.loop.editions.trails import why
from samenspel.loop.editions.views.guards import NotInThisEditionError, book_page
from samenspel.loop.publications.content import Content


@book_page
def advice_list(request: HttpRequest, book: Opened) -> HttpResponse:
    """Show all recommendations; those for the chosen audience first."""
    audience = chosen_audience(request)
    advice = in_order_for(audience, book.book.advice)
    context = {"book": book, "audience": audience, "advice": advice, "choices": choices()}
    return render(request, "editions/advice_list.html", context)


@book_page
def advice(request: HttpRequest, book: Opened, key: str) -> HttpResponse:
    """Show what one recommendation rests on."""
    found = next((one for one in book.book.all_advice() if begins(one.key, key)), None)
    if found is None:
        raise NotInThisEditionError(
            lambda other: any(begins(one.key, key) for one in other.recommendations)
        )
    url = book.lasting.why(found.key)
    context = {
        "book": book,
        "advice": found,
        "trails": why(request.person, found.findings),
        "chapter": book.part(found.chapter) if found.chapter else None,
        "lasting": url,
        "citation": citation_of(book, url, part=found.says),
    }
    return render(request, "editions/advice.html", context)


@book_page
def finding(request: HttpRequest, book: Opened, pk: int) -> HttpResponse:
    """Show what one finding in this book rests on."""
    found = book.finding(pk)
    if found is None:
        raise NotInThisEditionError(lambda other: _holds_finding(other, pk))
    context = {
        "book": book,
        "trail": why(request.person, [found])[0],
        "within": [
            part
            for part in book.book.parts
            if any(piece.finding and piece.finding.pk == pk for piece in part.pieces)
        ],
        "advice": [one for one in book.book.all_advice() if found in one.findings],
        "lasting": book.lasting.finding(found),
    }
    return render(request, "editions/finding.html", context)


def _holds_finding(content: Content, pk: int) -> bool:
    return any(block.finding == pk for block in content.blocks()) or any(
        pk in one.findings for one in content.recommendations
    )
