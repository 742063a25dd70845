"""What else stands on the writing pages: comments, checks, who writes along.

A panel is a template, and a function that gives what it shows (or None for no panel now). Who has
some registers them in its `publication_panels.py`, which is found by itself:

    OUTLINE_PANELS.register("publications/parts/together.html", people_of, order=20)

The function gets the request and the thing of that page: the publication of the outline, the
chapter (with its `publication`) of a chapter page. For what stands under each block it gets the
request and all blocks at once, and gives a context by primary key, so that a long chapter asks
nothing more than a short one. The template finds that context by its names, besides `panel`.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, Generic, TypeVar

from django.http import HttpRequest

from samenspel.ground.common.sections import Section
from samenspel.loop.publications.models import Block, Chapter, Publication

Owner = TypeVar("Owner")
Context = Callable[[HttpRequest, Owner], Mapping[str, Any] | None]
ByBlock = Callable[[HttpRequest, Sequence[Block]], Mapping[int, Mapping[str, Any]]]


class Panels(Generic[Owner]):
    """The panels of one kind of page."""

    def __init__(self) -> None:
        self._makers: dict[str, tuple[int, Context[Owner]]] = {}

    def register(self, template: str, context: Context[Owner], order: int = 100) -> None:
        """Show `template` on each page; a lower `order` comes first; again replaces it."""
        self._makers[template] = (order, context)

    def of(self, request: HttpRequest, owner: Owner) -> list[Section]:
        """Return what stands on the page of `owner` for this visitor, in order."""
        in_order = sorted(self._makers.items(), key=lambda item: item[1][0])
        made = ((template, context(request, owner)) for template, (_, context) in in_order)
        return [Section(template, shown) for template, shown in made if shown is not None]


class BlockPanels:
    """What stands under each block of a chapter page."""

    def __init__(self) -> None:
        self._makers: dict[str, tuple[int, ByBlock]] = {}

    def register(self, template: str, context: ByBlock, order: int = 100) -> None:
        """Show `template` under each block for which `context` gives something."""
        self._makers[template] = (order, context)

    def of(self, request: HttpRequest, blocks: Sequence[Block]) -> dict[int, list[Section]]:
        """Return what stands under each of `blocks`, by primary key."""
        found: dict[int, list[Section]] = {}
        for template, (_, context) in sorted(self._makers.items(), key=lambda item: item[1][0]):
            for pk, shown in context(request, blocks).items():
                found.setdefault(pk, []).append(Section(template, shown))
        return found


OUTLINE_PANELS: Panels[Publication] = Panels()
CHAPTER_PANELS: Panels[Chapter] = Panels()
BLOCK_PANELS = BlockPanels()
