"""The building blocks of a home page: what an editor can put on it, in the order of choice."""

from samenspel.reach.website.blocks.explained import ForcesBlock, PerspectivesBlock, TextBlock
from samenspel.reach.website.blocks.live import (
    ActivitiesBlock,
    NewsBlock,
    QuestionsBlock,
    TeamsBlock,
)

HOME_BLOCKS = [
    ("questions", QuestionsBlock()),
    ("activities", ActivitiesBlock()),
    ("teams", TeamsBlock()),
    ("news", NewsBlock()),
    ("perspectives", PerspectivesBlock()),
    ("forces", ForcesBlock()),
    ("text", TextBlock()),
]

__all__ = ["HOME_BLOCKS"]
