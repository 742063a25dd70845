"""The kinds of blocks a writer can add: a registry, so that each kind brings its own pages.

    blocks.register("quote", _("Words of somebody"), "quote", "publications:add_quote",
                    edit="publications:edit_quote", preview="publications/parts/quote.html",
                    gather=quotes_shown, order=50)

Registered in a `publication_blocks.py`, which is found by itself. The page that adds has `slug`
(of the publication) and `chapter` (a primary key) in its address, and gets in `?na=` the primary
key of the block below which it comes (nothing: at the end; 0: at the top); `services.blocks`
has `place_block` for that. The page that changes has `slug` and `pk` (of the block).
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest

from samenspel.loop.publications.models import Block

Gather = Callable[[HttpRequest, Sequence[Block]], Mapping[int, Any]]


@dataclass(frozen=True)
class KindOfBlock:
    """One kind: its name, its icon, where it is added and changed, and how it is shown.

    `gather` gets all blocks of this kind of a chapter at once, and gives by primary key what the
    `preview` finds as `shown` (besides `block`).
    """

    kind: str
    label: Any
    icon: str
    url_name: str
    edit: str = ""
    preview: str = ""
    gather: Gather | None = None
    order: int = 100
    explanation: Any = ""


class BlockKinds:
    """All kinds that writers can add."""

    def __init__(self) -> None:
        self._kinds: dict[str, KindOfBlock] = {}

    def register(self, kind: str, label: Any, icon: str, url_name: str, **more: Any) -> None:
        """Offer a kind of block; the same kind again replaces it."""
        self._kinds[kind] = KindOfBlock(kind, label, icon, url_name, **more)

    def all(self) -> list[KindOfBlock]:
        """Return every kind, in the order in which it is offered."""
        return sorted(self._kinds.values(), key=lambda kind: kind.order)

    def get(self, kind: str) -> KindOfBlock | None:
        """Return how `kind` is handled, if anyone does."""
        return self._kinds.get(kind)


blocks = BlockKinds()
