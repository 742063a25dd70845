"""Add chapters, name and move them, take them out to the bin and back."""

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from samenspel.ground.common.meanwhile import require_version
from samenspel.loop.network.models import Person
from samenspel.loop.publications.models import Chapter, ChapterKind, Publication
from samenspel.loop.publications.services.holding import changed, hold
from samenspel.loop.publications.services.ordering import in_order, put_back, swapped

ABOUT = ("kind", "title", "byline", "for_residents")
_BEFORE_ALL, _AFTER_ALL = ChapterKind.FOREWORD, ChapterKind.CLOSING


@transaction.atomic
def add_chapter(
    *, publication: Publication, by: Person, title: str, key: UUID | None = None, **about: Any
) -> Chapter:
    """Add a part: a foreword at the front, others at the end, before the closing words.

    The same form sent twice (`key`) gives the first one.
    """
    current = hold(publication, by=by)
    earlier = current.chapters.filter(guid=key).first() if key else None
    if earlier is not None:
        return earlier
    chapter = Chapter(publication=current, title=title, **about)
    chapter.guid = key or chapter.guid
    chapter.save()
    others = [one for one in current.chapters.in_it() if one.pk != chapter.pk]
    in_order(_with(others, chapter))
    changed("publications.add_chapter", current, by, title=title)
    return chapter


def _with(others: list[Chapter], chapter: Chapter) -> list[Chapter]:
    """Return `others` with `chapter` in the place where one expects it."""
    if chapter.kind == _BEFORE_ALL:
        return [chapter, *others]
    if chapter.kind == _AFTER_ALL:
        return [*others, chapter]
    return before_closing(others, [chapter])


def before_closing(others: list[Chapter], new: list[Chapter]) -> list[Chapter]:
    """Return `others` with `new` at the end, but before the closing words."""
    end = len(others)
    while end and others[end - 1].kind == _AFTER_ALL:
        end -= 1
    return [*others[:end], *new, *others[end:]]


@transaction.atomic
def change_chapter(
    *, chapter: Chapter, by: Person, seen_version: int | None = None, **about: Any
) -> Chapter:
    """Change its title, kind or by whom it is; raises `ChangedMeanwhileError`."""
    publication = hold(chapter.publication, by=by)
    current = publication.chapters.get(pk=chapter.pk)
    require_version(current, seen_version)
    new = [name for name in ABOUT if name in about and getattr(current, name) != about[name]]
    if not new:
        return current
    for name in new:
        setattr(current, name, about[name])
    current.version += 1
    current.save()
    changed("publications.change_chapter", publication, by, title=current.title)
    return current


@transaction.atomic
def move_chapter(*, chapter: Chapter, by: Person, up: bool) -> None:
    """Move it one place; at the end nothing happens."""
    publication = hold(chapter.publication, by=by)
    before: Iterable[Chapter] = publication.chapters.in_it()
    if in_order(swapped(list(before), chapter, up=up)):
        changed("publications.move_chapter", publication, by, title=chapter.title)


@transaction.atomic
def remove_chapter(*, chapter: Chapter, by: Person) -> None:
    """Put it in the bin with everything in it; it can always come back."""
    publication = hold(chapter.publication, by=by)
    current = publication.chapters.get(pk=chapter.pk)
    if current.removed_at is None:
        current.removed_at = timezone.now()
        current.save(update_fields=["removed_at"])
        changed("publications.remove_chapter", publication, by, title=current.title)


@transaction.atomic
def restore_chapter(*, chapter: Chapter, by: Person) -> None:
    """Put it back, where it was as well as can be."""
    publication = hold(chapter.publication, by=by)
    current = publication.chapters.get(pk=chapter.pk)
    if current.removed_at is not None:
        current.removed_at = None
        current.save(update_fields=["removed_at"])
        others = list(publication.chapters.in_it().exclude(pk=current.pk))
        in_order(put_back(others, current))
        changed("publications.restore_chapter", publication, by, title=current.title)
