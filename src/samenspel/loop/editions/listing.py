"""The shelf: what a Werkplaats published."""

from dataclasses import dataclass

from django.core.files.storage import default_storage
from django.db.models import F, OuterRef, Subquery
from django.db.models.fields.json import KT

from samenspel.loop.network.models import Werkplaats
from samenspel.loop.publications.models import Publication, Version


@dataclass(frozen=True)
class Picture:
    """A picture on a card."""

    url: str
    width: int
    height: int


@dataclass(frozen=True)
class OnShelf:
    """One publication, as its newest edition tells."""

    title: str
    subtitle: str
    sentence: str
    year: int
    url: str
    cover: Picture | None


def shelf(werkplaats: Werkplaats) -> list[OnShelf]:
    """Return what `werkplaats` published and did not withdraw, the newest first; one query.

    What is told of each comes from its newest edition: a title in a draft is nobody's business.
    """
    newest = Version.objects.editions().filter(publication=OuterRef("publication"))
    books = Publication.objects.for_werkplaats(werkplaats).published()
    versions = (
        Version.objects.filter(
            publication__in=books.order_by(), pk=Subquery(newest.values("pk")[:1])
        )
        .select_related("publication")
        .annotate(
            title=KT("content__title"),
            subtitle=KT("content__subtitle"),
            summary=KT("content__summary"),
            cover=F("content__cover"),
        )
        .defer("content")
        .order_by("-published_at", "-pk")
    )
    return [_on_shelf(version) for version in versions]


def _on_shelf(version: Version) -> OnShelf:
    told = version.__dict__
    cover = told["cover"]
    return OnShelf(
        title=told["title"],
        subtitle=told["subtitle"],
        sentence=first_sentence(told["summary"]),
        year=version.published_at.year if version.published_at else 0,
        url=version.publication.get_absolute_url(),
        cover=Picture(default_storage.url(cover["image"]), cover["width"], cover["height"])
        if cover
        else None,
    )


def first_sentence(text: str) -> str:
    """Return what one reads first."""
    for end in (". ", "? ", "! ", "\n"):
        head, mark, _rest = text.partition(end)
        if mark and len(head) < 220:
            text = head + end.strip()
    return text.strip()
