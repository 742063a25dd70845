"""How easy a chapter is to read, beside it while it is written."""

from typing import Any

from django.http import HttpRequest

from samenspel.loop.publications.models import Chapter
from samenspel.loop.publications.panels import CHAPTER_PANELS
from samenspel.loop.publications.readability import of_chapter, own_words


def _readability_of(request: HttpRequest, chapter: Chapter) -> dict[str, Any] | None:
    blocks = list(chapter.blocks.filter(removed_at=None).select_related("recommendation"))
    if not any(block.text or block.recommendation for block in blocks):
        return None
    found = of_chapter(chapter, blocks, own_words(chapter.publication.werkplaats))
    return {"readability": found, "chapter": chapter}


def register() -> None:
    """Stand on each chapter page."""
    CHAPTER_PANELS.register("publications/parts/readability.html", _readability_of, order=60)
