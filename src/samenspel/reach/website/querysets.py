"""Reads of the site's pages, in domain words."""

from typing import TYPE_CHECKING, Any, Self

from django.apps import apps
from django.db.models import CharField, Exists, F, OuterRef, Prefetch, QuerySet, Subquery
from django.db.models.functions import Cast
from wagtail.images.models import Rendition
from wagtail.models import Page, PageManager, PageViewRestriction
from wagtail.query import PageQuerySet

from samenspel.loop.network.models import Werkplaats

if TYPE_CHECKING:
    from samenspel.reach.website.models import NewsPage

PICTURE_IN_LIST = "fill-320x200|format-webp"
"""As the template `website/news_item.html` asks for it."""


class NewsQuerySet(PageQuerySet):
    """Reads of news."""

    def newest_first(self) -> Self:
        """Order by date; of one day, what was made last comes first."""
        ordered: Self = self.order_by("-date", "-pk")
        return ordered

    def open_to_all(self) -> Self:
        """Keep what is live and for everyone, in the same query."""
        closed = PageViewRestriction.objects.annotate(shown=Cast(OuterRef("path"), CharField()))
        found: Self = self.live().exclude(Exists(closed.filter(shown__startswith=F("page__path"))))
        return found

    def with_pictures(self) -> Self:
        """Read their pictures along, in the size of the list."""
        sizes = Rendition.objects.filter(filter_spec=PICTURE_IN_LIST)
        found: Self = self.select_related("image").prefetch_related(
            Prefetch("image__renditions", queryset=sizes, to_attr="prefetched_renditions")
        )
        return found


NewsManager = PageManager.from_queryset(NewsQuerySet)


def pages_of(werkplaats: Werkplaats) -> PageQuerySet:
    """Return all pages on the site of `werkplaats`, its home page first."""
    if werkplaats.site is None:
        return Page.objects.none()
    return Page.objects.descendant_of(werkplaats.site.root_page, inclusive=True).order_by("path")


def public_pages_of(werkplaats: Werkplaats) -> PageQuerySet:
    """Return the pages that everyone can read."""
    return pages_of(werkplaats).live().public()


def top_level_slugs(werkplaats: Werkplaats | None) -> list[str]:
    """Return the addresses of the live pages directly under the home page, in one query."""
    if werkplaats is None or werkplaats.site is None:
        return []
    home = Page.objects.filter(pk=werkplaats.site.root_page_id)
    under = Page.objects.live().filter(
        path__startswith=Subquery(home.values("path")), depth=Subquery(home.values("depth")) + 1
    )
    return list(under.values_list("slug", flat=True))


def werkplaats_of(page: Page) -> Werkplaats | None:
    """Return on whose site `page` is."""
    above = [page.path[:length] for length in range(len(page.path), 0, -Page.steplen)]
    return Werkplaats.objects.filter(site__root_page__path__in=above).first()


def newest_news(werkplaats: Werkplaats) -> "QuerySet[NewsPage]":
    """Return the news that everyone can read, newest first."""
    model: Any = apps.get_model("website", "NewsPage")
    news = model.objects.open_to_all().with_pictures().newest_first()
    site = werkplaats.site
    found: QuerySet[NewsPage] = news.none() if site is None else news.descendant_of(site.root_page)
    return found
