"""What a draft is made of, for its outline: parts with their numbers, and what comes next."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import Count, Q

from samenspel.loop.publications.models import Chapter, ChapterKind, Publication


@dataclass(frozen=True)
class Part:
    """A chapter with its number (None for what isn't numbered), and how many blocks it has."""

    chapter: Chapter
    number: int | None
    blocks: int
    is_first: bool
    is_last: bool


@dataclass(frozen=True)
class Outline:
    """The parts in order, what lies in the bin, and the first part without words."""

    parts: Sequence[Part]
    removed: Sequence[Chapter]

    @property
    def first_empty(self) -> Part | None:
        """Return the first part in which nothing stands yet."""
        return next((part for part in self.parts if not part.blocks), None)


def outline_of(publication: Publication) -> Outline:
    """Return what `publication` is made of: one query, however long it is."""
    there = Count("blocks", filter=Q(blocks__removed_at=None))
    rows = list(publication.chapters.annotate(how_many=there).order_by("position", "pk"))
    inside = [one for one in rows if one.removed_at is None]
    numbers = numbers_of(inside)
    parts = [
        Part(one, numbers[one.pk], vars(one)["how_many"], at == 0, at == len(inside) - 1)
        for at, one in enumerate(inside)
    ]
    return Outline(parts, [one for one in rows if one.removed_at is not None])


def numbers_of(chapters: Sequence[Chapter]) -> dict[int, int | None]:
    """Return the number of each of `chapters` (those in it, in order), by primary key."""
    numbers: dict[int, int | None] = {}
    last = 0
    for chapter in chapters:
        counts = chapter.kind == ChapterKind.CHAPTER
        last += counts
        numbers[chapter.pk] = last if counts else None
    return numbers
