"""How pages tell of a story."""

from collections.abc import Iterable

from django import template
from django.utils.text import Truncator

from samenspel.ground.common.choices import label_of
from samenspel.loop.network.models import Perspective
from samenspel.loop.stories.models import StoryPart, ValueKind, ValueStory
from samenspel.loop.stories.words import QUESTIONS

register = template.Library()
ORDER = list(ValueKind)
FIRST_WORDS = 40


@register.filter
def in_order(parts: Iterable[StoryPart]) -> list[StoryPart]:
    """Put the parts in the order in which they are asked."""
    return sorted(parts, key=lambda part: ORDER.index(ValueKind(part.kind)))


@register.filter
def question(part: StoryPart) -> str:
    """Return the question that this part answers."""
    return str(QUESTIONS[ValueKind(part.kind)])


@register.filter
def told_as(story: ValueStory) -> str:
    """Return in words from which side it is told."""
    return label_of(Perspective, story.perspective)


@register.filter
def first_words(story: ValueStory) -> str:
    """Return how the story begins, of those `for_cards`."""
    return Truncator(story.begins or "").words(FIRST_WORDS)  # type: ignore[attr-defined]
