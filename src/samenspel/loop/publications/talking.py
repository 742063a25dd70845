"""What is said about a draft, gathered for its pages; the same number of queries however much."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Prefetch

from samenspel.loop.publications.comparing import Stretch, stretches
from samenspel.loop.publications.models import (
    Chapter,
    Comment,
    Publication,
    Suggestion,
)
from samenspel.loop.publications.querysets import CommentQuerySet, SuggestedWordsQuerySet

WHO = ("by", "reviewer__person")


@dataclass(frozen=True)
class Talk:
    """What is said about one place of a draft: `chapter` is None for the whole of it."""

    chapter: Chapter | None
    comments: Sequence[Comment]
    suggestions: Sequence[Suggestion]


@dataclass(frozen=True)
class Proposed:
    """A suggestion with what it changes, word by word."""

    suggestion: Suggestion
    stretches: Sequence[Stretch]


def comments_of(publication: Publication) -> CommentQuerySet:
    """Return what was said first, each with its answers and who said it."""
    answers = Comment.objects.select_related(*WHO)
    first = Comment.objects.filter(publication=publication).begun()
    about = ("chapter", "block__chapter", "recommendation", "resolved_by")
    return first.select_related(*WHO, *about).prefetch_related(Prefetch("replies", answers))


def suggestions_of(publication: Publication) -> SuggestedWordsQuerySet:
    """Return what was suggested, each with who did and for which text."""
    about = ("block__chapter", "recommendation__chapter", "decided_by")
    return Suggestion.objects.filter(publication=publication).select_related(*WHO, *about)


def proposed(suggestions: Any) -> list[Proposed]:
    """Return suggestions with what they change."""
    return [Proposed(one, stretches(one.before, one.after)) for one in suggestions]


def talk_of(publication: Publication) -> list[Talk]:
    """Return what waits for an answer, in the order of the chapters, the whole of it first."""
    comments: dict[int | None, list[Comment]] = defaultdict(list)
    for comment in comments_of(publication).open():
        comments[comment.chapter_id].append(comment)
    suggestions: dict[int | None, list[Suggestion]] = defaultdict(list)
    for suggestion in suggestions_of(publication).open():
        suggestions[_chapter_of(suggestion)].append(suggestion)
    chapters = publication.chapters.filter(pk__in=[*comments, *suggestions])
    found = [Talk(None, comments.pop(None, []), suggestions.pop(None, []))]
    found += [Talk(one, comments[one.pk], suggestions[one.pk]) for one in chapters]
    return [talk for talk in found if talk.comments or talk.suggestions]


def _chapter_of(suggestion: Suggestion) -> int | None:
    if suggestion.block is not None:
        return suggestion.block.chapter_id
    return suggestion.recommendation.chapter_id if suggestion.recommendation else None
