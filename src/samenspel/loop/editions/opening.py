"""A book that is opened: which edition, by whom, and all that its pages need."""

import uuid
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from samenspel.ground.catalogue.services import identifier_of
from samenspel.ground.consent.models import Reach
from samenspel.loop.editions.addresses import PageLinks
from samenspel.loop.editions.book import Book, Part
from samenspel.loop.editions.composing import compose
from samenspel.loop.editions.links import SHORT
from samenspel.loop.findings.models import Finding
from samenspel.loop.network.models import Person
from samenspel.loop.publications.content import Content, FigureIn
from samenspel.loop.publications.models import Publication, Version
from samenspel.loop.publications.placed import placed_in


@dataclass(frozen=True)
class Opened:
    """`edition` of `publication` as `reader` (None: a visitor) may read it.

    `asked`: the number in the address, None when it leads to the newest. `editions`: the numbers
    and days of all, the newest first, without what stands in them. `level` is that of the headings
    within a part.
    """

    publication: Publication
    edition: Version
    editions: Sequence[Version]
    asked: int | None
    reader: Person | None
    level: int = 2

    @cached_property
    def content(self) -> Content:
        """What was written."""
        return Content.from_dict(self.edition.content)

    @cached_property
    def links(self) -> PageLinks:
        """Where the pages are on which one reads."""
        return PageLinks(slug=self.publication.slug, edition=self.asked)

    @cached_property
    def lasting(self) -> PageLinks:
        """The whole addresses of this very edition, to cite."""
        return self.links_of(self.edition.edition, base=self.publication.werkplaats.root_url)

    @cached_property
    def newest(self) -> PageLinks:
        """Where the newest edition is."""
        return self.links_of(None)

    def links_of(self, edition: int | None, *, base: str = "") -> PageLinks:
        """Return where another edition is."""
        return PageLinks(base=base, slug=self.publication.slug, edition=edition)

    @property
    def is_old(self) -> bool:
        """Whether there is a newer one."""
        return self.edition.edition != self.editions[0].edition

    def catalogued(self, part: Part | None = None) -> str:
        """Return under which name the catalogue knows it, or `part`; empty for an old edition."""
        if self.is_old:
            return ""
        return f"chapter:{uuid.UUID(part.key)}" if part else identifier_of(self.publication)

    @property
    def site(self) -> Mapping[int, str]:
        """Where its site is, for the catalogue."""
        return {self.publication.werkplaats_id: self.publication.werkplaats.root_url}

    @property
    def card(self) -> str:
        """Return the whole address of the picture that goes with a link."""
        return self.links_of(None, base=self.publication.werkplaats.root_url).to("card")

    @cached_property
    def book(self) -> Book:
        """All of it, as this reader may see it."""
        placed = placed_in(self.content, self.publication, reader=self.reader, reach=Reach.PUBLIC)
        return compose(self.content, placed, links=self.links, level=self.level)

    def part(self, key: str) -> Part | None:
        """Return the part of which the key begins with `key`."""
        return next((one for one in self.book.parts if begins(one.key, key)), None)

    def finding(self, pk: int) -> Finding | None:
        """Return a finding that stands in it, or below a recommendation, and may be seen."""
        shown = [piece.finding for part in self.book.parts for piece in part.pieces]
        below = [finding for one in self.book.all_advice() for finding in one.findings]
        return next((one for one in [*shown, *below] if one is not None and one.pk == pk), None)

    def figure(self, key: str) -> FigureIn | None:
        """Return the picture of which the key begins with `key`."""
        return next((one for one in self.book.figures() if begins(one.key, key)), None)


def begins(whole: str, key: str) -> bool:
    """Return whether `key`, of an address, is that of `whole`."""
    return len(key) >= SHORT and whole.startswith(key)
