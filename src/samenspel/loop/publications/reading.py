"""Read a draft, or how it stood, the way readers get it.

The app that makes the pages for readers also makes those of a draft: it comes and tells how, in a
`publication_reading.py`, which is found by itself. So nobody approves something else than what
goes out.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from samenspel.ground.consent.models import Reach
from samenspel.loop.network.models import Person
from samenspel.loop.publications.content import Content, FigureIn
from samenspel.loop.publications.models import Publication
from samenspel.loop.publications.placed import Placed, placed_in
from samenspel.loop.teams.access import circle_of


@dataclass(frozen=True)
class Ways:
    """Where things lead to: a picture itself, and what a recommendation (its key) rests on."""

    image: Callable[[FigureIn], str]
    why: Callable[[str], str]


Compose = Callable[[Content, Placed, Ways], Any]
_composers: list[Compose] = []


def register(compose: Compose) -> None:
    """Let `compose` make a book of what was written; the last one counts."""
    _composers[:] = [compose]


def read_as(
    content: Content, publication: Publication, *, reader: Person | None, ways: Ways
) -> Any:
    """Return `content` as a book for `reader`: words of people as far as the gate allows, now.

    None as reader is somebody who came by a private link, or anyone else: words for everyone.
    """
    reach = circle_of(reader, publication.team) if reader else Reach.PUBLIC
    placed = placed_in(content, publication, reader=reader, reach=reach)
    return _composers[0](content, placed, ways)
