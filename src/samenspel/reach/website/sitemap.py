"""All that everyone can read on a site, for search engines."""

from collections.abc import Callable, Iterable, Iterator
from datetime import date, datetime
from typing import Any, NamedTuple

from django.urls import reverse

from samenspel.loop.activities.models import Activity
from samenspel.loop.network.models import Werkplaats
from samenspel.loop.programme.models import Theme, WorkingYear
from samenspel.loop.questions.models import Question
from samenspel.loop.teams.models import Team
from samenspel.reach.website.querysets import public_pages_of

MOST = 50_000
"""More than this a sitemap may not hold."""


class SitemapEntry(NamedTuple):
    """One address: its path, and when it changed if that is known."""

    path: str
    changed: date | datetime | None = None


Source = Callable[[Werkplaats], Iterable[SitemapEntry]]


def _pages(werkplaats: Werkplaats) -> Iterator[SitemapEntry]:
    home = werkplaats.site.root_page if werkplaats.site else None
    for page in public_pages_of(werkplaats):
        if home is not None:
            path = "/" + page.url_path.removeprefix(home.url_path)
            yield SitemapEntry(path, page.last_published_at)


def _lists(werkplaats: Werkplaats) -> Iterator[SitemapEntry]:
    for name in ("programme:story", "programme:terms"):
        yield SitemapEntry(reverse(name))


def _each(rows: Iterable[Any]) -> Iterator[SitemapEntry]:
    return (SitemapEntry(row.get_absolute_url()) for row in rows)


SOURCES: list[Source] = [
    _pages,
    _lists,
    lambda w: _each(WorkingYear.objects.for_werkplaats(w)),
    lambda w: _each(Theme.objects.for_werkplaats(w)),
    lambda w: _each(Question.objects.for_werkplaats(w).visible_to(None).listed()),
    lambda w: _each(Team.objects.for_werkplaats(w).visible_to(None)),
    lambda w: _each(Activity.objects.for_werkplaats(w).visible_to(None)),
]


def entries_of(werkplaats: Werkplaats | None) -> list[SitemapEntry]:
    """Return what of `werkplaats` is public, pages first."""
    if werkplaats is None:
        return []
    return [entry for source in SOURCES for entry in source(werkplaats)][:MOST]
