"""Say something about a draft, answer each other, and settle it."""

import uuid
from typing import Any

from django.db import transaction
from django.utils import timezone

from samenspel.ground.common import log
from samenspel.ground.notices.services import notify
from samenspel.loop.network.models import Person
from samenspel.loop.publications.access import may_read_draft, require
from samenspel.loop.publications.models import (
    Block,
    BlockKind,
    Chapter,
    Comment,
    Publication,
    Recommendation,
    Review,
)
from samenspel.loop.publications.reaching import writers_to_tell

About = Publication | Chapter | Block | Recommendation
"""What one can say something about."""
LONGEST_QUOTE = 400


@transaction.atomic
def say(
    *, about: About, by: Person, text: str, quote: str = "", key: uuid.UUID | None = None
) -> Comment:
    """Say something about a publication or a part of it; the same `key` again says nothing more.

    `quote` are the words it is about, as they stand in the draft.
    """
    publication, part = _place_of(about)
    require(may_read_draft(by, publication))
    comment, is_new = _keep(publication, key, text=text, quote=quote, by=by, **part)
    if is_new:
        log.record("publications.say", publication, by.user)
        tell_writers(publication, but=by)
    return comment


@transaction.atomic
def say_as_reader(
    *, review: Review, about: About, text: str, quote: str = "", key: uuid.UUID | None = None
) -> Comment:
    """Say something as who was asked to read, until the round is closed."""
    current = Review.objects.select_for_update().get(pk=review.pk)
    publication, part = _place_of(about)
    require(current.is_open and review.asked_version.publication_id == publication.pk)
    comment, is_new = _keep(publication, key, text=text, quote=quote, reviewer=current, **part)
    if is_new:
        log.record("publications.say", publication, None)
        tell_writers(publication)
    return comment


@transaction.atomic
def reply(*, comment: Comment, by: Person, text: str, key: uuid.UUID | None = None) -> Comment:
    """Answer what was said. What was settled is open again: there is more to say."""
    publication = comment.publication
    require(may_read_draft(by, publication))
    first = Comment.objects.select_for_update().get(pk=comment.answers_id or comment.pk)
    part: dict[str, Any] = {"chapter": first.chapter, "block": first.block}
    part["recommendation"] = first.recommendation
    answer, is_new = _keep(publication, key, text=text, by=by, answers=first, **part)
    if is_new:
        if first.resolved_at is not None:
            _settle(first, None)
        log.record("publications.say", publication, by.user)
        tell_writers(publication, but=by)
    return answer


@transaction.atomic
def settle_comment(*, comment: Comment, by: Person, settled: bool = True) -> Comment:
    """Say that it is done, or that it isn't after all; again changes nothing."""
    require(may_read_draft(by, comment.publication))
    current = Comment.objects.select_for_update().get(pk=comment.answers_id or comment.pk)
    if (current.resolved_at is not None) != settled:
        _settle(current, by if settled else None)
        action = "publications.settle" if settled else "publications.reopen"
        log.record(action, comment.publication, by.user)
    return current


def tell_writers(publication: Publication, *, but: Person | None = None) -> None:
    """Let who writes it know that something was said; at most once a day."""
    notify(
        topic="publications.talked",
        about_id=publication.pk,
        to=writers_to_tell(publication, but=but),
        sender=publication.werkplaats.sender,
        event=f"talked:{publication.pk}:{timezone.localdate():%Y%m%d}",
    )


def _settle(comment: Comment, by: Person | None) -> None:
    comment.resolved_at = timezone.now() if by else None
    comment.resolved_by = by
    comment.save(update_fields=["resolved_at", "resolved_by"])


def _keep(
    publication: Publication, key: uuid.UUID | None, *, quote: str = "", **fields: Any
) -> tuple[Comment, bool]:
    block = fields.get("block")
    if block is not None and block.kind == BlockKind.QUOTE:
        quote = ""  # Words of people stand only in the material: there they can be taken back.
    told = {"publication": publication, "quote": quote.strip()[:LONGEST_QUOTE], **fields}
    if key is None:
        return Comment.objects.create(**told), True
    comment, is_new = Comment.objects.get_or_create(key=key, defaults=told)
    require(comment.publication_id == publication.pk)
    return comment, is_new


def _place_of(about: About) -> tuple[Publication, dict[str, Any]]:
    if isinstance(about, Publication):
        return about, {}
    if isinstance(about, Chapter):
        return about.publication, {"chapter": about}
    if isinstance(about, Recommendation):
        return about.publication, {"chapter": about.chapter, "recommendation": about}
    return about.chapter.publication, {"chapter": about.chapter, "block": about}
