"""Keep what was typed when somebody else was first."""

from typing import Any

from samenspel.loop.products.marks import RESTS_ON, mark_of
from samenspel.loop.products.models import Product


def with_mark(form: Any, current: Product, names: Any = None) -> Any:
    """Return what was typed, now as a change of what stands there since: saving again keeps it."""
    typed = form.data.copy()
    typed["seen"] = mark_of(current, names or getattr(form, "names", None) or RESTS_ON)
    return typed
