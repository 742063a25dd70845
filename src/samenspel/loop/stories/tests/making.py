"""Value stories, for tests."""

import itertools
from typing import Any

from samenspel.loop.network.models import Werkplaats
from samenspel.loop.stories import services
from samenspel.loop.stories.models import ValueStory

_numbers = itertools.count(1)
PARTS = {
    "immediate": "Ik zat voor het eerst met de gemeente aan één tafel.",
    "applied": "Ik ging bij mijn buurman langs, zonder formulier.",
}


def make_story(
    werkplaats: Werkplaats, *, reach: str = "public", named: bool = False, **fields: Any
) -> ValueStory:
    """Make a story that `reach` may read; "" is nobody (yet)."""
    number = next(_numbers)
    told = {
        "title": f"Soep met de buurman {number}",
        "parts": PARTS,
        "perspective": "citizen",
        "name": "Sam",
        "email": f"sam{number}@example.org",
    }
    story = services.tell_story(werkplaats=werkplaats, **(told | fields))
    if reach:
        story = services.share_story(story=story, reach=reach, named=named)
    return story
