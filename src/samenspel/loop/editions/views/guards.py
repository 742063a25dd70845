"""What the pages of a book share: which one it is, and what to say when it is not there."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.db.models import Case, Subquery, When
from django.http import Http404, HttpRequest, HttpResponse, HttpResponsePermanentRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from samenspel.ground.freshness import public_page
from samenspel.loop.editions.addresses import moved_to
from samenspel.loop.editions.opening import Opened
from samenspel.loop.network.models import Werkplaats
from samenspel.loop.publications.content import Content
from samenspel.loop.publications.models import Publication

GONE = 410
BookView = Callable[..., HttpResponse]
Holds = Callable[[Content], bool]


class NotInThisEditionError(Exception):
    """What was asked is not in this edition; `holds` tells whether another one has it."""

    def __init__(self, holds: Holds) -> None:
        super().__init__("not in this edition")
        self.holds = holds


def werkplaats_or_404(request: HttpRequest) -> Werkplaats:
    """Return whose site this is."""
    if request.werkplaats is None:
        raise Http404
    return request.werkplaats


def book_page(view: BookView) -> BookView:
    """Give `view` the opened book that its address is of.

    A withdrawn publication says so on every address below it; a former address leads on; what is
    not in this edition leads to the one that has it.
    """

    @require_safe
    @public_page
    @wraps(view)
    def opened(
        request: HttpRequest, slug: str, edition: int | None = None, **kwargs: Any
    ) -> HttpResponse:
        werkplaats = werkplaats_or_404(request)
        known = Publication.objects.for_werkplaats(werkplaats).ever_published()
        publication = known.filter(slug=slug).select_related("team", "werkplaats__site").first()
        if publication is None:
            return _moved(request, werkplaats, slug, edition, kwargs)
        if publication.withdrawn_at is not None:
            context = {"publication": publication}
            return render(request, "editions/withdrawn.html", context, status=GONE)
        book = _open(request, publication, edition)
        try:
            return view(request, book, **kwargs)
        except NotInThisEditionError as missing:
            return _elsewhere(request, book, missing.holds)

    return opened


def _open(request: HttpRequest, publication: Publication, number: int | None) -> Opened:
    known = publication.versions.editions()
    wanted = number if number is not None else Subquery(known.values("edition")[:1])
    text = Case(When(edition=wanted, then="content"))
    editions = list(known.defer("content").annotate(text=text))
    chosen = next((one for one in editions if number in (None, one.edition)), None)
    if chosen is None:
        raise Http404
    chosen.content = chosen.text
    return Opened(publication, chosen, editions, number, request.person)


def _moved(
    request: HttpRequest,
    werkplaats: Werkplaats,
    slug: str,
    edition: int | None,
    kwargs: dict[str, Any],
) -> HttpResponse:
    there = moved_to(werkplaats, slug)
    if there is None or request.resolver_match is None:
        raise Http404
    arguments = {**kwargs, "slug": there} | ({"edition": edition} if edition else {})
    return HttpResponsePermanentRedirect(
        reverse(request.resolver_match.view_name, kwargs=arguments)
    )


def _elsewhere(request: HttpRequest, book: Opened, holds: Holds) -> HttpResponse:
    """Lead to the newest edition that has what was asked; not found when none ever had it."""
    others = book.publication.versions.editions().exclude(pk=book.edition.pk)
    for other in others.iterator(chunk_size=1):
        if holds(Content.from_dict(other.content)):
            match = request.resolver_match
            kwargs = dict(match.kwargs) if match else {}
            there = reverse(
                match.view_name if match else "editions:detail",
                kwargs={**kwargs, "edition": other.edition},
            )
            context = {"book": book, "other": other, "there": there}
            return render(request, "editions/elsewhere.html", context, status=GONE)
    raise Http404
