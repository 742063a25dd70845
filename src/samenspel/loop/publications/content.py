"""A publication as it stood: what a version keeps, and what the reading pages are made of.

Our own words are kept. Words of people, names of contributors, and what a finding or product says
are not: those are asked again each time, so that what was taken back is nowhere.
"""

from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from django.db.models import Prefetch

from samenspel.loop.publications.models import (
    Block,
    Chapter,
    ChapterKind,
    Figure,
    Publication,
    Recommendation,
)


@dataclass(frozen=True, kw_only=True)
class FigureIn:
    """A picture; `image` is its name in the storage, `key` that of the `Figure`."""

    key: str
    image: str
    width: int
    height: int
    alt: str
    caption: str
    credit: str


@dataclass(frozen=True, kw_only=True)
class BlockIn:
    """A block; `passage`, `finding` and `product` are primary keys, `recommendation` a key."""

    key: str
    kind: str
    title: str = ""
    text: str = ""
    rows: Sequence[Sequence[str]] = ()
    passage: int | None = None
    finding: int | None = None
    product: int | None = None
    figure: FigureIn | None = None
    recommendation: str = ""


@dataclass(frozen=True, kw_only=True)
class ChapterIn:
    """A chapter; `number` is None for what isn't numbered."""

    key: str
    kind: str
    number: int | None
    title: str
    byline: str
    for_residents: bool
    blocks: Sequence[BlockIn]


@dataclass(frozen=True, kw_only=True)
class RecommendationIn:
    """A recommendation; `findings` and `products` are primary keys, `chapter` is a key."""

    key: str
    audience: str
    says: str
    explanation: str
    findings: Sequence[int]
    products: Sequence[int]
    chapter: str


@dataclass(frozen=True, kw_only=True)
class ReferenceIn:
    """A reference: its key in the text, and CSL-JSON."""

    key: str
    csl: dict[str, Any]


@dataclass(frozen=True, kw_only=True)
class TermIn:
    """A word of the glossary and what is meant by it."""

    word: str
    explanation: str


@dataclass(frozen=True, kw_only=True)
class Content:
    """All of a publication at a moment; `contributors` are primary keys."""

    title: str
    subtitle: str
    summary: str
    language: str
    licence: str
    isbn: str
    doi: str
    colophon: str
    cover: FigureIn | None
    contributors: Sequence[int]
    chapters: Sequence[ChapterIn]
    recommendations: Sequence[RecommendationIn]
    references: Sequence[ReferenceIn]
    terms: Sequence[TermIn]
    citation_style: str = "apa"

    def as_dict(self) -> dict[str, Any]:
        """Return it as a version keeps it."""
        return asdict(self)

    @classmethod
    def from_dict(cls, kept: dict[str, Any]) -> "Content":
        """Return what `as_dict` gave."""
        chapters = [
            ChapterIn(**{**one, "blocks": tuple(_block(block) for block in one["blocks"])})
            for one in kept["chapters"]
        ]
        return cls(
            **{
                **kept,
                "cover": _figure(kept["cover"]),
                "chapters": tuple(chapters),
                "recommendations": tuple(RecommendationIn(**r) for r in kept["recommendations"]),
                "references": tuple(ReferenceIn(**one) for one in kept["references"]),
                "terms": tuple(TermIn(**one) for one in kept["terms"]),
            }
        )

    def blocks(self) -> Iterator[BlockIn]:
        """Yield every block, in the order in which it is read."""
        for chapter in self.chapters:
            yield from chapter.blocks

    def chapter(self, key: str) -> ChapterIn | None:
        """Return the chapter of which the key begins with `key`."""
        return next((one for one in self.chapters if key and one.key.startswith(key)), None)

    def recommendation(self, key: str) -> RecommendationIn | None:
        """Return the recommendation of which the key begins with `key`."""
        return next((one for one in self.recommendations if key and one.key.startswith(key)), None)


def _block(kept: dict[str, Any]) -> BlockIn:
    return BlockIn(**{**kept, "figure": _figure(kept["figure"])})


def _figure(kept: dict[str, Any] | None) -> FigureIn | None:
    return FigureIn(**kept) if kept else None


def content_of(publication: Publication) -> Content:
    """Return `publication` as it stands now; the same number of queries however long it is."""
    blocks = Block.objects.in_it().select_related("figure")
    chapters = list(publication.chapters.in_it().prefetch_related(Prefetch("blocks", blocks)))
    wanted = publication.recommendations.in_it().prefetch_related("findings", "products")
    recommendations = list(wanted.select_related("chapter"))
    keys = {one.pk: one.guid.hex for one in recommendations}
    words = publication.werkplaats.terms.all()
    return Content(
        title=publication.title,
        subtitle=publication.subtitle,
        summary=publication.summary,
        language=publication.language,
        licence=publication.licence,
        isbn=publication.isbn,
        doi=publication.doi,
        colophon=publication.colophon,
        cover=_figure_in(publication.cover),
        contributors=[one.pk for one in publication.contributors.all()],
        chapters=list(_chapters_in(chapters, keys)),
        recommendations=[_recommendation_in(one) for one in recommendations],
        references=[ReferenceIn(key=one.key, csl=one.csl) for one in publication.references.all()],
        terms=[TermIn(word=one.word, explanation=one.explanation) for one in words],
        citation_style=publication.citation_style,
    )


def _chapters_in(chapters: list[Chapter], recommendations: dict[int, str]) -> Iterator[ChapterIn]:
    number = 0
    for chapter in chapters:
        counts = chapter.kind == ChapterKind.CHAPTER
        number += counts
        yield ChapterIn(
            key=chapter.guid.hex,
            kind=chapter.kind,
            number=number if counts else None,
            title=chapter.title,
            byline=chapter.byline,
            for_residents=chapter.for_residents,
            blocks=[_block_in(block, recommendations) for block in chapter.blocks.all()],
        )


def _block_in(block: Block, recommendations: dict[int, str]) -> BlockIn:
    return BlockIn(
        key=block.guid.hex,
        kind=block.kind,
        title=block.title,
        text=block.text,
        rows=block.rows,
        passage=block.passage_id,
        finding=block.finding_id,
        product=block.product_id,
        figure=_figure_in(block.figure),
        recommendation=recommendations.get(block.recommendation_id or 0, ""),
    )


def _figure_in(figure: Figure | None) -> FigureIn | None:
    if figure is None:
        return None
    return FigureIn(
        key=figure.guid.hex,
        image=figure.image.name or "",
        width=figure.width,
        height=figure.height,
        alt=figure.alt,
        caption=figure.caption,
        credit=figure.credit,
    )


def _recommendation_in(one: Recommendation) -> RecommendationIn:
    there = one.chapter if one.chapter and one.chapter.removed_at is None else None
    return RecommendationIn(
        key=one.guid.hex,
        audience=one.audience,
        says=one.says,
        explanation=one.explanation,
        findings=[finding.pk for finding in one.findings.all()],
        products=[product.pk for product in one.products.all()],
        chapter=there.guid.hex if there else "",
    )
