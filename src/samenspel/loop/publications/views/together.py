"""What the pages of working together on a draft share."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from samenspel.loop.publications.access import may_decide
from samenspel.loop.publications.models import Block, Chapter, Publication, Recommendation
from samenspel.loop.publications.views import writing


def show(request: HttpRequest, screen: str, publication: Publication, **more: Any) -> HttpResponse:
    """Draw a page of working together; `decides`: whether this person may publish it."""
    more["decides"] = may_decide(request.person, publication)
    return writing.show(request, f"together/{screen}", publication, **more)


def place_of(publication: Publication, about: Any) -> str:
    """Return the page of the draft where `about` stands."""
    slug = publication.slug
    if isinstance(about, Block):
        return f"{_chapter(slug, about.chapter_id)}#blok-{about.pk}"
    if isinstance(about, Chapter):
        return _chapter(slug, about.pk)
    if isinstance(about, Recommendation):
        url = reverse("publications:recommendations", kwargs={"slug": slug})
        return f"{url}#aanbeveling-{about.pk}"
    return reverse("publications:outline", kwargs={"slug": slug})


def _chapter(slug: str, pk: int) -> str:
    return reverse("publications:chapter", kwargs={"slug": slug, "chapter": pk})
