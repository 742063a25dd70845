"""A comparison as one reader may see it: with the words and findings that the gates let through."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.text import capfirst
from django.utils.translation import gettext as _

from samenspel.ground.common.choices import label_of
from samenspel.loop.network.models import Person
from samenspel.loop.publications.comparing import (
    BlockChange,
    ChapterChange,
    Comparison,
    FieldChange,
    RecommendationChange,
    What,
    compare,
)
from samenspel.loop.publications.content import BlockIn, Content
from samenspel.loop.publications.models import Audience, BlockKind, Publication
from samenspel.loop.publications.placed import Placed, placed_in
from samenspel.loop.teams.access import circle_of


@dataclass(frozen=True)
class ShownBlock:
    """A changed block: what kind it is, and what was placed there, as the reader may see it."""

    change: BlockChange
    kind: str
    thing: str
    said_what: str


@dataclass(frozen=True)
class ShownChapter:
    """A changed chapter with its blocks."""

    change: ChapterChange
    said_what: str
    blocks: Sequence[ShownBlock]


@dataclass(frozen=True)
class ShownRecommendation:
    """A changed recommendation, with the claims it rests on now, and no longer."""

    change: RecommendationChange
    for_whom: str
    said_what: str
    added: Sequence[str]
    removed: Sequence[str]


@dataclass(frozen=True)
class ShownField:
    """What stands on the cover or in the colophon, and its name."""

    change: FieldChange
    label: str


@dataclass(frozen=True)
class Changes:
    """All of it; empty when nothing changed."""

    about: Sequence[ShownField]
    chapters: Sequence[ShownChapter]
    recommendations: Sequence[ShownRecommendation]

    def __bool__(self) -> bool:
        """Return whether anything changed."""
        return bool(self.about or self.chapters or self.recommendations)


def changes_between(
    before: Content, after: Content, publication: Publication, *, reader: Person | None
) -> Changes:
    """Return what changed, for `reader`; the same number of queries however much it is."""
    found = compare(before, after)
    reach = circle_of(reader, publication.team)
    both = _both(before, after)
    placed = placed_in(both, publication, reader=reader, reach=reach)
    says = {one.key: one.says for one in both.recommendations}
    return Changes(
        about=[ShownField(one, _name(one.field)) for one in found.about],
        chapters=[_chapter(one, placed, says) for one in found.chapters],
        recommendations=_recommendations(found, placed),
    )


def _both(before: Content, after: Content) -> Content:
    """Return everything that was placed in either, to ask for it at once."""
    kept = {one.key: one for one in (*before.recommendations, *after.recommendations)}
    old = [one for one in before.recommendations if kept[one.key] != one]
    return Content(
        **{
            **{name: getattr(after, name) for name in after.__dataclass_fields__},
            "chapters": [*after.chapters, *before.chapters],
            "recommendations": [*old, *kept.values()],
        }
    )


def _chapter(change: ChapterChange, placed: Placed, says: dict[str, str]) -> ShownChapter:
    blocks = [
        ShownBlock(
            one,
            capfirst(label_of(BlockKind, one.block.kind)),
            _thing(one.block, placed, says),
            _what(one.what, moved=one.moved or bool(one.came_from)),
        )
        for one in change.blocks
    ]
    return ShownChapter(change, _what(change.what, moved=change.moved), blocks)


def _recommendations(found: Comparison, placed: Placed) -> list[ShownRecommendation]:
    return [
        ShownRecommendation(
            one,
            label_of(Audience, one.audience),
            _what(one.what),
            [_claim(pk, placed) for pk in one.findings_added],
            [_claim(pk, placed) for pk in one.findings_removed],
        )
        for one in found.recommendations
    ]


def _thing(block: BlockIn, placed: Placed, says: dict[str, str]) -> str:
    """Return what was placed in a block, in words; of people only as far as the gate allows."""
    if block.kind == BlockKind.QUOTE:
        quote = placed.quotes.get(block.passage or 0)
        return f"“{quote.words}” {quote.who}" if quote else _("Words that can't be read here.")
    if block.kind == BlockKind.FINDING:
        return _claim(block.finding or 0, placed)
    if block.kind == BlockKind.PRODUCT:
        product = placed.products.get(block.product or 0)
        return product.title if product else _("A product that can't be seen here.")
    if block.kind == BlockKind.FIGURE:
        return block.figure.caption or block.figure.alt if block.figure else ""
    return says.get(block.recommendation, "")


def _claim(pk: int, placed: Placed) -> str:
    finding = placed.findings.get(pk)
    return finding.claim if finding else _("A finding that can't be seen here.")


def _what(what: What, *, moved: bool = False) -> str:
    words = {
        What.ADDED: _("added"),
        What.REMOVED: _("taken out"),
        What.CHANGED: _("changed"),
        What.SAME: "",
    }[what]
    return ", ".join(one for one in (words, _("moved") if moved else "") if one)


def _name(field: str) -> str:
    found = Publication._meta.get_field(field)
    return str(capfirst(getattr(found, "verbose_name", field)))
