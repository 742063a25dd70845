"""References in a book: how they stand in a text, and in the list at the end."""

from collections.abc import Sequence
from html import escape
from typing import Any, Protocol

from samenspel.ground.typesetting.markup import Cited
from samenspel.loop.editions.book import Entry
from samenspel.loop.publications.content import Content


class References(Protocol):
    """What a list of references can do."""

    def cite(self, cited: Sequence[Cited]) -> str:
        """Return the HTML of references in a text."""
        ...

    def entries(self) -> Sequence[Entry]:
        """Return the list, in its order."""
        ...


class PlainReferences:
    """Author, year and title, in plain words: enough to find it."""

    def __init__(self, content: Content) -> None:
        self.told = {one.key: one.csl for one in content.references}

    def cite(self, cited: Sequence[Cited]) -> str:
        """Return "(Tonkens, 2011, p. 12)", leading to the list."""
        return f"({'; '.join(self._mark(one) for one in cited)})"

    def entries(self) -> Sequence[Entry]:
        """Return the list, by author."""
        told = sorted(self.told.items(), key=lambda pair: (_authors(pair[1]).lower(), pair[0]))
        return [Entry(key=key, html=_in_full(csl)) for key, csl in told]

    def _mark(self, one: Cited) -> str:
        csl = self.told.get(one.key)
        if csl is None:
            return escape(one.key)
        words = ", ".join(part for part in (_short(csl), _year(csl), one.locator) if part)
        return f'<a href="#ref-{escape(one.key)}">{escape(words)}</a>'


def references_of(content: Content) -> References:
    """Return the references of `content`."""
    return PlainReferences(content)


def _short(csl: dict[str, Any]) -> str:
    names = [_family(one) for one in csl.get("author") or []]
    if not names:
        return str(csl.get("title") or "")
    return f"{names[0]} e.a." if len(names) > 2 else " & ".join(names)


def _family(name: dict[str, Any]) -> str:
    return str(name.get("family") or name.get("literal") or "")


def _authors(csl: dict[str, Any]) -> str:
    told = [(_family(one), str(one.get("given") or "")) for one in csl.get("author") or []]
    return "; ".join(", ".join(part for part in name if part) for name in told)


def _year(csl: dict[str, Any]) -> str:
    parts = (csl.get("issued") or {}).get("date-parts") or [[]]
    return str(parts[0][0]) if parts[0] else ""


def _in_full(csl: dict[str, Any]) -> str:
    begin = " ".join(
        part for part in (_authors(csl), f"({_year(csl)})." if _year(csl) else "") if part
    )
    title = f"<cite>{escape(str(csl.get('title') or ''))}</cite>."
    rest = escape(str(csl.get("container-title") or csl.get("publisher") or ""))
    return " ".join(part for part in (escape(begin), title, f"{rest}." if rest else "") if part)
