"""Make draft news pages of old messages, as often as one likes."""

from collections.abc import Sequence
from enum import Enum
from typing import Any, NamedTuple

from django.db import transaction
from django.utils import timezone
from django.utils.text import slugify

from samenspel.ground.accounts.models import User
from samenspel.ground.common import log
from samenspel.loop.network.models import Werkplaats
from samenspel.reach.website.models import NewsImport, NewsIndexPage, NewsPage
from samenspel.reach.website.news_import.article import Article


class Outcome(Enum):
    """What became of one file."""

    CREATED = "created"
    UPDATED = "updated"
    UNCHANGED = "unchanged"
    EDITED = "edited"
    """Somebody changed or published the page since: it was left as it is."""


class Imported(NamedTuple):
    """One file and its page."""

    article: Article
    page: NewsPage
    outcome: Outcome


class NoNewsListError(Exception):
    """The site has no list of news to put pages in."""


@transaction.atomic
def import_news(
    *, werkplaats: Werkplaats, articles: Sequence[Article], by: User | None = None
) -> list[Imported]:
    """Make a draft of each article, all of them or none; a page that somebody edited stays.

    For the command line, where who may run it may do anything: it asks nobody's permission.
    """
    site = werkplaats.site
    index = NewsIndexPage.objects.descendant_of(site.root_page).first() if site else None
    if index is None:
        raise NoNewsListError
    return [_import(werkplaats, index, article, by) for article in articles]


def _import(
    werkplaats: Werkplaats, index: NewsIndexPage, article: Article, by: User | None
) -> Imported:
    known = NewsImport.objects.filter(werkplaats=werkplaats).select_related("page")
    same = known.filter(digest=article.file.digest).first()
    if same is not None:
        return Imported(article, same.page, Outcome.UNCHANGED)
    before = known.filter(file_name=article.file.name).first()
    if before is None:
        return _create(werkplaats, index, article, by)
    if before.page.live or before.page.latest_revision_id != before.revision_id:
        return Imported(article, before.page, Outcome.EDITED)
    return _update(before, article, by)


def _create(
    werkplaats: Werkplaats, index: NewsIndexPage, article: Article, by: User | None
) -> Imported:
    page = NewsPage(live=False, slug=_free_slug(index, article.title), owner=by, **_values(article))
    index.add_child(instance=page)
    NewsImport.objects.create(
        werkplaats=werkplaats,
        page=page,
        file_name=article.file.name,
        digest=article.file.digest,
        revision=page.save_revision(user=by),
    )
    log.record("wagtail.create", page, by)
    return Imported(article, page, Outcome.CREATED)


def _update(before: NewsImport, article: Article, by: User | None) -> Imported:
    page = before.page
    for name, value in _values(article).items():
        setattr(page, name, value)
    page.save()
    before.digest = article.file.digest
    before.revision = page.save_revision(user=by)
    before.save()
    log.record("wagtail.edit", page, by)
    return Imported(article, page, Outcome.UPDATED)


def _values(article: Article) -> dict[str, Any]:
    return {
        "title": article.title,
        "draft_title": article.title,
        "date": article.date or timezone.localdate(),
        "introduction": article.introduction,
        "body": article.body,
        "source_name": article.source_name,
    }


def _free_slug(index: NewsIndexPage, title: str) -> str:
    wanted = slugify(title)[:70].strip("-") or "bericht"
    siblings = index.get_children().filter(slug__startswith=wanted)
    taken = set(siblings.values_list("slug", flat=True)) | {"feed"}
    numbered = (f"{wanted}-{number}" for number in range(2, len(taken) + 3))
    return next(slug for slug in (wanted, *numbered) if slug not in taken)
