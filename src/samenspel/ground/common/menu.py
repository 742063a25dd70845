"""The menus: every app adds its own items in its `menu.py`, so nothing here knows the apps."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from django.http import HttpRequest
from django.urls import reverse


def _always(request: HttpRequest) -> bool:
    return True


def _never_a_badge(request: HttpRequest) -> int:
    return 0


@dataclass(frozen=True)
class MenuItem:
    """One item.

    `menu` is "main" (the public site), "mine" (my own pages), "manage", "tools" (beside the
    search box) or "footer".
    `badge` counts what waits for attention there; 0 shows nothing.
    """

    menu: str
    label: Any
    url_name: str
    order: int = 100
    description: Any = ""
    visible: Callable[[HttpRequest], bool] = _always
    badge: Callable[[HttpRequest], int] = _never_a_badge

    @cached_property
    def url(self) -> str:
        """Where it leads; looked up once, for addresses don't change while the server runs."""
        return reverse(self.url_name)


_items: dict[tuple[str, str], MenuItem] = {}


def register(*items: MenuItem) -> None:
    """Add items; the same URL in the same menu replaces what was there."""
    for item in items:
        _items[item.menu, item.url_name] = item


def items_for(menu: str, request: HttpRequest) -> list[MenuItem]:
    """Return the items of `menu` that this visitor may use, in order."""
    chosen = [item for item in _items.values() if item.menu == menu and item.visible(request)]
    return sorted(chosen, key=lambda item: (item.order, str(item.label)))
