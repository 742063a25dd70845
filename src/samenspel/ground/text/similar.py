"""How much two short texts are about the same, to offer what may be a duplicate.

Each text becomes a bag of stems and compound parts in which a rare word weighs more than a common
one; likeness is the weighted overlap of two bags, from 0 to 1. No index, no model: comparing one
question with a few thousand others takes some milliseconds.
"""

import math
from collections.abc import Callable, Iterable, Mapping
from typing import Final, TypeVar

from samenspel.ground.text.normalise import terms
from samenspel.ground.text.vocabulary import RAREST, rareness

T = TypeVar("T")

#: From here on people see what two questions have in common (tried on invented questions).
ALIKE: Final = 0.3

#: A part of a compound says less than the whole word.
_PART: Final = 0.5

Bag = Mapping[str, float]


def _weight(stem: str) -> float:
    """Weigh a stem: 1 for everyday words, about 5 for the rarest and for what isn't a word."""
    return max(1.0, (rareness().get(stem, RAREST) - 250) / 80)


def bag_of_words(text: str) -> Bag:
    """Collect the weighted stems and parts of `text`."""
    bag: dict[str, float] = {}
    for term in terms(text):
        weight = _weight(term.stem)
        bag[term.stem] = max(weight, bag.get(term.stem, 0))
        for part in term.smallest:
            bag.setdefault(part, _weight(part) * _PART)
    return bag


def similarity(one: Bag, other: Bag) -> float:
    """Compare two bags (their cosine): 0 when they share nothing, 1 when they are the same."""
    if len(one) > len(other):
        one, other = other, one
    shared = sum(weight * other[stem] for stem, weight in one.items() if stem in other)
    if not shared:
        return 0.0
    return min(1.0, shared / (_length(one) * _length(other)))


def _length(bag: Bag) -> float:
    return math.sqrt(sum(weight * weight for weight in bag.values()))


def most_similar(
    text: str,
    others: Iterable[T],
    *,
    text_of: Callable[[T], str],
    at_least: float = ALIKE,
    limit: int = 5,
) -> list[tuple[T, float]]:
    """Find those of `others` that are most like `text`, best first, each with its likeness."""
    bag = bag_of_words(text)
    scored = [(other, similarity(bag, bag_of_words(text_of(other)))) for other in others]
    likely = [pair for pair in scored if pair[1] >= at_least]
    return sorted(likely, key=lambda pair: -pair[1])[:limit]
