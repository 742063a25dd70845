"""Drafts are read the way readers will get them."""

from dataclasses import dataclass

from samenspel.loop.editions.book import Book
from samenspel.loop.editions.composing import compose
from samenspel.loop.editions.links import Links
from samenspel.loop.publications import reading
from samenspel.loop.publications.content import Content, FigureIn
from samenspel.loop.publications.placed import Placed
from samenspel.loop.publications.reading import Ways


@dataclass(frozen=True)
class DraftLinks(Links):
    """How a draft leads on: as whoever shows it says."""

    ways: Ways | None = None

    def why(self, key: str) -> str:
        """Return where it is told what a recommendation rests on."""
        return self.ways.why(key) if self.ways else super().why(key)

    def image(self, figure: FigureIn) -> str:
        """Return where the picture itself is."""
        return self.ways.image(figure) if self.ways else super().image(figure)


def as_a_book(content: Content, placed: Placed, ways: Ways) -> Book:
    """Return a draft as a book."""
    return compose(content, placed, links=DraftLinks(ways=ways))


reading.register(as_a_book)
