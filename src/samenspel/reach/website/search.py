"""What of the pages can be found: news and texts that are live and for everyone."""

from collections.abc import Iterable

from django.utils.translation import gettext_lazy as _
from wagtail.models import Page, PageViewRestriction
from wagtail.rich_text import get_text_for_indexing
from wagtail.signals import post_page_move

from samenspel.ground.search import registry, services
from samenspel.ground.search.registry import PUBLIC, Document
from samenspel.reach.website.models import NewsPage, TextPage
from samenspel.reach.website.querysets import werkplaats_of


def describe(page: Page) -> Document | None:
    """Tell how a page is found; what is not for everyone isn't."""
    page = page.specific
    werkplaats = werkplaats_of(page)
    address = page.get_url_parts()
    if not isinstance(page, NewsPage | TextPage) or werkplaats is None or address is None:
        return None
    if not page.live or page.get_view_restrictions().exists():
        return None
    return Document(
        title=page.title,
        body=f"{page.introduction}\n{get_text_for_indexing(page.body)}".strip(),
        url=address[2],
        kind="news" if isinstance(page, NewsPage) else "page",
        scope=werkplaats.pk,
        audience=PUBLIC,
        date=page.date if isinstance(page, NewsPage) else None,
    )


def _pages_under(restriction: PageViewRestriction) -> Iterable[Page]:
    return restriction.page.get_descendants(inclusive=True)


def _moved(instance: Page, **kwargs: object) -> None:
    services.refresh(instance.get_descendants(inclusive=True))


registry.register(Page, describe)
registry.register_dependent(PageViewRestriction, _pages_under)
registry.register_kind("news", _("News"))
registry.register_kind("page", _("Site pages"))
post_page_move.connect(_moved, dispatch_uid="website.moved")
