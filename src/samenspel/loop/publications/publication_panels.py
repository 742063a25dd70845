"""What stands on the writing pages: doing it together, and how easy it is to read."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any

from django.http import HttpRequest

from samenspel.loop.publications.access import may_decide
from samenspel.loop.publications.models import Block, Chapter, Publication, Review
from samenspel.loop.publications.panels import BLOCK_PANELS, CHAPTER_PANELS, OUTLINE_PANELS
from samenspel.loop.publications.readability import of_chapter, own_words
from samenspel.loop.publications.steps import resident_read, steps_of
from samenspel.loop.publications.talking import comments_of, suggestions_of


def together_on(request: Any, publication: Publication) -> Mapping[str, Any]:
    """Tell how far it is, what waits for an answer, who reads along and who is named."""
    asked = list(Review.objects.of_publication(publication).defer("words"))
    return {
        "publication": publication,
        "decides": may_decide(request.person, publication),
        "steps": steps_of(publication),
        "open_talk": publication.comments.begun().open().count()
        + publication.suggestions.open().count(),
        "asked": len(asked),
        "answered": sum(bool(one.answer) for one in asked),
        "resident": resident_read(asked),
        "versions": publication.versions.count(),
        "edition": publication.versions.editions().values_list("edition", flat=True).first(),
        "makers": publication.contributors.count(),
    }


def said_of_chapter(request: HttpRequest, chapter: Chapter) -> Mapping[str, Any]:
    """Show what is said about a chapter as a whole."""
    publication = chapter.publication
    comments = comments_of(publication).open().filter(chapter=chapter, block=None)
    return {"publication": publication, "chapter": chapter, "comments": list(comments)}


def readability_of(request: HttpRequest, chapter: Chapter) -> Mapping[str, Any] | None:
    """Say how easy a chapter is to read, as soon as something stands in it."""
    blocks = list(chapter.blocks.in_it().select_related("recommendation"))
    if not any(block.text or block.recommendation for block in blocks):
        return None
    found = of_chapter(chapter, blocks, own_words(chapter.publication.werkplaats))
    return {"readability": found, "chapter": chapter}


def said_of_blocks(request: HttpRequest, blocks: Sequence[Block]) -> dict[int, Mapping[str, Any]]:
    """Show under each piece what is said of it and suggested for it."""
    if not blocks:
        return {}
    publication = blocks[0].chapter.publication
    found: dict[int | None, dict[str, list[Any]]] = defaultdict(
        lambda: {"comments": [], "suggestions": []}
    )
    for comment in comments_of(publication).open().filter(block__in=blocks):
        found[comment.block_id]["comments"].append(comment)
    for one in suggestions_of(publication).open().filter(block__in=blocks):
        found[one.block_id]["suggestions"].append(one)
    return {
        block.pk: {"publication": publication, "block": block, **found[block.pk]}
        for block in blocks
    }


OUTLINE_PANELS.register("publications/together/parts/outline_panel.html", together_on, order=20)
CHAPTER_PANELS.register("publications/together/parts/chapter_panel.html", said_of_chapter, order=20)
CHAPTER_PANELS.register("publications/parts/readability.html", readability_of, order=60)
BLOCK_PANELS.register("publications/together/parts/block_panel.html", said_of_blocks, order=50)
