"""Reading: the list, the first page of a book, its chapters, its pictures, and all of it."""

from dataclasses import replace

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from samenspel.ground.catalogue.headers import add_links
from samenspel.ground.catalogue.reading import told_of
from samenspel.ground.common.qr import picture_of
from samenspel.ground.freshness import public_page
from samenspel.loop.editions.audiences import choices, chosen_audience, in_order_for
from samenspel.loop.editions.citation import citation_of
from samenspel.loop.editions.listing import shelf
from samenspel.loop.editions.opening import Opened, begins
from samenspel.loop.editions.views.guards import NotInThisEditionError, book_page, werkplaats_or_404


@require_safe
@public_page
def book_list(request: HttpRequest) -> HttpResponse:
    """List what this Werkplaats published, the newest first."""
    context = {"shelf": shelf(werkplaats_or_404(request))}
    return render(request, "editions/list.html", context)


@book_page
def detail(request: HttpRequest, book: Opened) -> HttpResponse:
    """Show what it is, for whom, what stands in it, and how to take it along."""
    audience = chosen_audience(request)
    catalogued = told_of(book.catalogued(), known=book.site)
    context = {
        "book": book,
        "publication": book.publication,
        "audience": audience,
        "advice": in_order_for(audience, book.book.advice),
        "first_url": book.links.chapter(book.book.parts[0].key) if book.book.parts else "",
        "cover": book.links.image(book.book.cover) if book.book.cover else "",
        "choices": choices(),
        "citation": citation_of(book, book.lasting.start),
        "qr": picture_of(book.lasting.start, title=_("QR code to this publication")),
        "files": book.edition.files.there().for_readers(),
        "making": book.edition.makings.first(),
        "catalogued": catalogued,
    }
    return add_links(render(request, "editions/detail.html", context), catalogued)


@book_page
def chapter(request: HttpRequest, book: Opened, key: str) -> HttpResponse:
    """Show one part, to read in peace."""
    part = book.part(key)
    if part is None:
        raise NotInThisEditionError(
            lambda other: any(begins(one.key, key) for one in other.chapters)
        )
    parts = list(book.book.parts)
    at = parts.index(part)
    catalogued = told_of(book.catalogued(part), known=book.site)
    context = {
        "book": book,
        "part": part,
        "previous": parts[at - 1] if at else None,
        "next": parts[at + 1] if at + 1 < len(parts) else None,
        "lasting": book.lasting.chapter(part.key),
        "citation": citation_of(book, book.lasting.chapter(part.key), part=part.title),
        "catalogued": catalogued,
    }
    return add_links(render(request, "editions/chapter.html", context), catalogued)


@book_page
def whole(request: HttpRequest, book: Opened) -> HttpResponse:
    """Show all of it on one page, to print or to search in."""
    book = replace(book, level=3)
    context = {
        "book": book,
        "whole": book.book,
        "citation": citation_of(book, book.lasting.start),
        "qr": picture_of(book.lasting.start, title=_("QR code to this publication")),
    }
    return render(request, "editions/whole.html", context)


@book_page
def figure(request: HttpRequest, book: Opened, key: str) -> HttpResponse:
    """Show one picture with its words, and where it stands."""
    found = book.figure(key)
    if found is None:
        raise NotInThisEditionError(
            lambda other: any(
                block.figure and begins(block.figure.key, key) for block in other.blocks()
            )
        )
    url = book.lasting.figure(found.key)
    context = {
        "book": book,
        "figure": found,
        "image": book.links.image(found),
        "within": [
            part for part in book.book.parts if any(piece.figure == found for piece in part.pieces)
        ],
        "lasting": url,
        "citation": citation_of(book, url, part=found.caption or found.alt),
    }
    return render(request, "editions/figure.html", context)
