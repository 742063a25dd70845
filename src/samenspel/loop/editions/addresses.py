"""Addresses that last: the one of now, those of before, and of each edition."""

from dataclasses import dataclass

from django.db.models import QuerySet
from django.urls import reverse

from samenspel.loop.editions.links import Links, short
from samenspel.loop.editions.models import Address
from samenspel.loop.findings.models import Finding
from samenspel.loop.network.models import Werkplaats
from samenspel.loop.publications.models import Publication


@dataclass(frozen=True)
class PageLinks(Links):
    """Where things are on the pages of a book; `edition` only when one reads that one."""

    slug: str = ""
    edition: int | None = None

    def to(self, name: str, **kwargs: object) -> str:
        """Return the address of a page of this book."""
        kwargs["slug"] = self.slug
        if self.edition is not None:
            kwargs["edition"] = self.edition
        return self.base + reverse(f"editions:{name}", kwargs=kwargs)

    @property
    def start(self) -> str:
        """Return its first page."""
        return self.to("detail")

    @property
    def whole(self) -> str:
        """Return the page with all of it."""
        return self.to("whole")

    @property
    def advice(self) -> str:
        """Return the page with all recommendations."""
        return self.to("advice_list")

    def chapter(self, key: str) -> str:
        """Return the page of a chapter."""
        return self.to("chapter", key=short(key))

    def why(self, key: str) -> str:
        """Return the page that tells what a recommendation rests on."""
        return self.to("advice", key=short(key))

    def finding(self, finding: Finding) -> str:
        """Return the page that tells what a finding rests on."""
        return self.to("finding", pk=finding.pk)

    def figure(self, key: str) -> str:
        """Return the page of a picture."""
        return self.to("figure", key=short(key))

    def summary(self, audience: str) -> str:
        """Return the page with the most important for one audience."""
        return self.to("summary", audience=audience)


def remember_address(publication: Publication) -> None:
    """Keep the address that readers have of `publication` now, for when it changes."""
    Address.objects.update_or_create(
        werkplaats=publication.werkplaats,
        slug=publication.slug,
        defaults={"publication": publication},
    )


def moved_to(werkplaats: Werkplaats, slug: str) -> str | None:
    """Return the slug of now of what readers once knew as `slug`; None when nobody did."""
    known: QuerySet[Address] = Address.objects.filter(werkplaats=werkplaats, slug=slug)
    known = known.filter(publication__published_at__isnull=False)
    for publication_slug in known.values_list("publication__slug", flat=True):
        return None if publication_slug == slug else str(publication_slug)
    return None
