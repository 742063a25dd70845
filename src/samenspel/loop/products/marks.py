"""How a part of a product was when somebody began to fill it in.

Several people make one product at the same time, each a part. A number for the whole would stop
them at every step; a mark of the part stops only who would undo what somebody else did.
"""

from collections.abc import Iterable
from hashlib import sha256
from typing import Any

from samenspel.loop.products.models import Facet, Product
from samenspel.loop.products.models.products import LINKS

RESTS_ON = ("findings", "questions", "activities")
"""What "rust-op" asks: marked as one, also where there is nothing to choose of some of it."""
ROWS = {"steps": ("title", "text"), "assignments": ("title", "text", "hand_in", "time")}


def mark_of(product: Product, names: Iterable[str]) -> str:
    """Return a mark of what `names` hold now: fields, tags, links, steps or assignments."""
    held = [(name, _held(product, name)) for name in sorted(names)]
    return sha256(repr(held).encode()).hexdigest()[:20]


def _held(product: Product, name: str) -> Any:
    if name in LINKS:
        return sorted(getattr(product, name).order_by().values_list("pk", flat=True))
    if name in Facet.values:
        return sorted(product.tags.filter(facet=name).values_list("value", flat=True))
    if name in ROWS:
        return list(getattr(product, name).values_list(*ROWS[name]))
    return str(getattr(product, name) or "")
