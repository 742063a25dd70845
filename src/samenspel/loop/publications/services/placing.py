"""Place evidence: it stays linked, and is never typed over."""

from typing import Any
from uuid import UUID

from django.db import transaction

from samenspel.loop.network.models import Person
from samenspel.loop.publications.access import require
from samenspel.loop.publications.models import Block, Chapter
from samenspel.loop.publications.models.blocks import PLACED
from samenspel.loop.publications.placeable import things_to_place
from samenspel.loop.publications.services.blocks import place_block


@transaction.atomic
def place_evidence(
    *,
    chapter: Chapter,
    by: Person,
    kind: str,
    thing: Any,
    text: str = "",
    after: int | None = None,
    key: UUID | None = None,
) -> Block:
    """Put `thing` in `chapter`, with `text` beside it; only what this writer may place there."""
    allowed = things_to_place(kind, chapter.publication, by)
    require(allowed.filter(pk=thing.pk).exists())
    placed = {PLACED[kind]: thing}  # type: ignore[index]
    return place_block(chapter=chapter, by=by, kind=kind, text=text, after=after, key=key, **placed)
