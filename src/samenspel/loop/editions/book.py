"""A publication as readers get it, in whatever form: the same parts, in the same order.

Pages and files render a `Book`; neither knows where it came from. All `html` in it is semantic,
without styles, and safe: our own text escaped, words of people only as the gate let them through.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from samenspel.ground.typesetting.markup import Note
from samenspel.loop.findings.models import Finding
from samenspel.loop.findings.showing import Voices
from samenspel.loop.products.models import Product
from samenspel.loop.publications.content import FigureIn, TermIn
from samenspel.loop.publications.evidence import told_of_evidence

ANCHOR = "ref-"
"""What the place of a reference begins with, in the list."""


@dataclass(frozen=True, kw_only=True)
class Piece:
    """One block as HTML. `id` is the one that its outer element has."""

    id: str
    kind: str
    html: str
    figure: FigureIn | None = None
    finding: Finding | None = None


@dataclass(frozen=True, kw_only=True)
class Entry:
    """A reference as it stands in the list; marks in the text lead to its `id`."""

    key: str
    html: str

    @property
    def id(self) -> str:
        """Return where marks in the text lead to."""
        return f"{ANCHOR}{self.key}"


@dataclass(frozen=True, kw_only=True)
class Part:
    """A chapter, foreword, essay or closing words; `number` only of chapters.

    `notes` are numbered within the part. `references`: those that are named in it.
    `voices`: who speak in it. `withheld` quotes are not (any more) to be read.
    """

    key: str
    id: str
    kind: str
    number: int | None
    title: str
    byline: str
    for_residents: bool
    pieces: Sequence[Piece]
    notes: Sequence[Note]
    references: Sequence[Entry]
    voices: Voices
    withheld: int = 0

    @property
    def heading(self) -> str:
        """Return the title with its number."""
        return f"{self.number}. {self.title}" if self.number else self.title

    @property
    def html(self) -> str:
        """Return all of it as one text, without title and notes."""
        return "\n".join(piece.html for piece in self.pieces)


@dataclass(frozen=True, kw_only=True)
class Advice:
    """A recommendation; `explanation` is HTML, `told` the same in plain words.

    `findings` and `products` are those that the reader may see; `withheld` findings are not.
    """

    key: str
    id: str
    audience: str
    for_whom: str
    says: str
    explanation: str
    told: str
    findings: Sequence[Finding]
    products: Sequence[Product]
    withheld: int
    chapter: str
    html: str

    @property
    def has_evidence(self) -> bool:
        """Whether the reader sees something that it rests on: the rule of `evidence`, for all."""
        return bool(self.findings)

    @property
    def bare_words(self) -> str:
        """Return what to tell of one without evidence; empty when there is some."""
        return told_of_evidence(seen=len(self.findings), withheld=self.withheld)


@dataclass(frozen=True, kw_only=True)
class AdviceFor:
    """All recommendations to one audience."""

    audience: str
    for_whom: str
    items: Sequence[Advice]


@dataclass(frozen=True, kw_only=True)
class Named:
    """Somebody who made it, and agrees to be named."""

    pk: int
    name: str
    role: str
    does: str
    affiliation: str
    orcid: str


@dataclass(frozen=True, kw_only=True)
class Book:
    """All of it: `summary` plain text, `colophon` HTML, `licence_url` empty when one must ask."""

    title: str
    subtitle: str
    summary: str
    language: str
    licence: str
    licence_words: str
    licence_url: str
    isbn: str
    doi: str
    cover: FigureIn | None
    parts: Sequence[Part]
    advice: Sequence[AdviceFor]
    references: Sequence[Entry]
    terms: Sequence[TermIn]
    contributors: Sequence[Named]
    colophon: str
    voices: Voices = field(default_factory=lambda: Voices({}))

    def all_advice(self) -> Iterator[Advice]:
        """Yield every recommendation, by audience."""
        for group in self.advice:
            yield from group.items

    def figures(self) -> Iterator[FigureIn]:
        """Yield every picture, the cover first, each once."""
        seen = set()
        shown = [piece.figure for part in self.parts for piece in part.pieces]
        for figure in [self.cover, *shown]:
            if figure is not None and figure.key not in seen:
                seen.add(figure.key)
                yield figure
