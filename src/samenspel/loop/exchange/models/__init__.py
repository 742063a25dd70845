"""The nouns of `exchange`."""

from samenspel.loop.exchange.models.door import Door, WentWell
from samenspel.loop.exchange.models.introduction import (
    Introduction,
    IntroductionStatus,
    Side,
)
from samenspel.loop.exchange.models.line import Line, Need, Offer

__all__ = [
    "Door",
    "Introduction",
    "IntroductionStatus",
    "Line",
    "Need",
    "Offer",
    "Side",
    "WentWell",
]
