"""Suggest other words for a text of a draft, and decide about them."""

import uuid
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from samenspel.ground.common import log
from samenspel.ground.common.meanwhile import require_version
from samenspel.ground.notices.services import notify
from samenspel.loop.network.models import Person
from samenspel.loop.publications.access import may_read_draft, may_write, require
from samenspel.loop.publications.models import (
    Block,
    Publication,
    Recommendation,
    Review,
    Suggestion,
    SuggestionState,
)
from samenspel.loop.publications.services.holding import hold
from samenspel.loop.publications.services.talking import tell_writers
from samenspel.loop.publications.services.texts import (
    Text,
    hold_text,
    is_gone,
    put_words,
    words_of,
)
from samenspel.loop.teams.services.reaching import address_of_person


class TextChangedError(Exception):
    """The text is no longer what the suggestion was made on; `current` is how it is now."""

    def __init__(self, current: Text) -> None:
        super().__init__(f"{current} changed since the suggestion.")
        self.current = current


@transaction.atomic
def suggest(
    *,
    text: Text,
    by: Person,
    after: str,
    why: str = "",
    seen_version: int | None = None,
    key: uuid.UUID | None = None,
) -> Suggestion:
    """Suggest that `text` becomes `after`; the same `key` again suggests nothing more.

    Raises `ValidationError` when nothing is different, `ChangedMeanwhileError` when somebody else
    changed the text since it was seen.
    """
    publication = publication_of(text)
    require(may_read_draft(by, publication))
    earlier = Suggestion.objects.filter(key=key, publication=publication).first() if key else None
    if earlier is not None:
        return earlier
    current = hold_text(text)
    require_version(current, seen_version)
    return _keep(current, publication, words_of(current), after, why=why, by=by, key=key)


@transaction.atomic
def suggest_as_reader(
    *,
    review: Review,
    text: Text,
    before: str,
    after: str,
    why: str = "",
    key: uuid.UUID | None = None,
) -> Suggestion:
    """Suggest it as who was asked to read; `before` is what stood in the version that was read."""
    current = Review.objects.select_for_update().get(pk=review.pk)
    publication = publication_of(text)
    require(current.is_open and review.asked_version.publication_id == publication.pk)
    earlier = Suggestion.objects.filter(key=key, publication=publication).first() if key else None
    if earlier is not None:
        return earlier
    return _keep(text, publication, before, after, why=why, reviewer=current, key=key)


@transaction.atomic
def take_over(
    *,
    suggestion: Suggestion,
    by: Person,
    words: str | None = None,
    seen_version: int | None = None,
    why: str = "",
) -> Suggestion:
    """Let the text become what was suggested; decided before, it changes nothing.

    When the text changed since the suggestion this raises `TextChangedError`: then the writer
    looks at all three and gives the `words` to keep, having seen `seen_version` of the text.
    """
    publication = hold(suggestion.publication, by=by)
    current = Suggestion.objects.select_for_update().get(pk=suggestion.pk)
    if current.state != SuggestionState.OPEN:
        return current
    text = hold_text(text_of(current))
    if is_gone(text):
        raise ValidationError(_("This text was taken out. Put it back first."), code="gone")
    stands = words_of(text)
    if words is None:
        if _lines(stands) != _lines(current.before):
            raise TextChangedError(text)
        words = current.after
    else:
        require_version(text, seen_version)
    if stands != words:
        put_words(text, words)
        Publication.objects.filter(pk=publication.pk).update(changed=timezone.now())
    return _decide(current, SuggestionState.TAKEN, by, why)


@transaction.atomic
def decline(*, suggestion: Suggestion, by: Person, why: str = "") -> Suggestion:
    """Leave the text as it is; decided before, it changes nothing."""
    require(may_write(by, suggestion.publication))
    current = Suggestion.objects.select_for_update().get(pk=suggestion.pk)
    if current.state != SuggestionState.OPEN:
        return current
    return _decide(current, SuggestionState.DECLINED, by, why)


def publication_of(text: Text) -> Publication:
    """Return of which publication `text` is a part."""
    return text.chapter.publication if isinstance(text, Block) else text.publication


def text_of(suggestion: Suggestion) -> Text:
    """Return the text that a suggestion is about."""
    if suggestion.block is not None:
        return suggestion.block
    if suggestion.recommendation is not None:
        return suggestion.recommendation
    raise TypeError("The database holds that a suggestion is about one text.")


def _keep(
    text: Text, publication: Publication, before: str, after: str, **fields: Any
) -> Suggestion:
    if _lines(before) == _lines(after):
        raise ValidationError(
            _("You changed nothing yet. Change the words as you would write them.")
        )
    longest = Recommendation._meta.get_field("says").max_length or 0
    if isinstance(text, Recommendation) and not 0 < len(after.strip()) <= longest:
        raise ValidationError(_("A recommendation is one or two sentences. Make it shorter."))
    place = {"block": text} if isinstance(text, Block) else {"recommendation": text}
    suggestion = Suggestion.objects.create(
        publication=publication, before=before, after=_lines(after), **place, **fields
    )
    by = fields.get("by")
    log.record("publications.suggest", publication, by.user if by else None)
    tell_writers(publication, but=by)
    return suggestion


def _lines(words: str) -> str:
    """Return `words` with the ends of lines as we keep them: browsers send others."""
    return words.replace("\r\n", "\n").strip()


def _decide(suggestion: Suggestion, state: str, by: Person, why: str) -> Suggestion:
    suggestion.state, suggestion.decided_why = state, why.strip()
    suggestion.decided_at, suggestion.decided_by = timezone.now(), by
    suggestion.save(update_fields=["state", "decided_why", "decided_at", "decided_by"])
    taken = state == SuggestionState.TAKEN
    action = "publications.take_over" if taken else "publications.decline"
    log.record(action, suggestion.publication, by.user)
    if suggestion.by is not None and suggestion.by != by and suggestion.by.user_id:
        notify(
            topic="publications.decided",
            about_id=suggestion.pk,
            to=[address_of_person(suggestion.by)],
            sender=suggestion.publication.werkplaats.sender,
        )
    return suggestion
