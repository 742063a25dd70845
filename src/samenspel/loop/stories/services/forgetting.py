"""Stories that go: taken back by who told them, or never let out."""

from datetime import datetime

from django.db import transaction

from samenspel.ground.common import log
from samenspel.ground.common.links import TO_CONFIRM
from samenspel.ground.consent.models import Purpose
from samenspel.ground.consent.services import withdraw_consent
from samenspel.loop.stories.models import ValueStory
from samenspel.loop.stories.querysets import ValueStoryQuerySet
from samenspel.loop.stories.services.telling import lock


@transaction.atomic
def erase_story(*, story: ValueStory) -> None:
    """Throw a story away. What left with it in a file is asked back: the consent ends first."""
    _throw_away(lock(story))


@transaction.atomic
def forget_teller(*, email: str, person_id: int | None = None) -> int:
    """Throw away all that somebody told: the words are theirs. Return how many."""
    return _throw_all_away(ValueStory.objects.of_teller(email, person_id))


@transaction.atomic
def expire_stories(now: datetime) -> int:
    """Throw away what nobody was ever allowed to read; return how many."""
    return _throw_all_away(ValueStory.objects.never_confirmed_since(now - TO_CONFIRM))


def _throw_all_away(stories: ValueStoryQuerySet) -> int:
    going = list(stories.select_for_update(of=("self",)))
    for story in going:
        _throw_away(story)
    return len(going)


def _throw_away(story: ValueStory) -> None:
    withdraw_consent(subject=story, purpose=Purpose.QUOTE)
    log.record("stories.erase", story, None)
    log.forget_name(story)
    story.delete()
