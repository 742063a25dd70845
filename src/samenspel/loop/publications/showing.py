"""The blocks of a chapter as writers see them: as they will be read, with tools."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest
from django.utils.safestring import SafeString, mark_safe

from samenspel.ground.citing import Bibliography
from samenspel.ground.common.sections import Section
from samenspel.ground.typesetting.markup import Note, render
from samenspel.loop.publications.block_kinds import KindOfBlock, blocks
from samenspel.loop.publications.content import content_of
from samenspel.loop.publications.models import (
    Block,
    BlockKind,
    Chapter,
    Publication,
    Recommendation,
)
from samenspel.loop.publications.panels import BLOCK_PANELS
from samenspel.loop.publications.reference_list import bibliography_of

HEADING_LEVEL = 2
"""Of a `#` in a text: the title of the chapter is the `h1` of its page."""


@dataclass(frozen=True)
class ShownBlock:
    """A block with its kind, what its preview shows, and what stands under it."""

    block: Block
    number: int
    kind: KindOfBlock | None
    shown: Any
    panels: Sequence[Section]
    is_first: bool
    is_last: bool


@dataclass(frozen=True)
class ShownText:
    """A text as HTML, with its notes."""

    html: SafeString
    notes: Sequence[Note]
    under: Sequence[int] = ()


def shown_text(block: Block, under: Sequence[int] = ()) -> ShownText:
    """Return the text of `block` as it is read, its references in the style of the booklet.

    `under`: the headings that it stands under; in a box that is only its own title.
    """
    boxed = block.kind == BlockKind.EXAMPLE and bool(block.title)
    told: dict[str, Any] = {"prefix": f"b{block.pk}", "level": HEADING_LEVEL + boxed}
    told["under"] = () if block.kind == BlockKind.EXAMPLE else under
    if "[@" in block.text:
        told["cite"] = _bibliography(block.chapter.publication).cite
    made = render(block.text, **told)
    return ShownText(mark_safe(made.html), made.notes, made.under)


def shown_explanation(recommendation: Recommendation, publication: Publication) -> SafeString:
    """Return the explanation of a recommendation as it is read: without headings of its own."""
    told: dict[str, Any] = {"prefix": f"r{recommendation.pk}", "level": None}
    if "[@" in recommendation.explanation:
        told["cite"] = _bibliography(publication).cite
    return mark_safe(render(recommendation.explanation, **told).html)


def _bibliography(publication: Publication) -> Bibliography:
    """Return how the draft writes its references: asked once, and kept with `publication`."""
    made: Bibliography | None = publication.__dict__.get("_bibliography")
    if made is None:
        made = publication.__dict__["_bibliography"] = bibliography_of(content_of(publication))
    return made


def texts(request: HttpRequest, those: Sequence[Block]) -> dict[int, ShownText]:
    """Return the texts of blocks of our own, all of one kind and in order, by primary key."""
    shown: dict[int, ShownText] = {}
    under: Sequence[int] = ()
    for block in those:
        shown[block.pk] = shown_text(block, under)
        under = shown[block.pk].under
    return shown


def shown_blocks(request: HttpRequest, chapter: Chapter) -> list[ShownBlock]:
    """Return the blocks of `chapter`: as many queries as there are kinds, however many blocks."""
    rows = list(chapter.blocks.filter(removed_at=None).select_related("figure"))
    for row in rows:
        row.chapter = chapter
    by_kind: dict[str, list[Block]] = defaultdict(list)
    for row in rows:
        by_kind[row.kind].append(row)
    gathered: dict[int, Any] = {}
    for kind, those in by_kind.items():
        known = blocks.get(kind)
        if known is not None and known.gather is not None:
            gathered.update(known.gather(request, those))
    panels = BLOCK_PANELS.of(request, rows)
    return [
        ShownBlock(
            block=row,
            number=number,
            kind=blocks.get(row.kind),
            shown=gathered.get(row.pk),
            panels=panels.get(row.pk, []),
            is_first=number == 1,
            is_last=number == len(rows),
        )
        for number, row in enumerate(rows, start=1)
    ]
