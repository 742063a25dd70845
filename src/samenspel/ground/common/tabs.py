"""The pages that belong to one thing, as a row of links: apps add theirs from above.

    TABS: Tabs[Team] = Tabs()                                  # in teams/tabs.py
    TABS.register(Tab(_("Log"), "notebook:log", order=20, visible=may_read))

`{% include "common/tabs.html" with tabs=... %}` draws what `Tabs.of` returns.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from django.http import HttpRequest
from django.urls import reverse

Owner = TypeVar("Owner")


def _always(request: HttpRequest, owner: Any) -> bool:
    return True


@dataclass(frozen=True)
class Tab:
    """One page: where it is, and who sees it (the request and the thing are given)."""

    label: Any
    url_name: str
    order: int = 100
    visible: Callable[[HttpRequest, Any], bool] = _always
    also: tuple[str, ...] = ()
    """Other pages that belong to this one, by name."""


@dataclass(frozen=True)
class Link:
    """A tab as it is drawn."""

    label: Any
    url: str
    is_current: bool
    is_around: bool = False
    """Whether this visitor is on a page below it."""


class Tabs(Generic[Owner]):
    """The pages of one kind of thing; `kwargs` says what their addresses are made of."""

    def __init__(self, kwargs: Callable[[Owner], Mapping[str, Any]]) -> None:
        self._kwargs = kwargs
        self._tabs: dict[str, Tab] = {}

    def register(self, tab: Tab) -> None:
        """Add a page; the same address again replaces it."""
        self._tabs[tab.url_name] = tab

    def of(self, owner: Owner, request: HttpRequest) -> list[Link]:
        """Return the pages of `owner` that this visitor may open, in order."""
        seen = [tab for tab in self._tabs.values() if tab.visible(request, owner)]
        seen.sort(key=lambda tab: tab.order)
        urls = [reverse(tab.url_name, kwargs=dict(self._kwargs(owner))) for tab in seen]
        here = request.resolver_match.view_name if request.resolver_match else ""
        named = [url for tab, url in zip(seen, urls, strict=True) if here in tab.also]
        around = named[0] if named else _around(request.path, urls)
        return [
            Link(tab.label, url, request.path == url, url == around)
            for tab, url in zip(seen, urls, strict=True)
        ]


def _around(path: str, urls: Sequence[str]) -> str:
    """Return which of `urls` the page at `path` lies below, or nothing.

    A first page below which all others lie says nothing about where somebody is.
    """
    below = [
        url
        for url in urls
        if path.startswith(url) and not all(other.startswith(url) for other in urls)
    ]
    return max(below, key=len, default="")
