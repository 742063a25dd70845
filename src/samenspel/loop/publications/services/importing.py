"""Put what stood in a document into a publication, as chapters with blocks."""

import io
import time
from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID, uuid4, uuid5
from zipfile import ZipFile

from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from django.db import transaction
from django.utils.translation import gettext as _

from samenspel.ground.common.files import clean_image
from samenspel.loop.network.models import Person
from samenspel.loop.publications.intake.pieces import Part, Piece, Told
from samenspel.loop.publications.models import Block, BlockKind, Chapter, Figure, Publication
from samenspel.loop.publications.services.chapters import before_closing
from samenspel.loop.publications.services.figures import new_figure
from samenspel.loop.publications.services.holding import changed, hold
from samenspel.loop.publications.services.ordering import in_order

MOST_PICTURES = 300
MOST_PARTS = 60
SECONDS_FOR_PICTURES = 45
"""Whoever waits, waits about a minute at most; pictures for which there is no time are told."""
LONGEST_ALT = 500


@dataclass
class Pictures:
    """The pictures of a document, drawn again, by the names of their files; and how many failed."""

    drawn: dict[str, "ContentFile[bytes]"]
    unreadable: int = 0
    too_many: int = 0


@dataclass(frozen=True)
class BroughtIn:
    """What came of a document."""

    chapters: int
    texts: int
    tables: int
    figures: int
    was_there: bool = False


def pictures_in(data: bytes, names: Sequence[str]) -> Pictures:
    """Draw the pictures `names` of a .docx again: each once, as many as there is time for."""
    found = Pictures({})
    until = time.monotonic() + SECONDS_FOR_PICTURES
    with ZipFile(io.BytesIO(data)) as archive:
        there = set(archive.namelist())
        for name in dict.fromkeys(names):
            if len(found.drawn) >= MOST_PICTURES or time.monotonic() > until:
                found.too_many += 1
                continue
            member = f"word/{name}" if f"word/{name}" in there else name
            if member not in there:
                found.unreadable += 1
                continue
            try:
                found.drawn[name] = clean_image(ContentFile(archive.read(member), name=name))
            except ValidationError:  # an old drawing of Office (EMF), or broken
                found.unreadable += 1
    return found


def bring_in(
    *,
    publication: Publication,
    by: Person,
    told: Told,
    pictures: Pictures,
    key: UUID | None = None,
) -> BroughtIn:
    """Add what was `told` behind what is there; the same form sent twice (`key`) adds it once."""
    kept: list[Figure] = []
    try:
        return _bring_in(publication, by, (told, pictures), key or uuid4(), kept)
    except BaseException:
        for figure in kept:  # files know no transaction
            figure.image.delete(save=False)
        raise


@transaction.atomic
def _bring_in(
    publication: Publication,
    by: Person,
    document: tuple[Told, Pictures],
    key: UUID,
    kept: list[Figure],
) -> BroughtIn:
    told, pictures = document
    current = hold(publication, by=by)
    parts = told.parts[:MOST_PARTS]
    names = [uuid5(key, str(at)) for at in range(len(parts))]
    if current.chapters.filter(guid__in=names).exists():
        return BroughtIn(0, 0, 0, 0, was_there=True)
    figures = _figures(current, parts, pictures, kept)
    others = list(current.chapters.in_it())
    chapters: list[Chapter] = []
    made: list[Block] = []
    for part, guid in zip(parts, names, strict=True):
        title = part.title or told.title[:160] or _("Opening words")
        chapter = Chapter.objects.create(publication=current, title=title, guid=guid)
        chapters.append(chapter)
        blocks = (_block(piece, figures) for piece in part.pieces)
        for position, block in enumerate(one for one in blocks if one is not None):
            block.chapter, block.position = chapter, position
            made.append(block)
    Block.objects.bulk_create(made)
    in_order(before_closing(others, chapters))
    changed("publications.import", current, by, chapters=len(parts))
    kinds = [block.kind for block in made]
    return BroughtIn(
        chapters=len(parts),
        texts=kinds.count(BlockKind.TEXT),
        tables=kinds.count(BlockKind.TABLE),
        figures=kinds.count(BlockKind.FIGURE),
    )


def _figures(
    publication: Publication, parts: Sequence[Part], pictures: Pictures, kept: list[Figure]
) -> dict[str, Figure]:
    """Keep each picture once, with what the document said of it first."""
    found: dict[str, Figure] = {}
    for piece in (piece for part in parts for piece in part.pieces if piece.image):
        image = pictures.drawn.get(piece.image)
        if image is None or piece.image in found:
            continue
        figure = new_figure(
            publication, image, alt=piece.alt[:LONGEST_ALT], caption=piece.title[:300]
        )
        figure.save()
        kept.append(figure)
        found[piece.image] = figure
    return found


def _block(piece: Piece, figures: dict[str, Figure]) -> Block | None:
    if piece.kind == BlockKind.FIGURE:
        figure = figures.get(piece.image)
        return Block(kind=BlockKind.FIGURE, figure=figure) if figure else None
    if piece.kind == BlockKind.TABLE:
        return Block(kind=BlockKind.TABLE, title=piece.title, rows=piece.rows)
    return Block(kind=BlockKind.TEXT, text=piece.text)
