"""Semantic HTML as a small tree of plain data: what every form of a book is made from.

Only what is known here gets through; of anything else the text does. So nothing in a text can be a
command of Typst, pandoc or a browser.

Blocks: h p ul ol quote box figure table rule pre. Within them: text, em strong code sup sub small
link br note. Each is a dict with `t`; `c` is what is in it.
"""

import re
from collections.abc import Iterator, Mapping
from typing import Any

import lxml.html
from lxml.html import HtmlElement

from samenspel.ground.typesetting.grid import cells_of
from samenspel.ground.typesetting.manuscript import Part, Reason, TypesettingError

Node = dict[str, Any]
Inline = Node | str

MAX_DEPTH = 16
"""How deep things may lie in each other; below it only text is left."""
BOXES = {
    "example": "example",
    "finding-box": "finding",
    "product-box": "product",
    "advice-box": "advice",
    "withheld": "withheld",
    "box": "plain",
}
PARAGRAPHS = {"why": "why", "no-evidence": "no-evidence", "advice__says": "says"}
INLINE = {
    "em": "em", "i": "em", "cite": "em", "dfn": "em", "strong": "strong", "b": "strong",
    "code": "code", "sup": "sup", "sub": "sub", "small": "small",
}  # fmt: skip
BLOCKS = {
    "p", "ul", "ol", "dl", "blockquote", "pre", "hr", "table", "figure", "div", "section",
    "aside", "article", "header", "footer", "h1", "h2", "h3", "h4", "h5", "h6", "address",
}  # fmt: skip
NOTHING = {"script", "style", "template", "noscript", "svg", "math", "iframe", "object"}
_NOT_IN_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")
_SAFE_URL = re.compile(r"(https?://|mailto:)\S+|#[\w-]+", re.IGNORECASE)


def clean(text: str) -> str:
    """Return `text` without what no file of ours can hold: control characters, half letters."""
    return _NOT_IN_XML.sub("", text)


def tree_of(part: Part) -> list[Node]:
    """Return what stands in `part`, below its title; raises TypesettingError at a mute picture."""
    reader = _Reader(part.notes)
    return _in_steps(reader.read(part.html), above=1)


def tree_of_html(html: str) -> list[Node]:
    """Return what stands in a text without notes."""
    return _in_steps(_Reader({}).read(html), above=2)


def plain(nodes: Any) -> str:
    """Return the text of nodes, notes left out."""
    if isinstance(nodes, str):
        return nodes
    if isinstance(nodes, dict):
        return " " if nodes["t"] == "br" else plain(nodes.get("c", [])) * (nodes["t"] != "note")
    return "".join(plain(one) for one in nodes)


def _in_steps(blocks: list[Node], above: int) -> list[Node]:
    """Let every heading be at most one level below the one before: no level is passed over."""
    last = above
    for node in walk(blocks):
        if node["t"] == "h":
            node["level"] = last = max(above + 1, min(node["level"], last + 1))
    return blocks


def walk(nodes: Any) -> Iterator[Node]:
    """Yield every node, in the order in which it is read."""
    if isinstance(nodes, dict):
        yield nodes
        for key in ("c", "items", "caption", "who", "head", "rows"):
            yield from walk(nodes.get(key, ()))
    elif not isinstance(nodes, str):
        for one in nodes:
            yield from walk(one)


class _Reader:
    def __init__(self, notes: Mapping[str, str]) -> None:
        self.notes = notes
        self.noted: set[str] = set()

    def read(self, html: str) -> list[Node]:
        html = clean(html)
        return self.blocks(lxml.html.fragment_fromstring(html, create_parent="div"), 0)

    def blocks(self, element: HtmlElement, depth: int) -> list[Node]:
        """Return the blocks in `element`; loose text becomes a paragraph."""
        found: list[Node] = []
        loose: list[Inline] = []
        for one in _content(element):
            if isinstance(one, HtmlElement) and one.tag in BLOCKS:
                found += _paragraph(loose)
                loose = []
                found += self.block(one, depth + 1)
            else:
                loose += self.inline(one, depth)
        return found + _paragraph(loose)

    def block(self, element: HtmlElement, depth: int) -> list[Node]:
        if depth > MAX_DEPTH:
            return _paragraph([element.text_content()])
        tag = str(element.tag)
        classes = (element.get("class") or "").split()
        box = next((BOXES[name] for name in classes if name in BOXES), None)
        if box:
            inside = self.blocks(element, depth)
            return [{"t": "box", "kind": box, "id": element.get("id") or "", "c": inside}]
        if tag[0] == "h" and tag[1:].isdigit():
            words = self.inlines(element, depth)
            level = {"t": "h", "level": int(tag[1]), "c": words}
            return [level | {"id": element.get("id") or ""}] if plain(words).strip() else []
        make = getattr(self, f"_{tag}", None)
        return make(element, depth) if make else self.blocks(element, depth)

    def _p(self, element: HtmlElement, depth: int) -> list[Node]:
        classes = (element.get("class") or "").split()
        kind = next((PARAGRAPHS[name] for name in classes if name in PARAGRAPHS), "")
        if any(name.endswith("__label") for name in classes):
            kind = "label"
        made = _paragraph(self.inlines(element, depth), kind)
        if made and element.get("id"):
            made[0]["id"] = element.get("id")
        return made

    def _ul(self, element: HtmlElement, depth: int) -> list[Node]:
        items = [self.blocks(one, depth) for one in element if one.tag == "li"]
        items = [item for item in items if item]
        start = element.get("start") or "1"
        told = {
            "t": str(element.tag),
            "items": items,
            "start": int(start) if start.isdigit() else 1,
        }
        return [told] if items else []

    _ol = _ul

    def _dl(self, element: HtmlElement, depth: int) -> list[Node]:
        found: list[Node] = []
        for one in element:
            if one.tag == "dt":
                found += _paragraph([{"t": "strong", "c": self.inlines(one, depth)}], "term")
            else:
                found += self.blocks(one, depth)
        return found

    def _blockquote(self, element: HtmlElement, depth: int) -> list[Node]:
        return [{"t": "quote", "c": self.blocks(element, depth), "who": []}]

    def _pre(self, element: HtmlElement, depth: int) -> list[Node]:
        return [{"t": "pre", "c": [element.text_content().rstrip("\n")]}]

    def _hr(self, element: HtmlElement, depth: int) -> list[Node]:
        return [{"t": "rule"}]

    def _figure(self, element: HtmlElement, depth: int) -> list[Node]:
        caption = [
            one for inner in element if inner.tag == "figcaption"
            for one in self.inlines(inner, depth)
        ]  # fmt: skip
        quote = element.find("blockquote")
        if quote is not None:
            return [{"t": "quote", "c": self.blocks(quote, depth), "who": caption}]
        picture = element.find(".//img")
        if picture is None:
            return self.blocks(element, depth)
        return [_picture(picture) | {"caption": caption, "id": element.get("id") or ""}]

    def _table(self, element: HtmlElement, depth: int) -> list[Node]:
        named = element.find("caption")
        caption = [] if named is None else self.inlines(named, depth)
        rows = [row for row in element.iter("tr") if next(row.iterancestors("table")) is element]
        head = [row for row in rows if row.getparent().tag == "thead"]
        body = [row for row in rows if row.getparent().tag != "thead"]
        if not head and len(body) > 1:
            head, body = body[:1], body[1:]
        grid = cells_of(head, body, lambda cell: self.inlines(cell, depth))
        if not grid.columns:
            return []
        return [
            {"t": "table", "caption": caption, "columns": grid.columns, "head": grid.head,
             "rows": grid.rows},
        ]  # fmt: skip

    def inlines(self, element: HtmlElement, depth: int) -> list[Inline]:
        """Return what stands in `element` as one line of text."""
        return [got for one in _content(element) for got in self.inline(one, depth)]

    def inline(self, one: HtmlElement | str, depth: int) -> list[Inline]:
        if isinstance(one, str):
            squeezed = re.sub(r"[ \t\r\n]+", " ", one)
            return [squeezed] if squeezed else []
        tag = str(one.tag)
        if tag in NOTHING or depth > MAX_DEPTH:
            return [] if tag in NOTHING else [one.text_content()]
        if tag in {"br", "img"}:
            return [{"t": "br"} if tag == "br" else _picture(one)]
        return self.link(one, depth) if tag == "a" else self.wrapped(one, depth)

    def wrapped(self, one: HtmlElement, depth: int) -> list[Inline]:
        tag = str(one.tag)
        inside = self.inlines(one, depth + 1)
        if tag in INLINE:
            return [{"t": INLINE[tag], "c": inside}] if inside else []
        return [*inside, " "] if tag in BLOCKS else inside

    def link(self, element: HtmlElement, depth: int) -> list[Inline]:
        href = (element.get("href") or "").strip()
        inside = self.inlines(element, depth + 1)
        if element.get("role") == "doc-noteref":
            ident = href.removeprefix("#")
            if ident in self.notes and ident not in self.noted:
                self.noted.add(ident)
                return [{"t": "note", "id": ident, "c": self.read(self.notes[ident])}]
            return [{"t": "sup", "c": inside}]
        if not _SAFE_URL.fullmatch(href) or not plain(inside).strip():
            return inside
        return [{"t": "link", "url": href, "c": inside}]


def _content(element: HtmlElement) -> Iterator[HtmlElement | str]:
    """Yield the text and the elements in `element`, in their order; no comments."""
    if element.text:
        yield str(element.text)
    for child in element:
        if isinstance(child, HtmlElement) and isinstance(child.tag, str):
            yield child
        if child.tail:
            yield str(child.tail)


def _paragraph(inside: list[Inline], kind: str = "") -> list[Node]:
    """Return a paragraph; a picture in it stands by itself."""
    found: list[Node] = []
    run: list[Inline] = []
    for one in [*inside, None]:
        if one is None or (isinstance(one, dict) and one["t"] == "figure"):
            run = _trimmed(run)
            if run:
                found.append({"t": "p", "kind": kind, "c": run})
            run = []
            if one is not None:
                found.append(one | {"caption": []})
        else:
            run.append(one)
    return found


def _trimmed(run: list[Inline]) -> list[Inline]:
    if run and isinstance(run[0], str):
        run = [run[0].lstrip(" "), *run[1:]]
    if run and isinstance(run[-1], str):
        run = [*run[:-1], run[-1].rstrip(" ")]
    run = [one for one in run if one != ""]
    has_more = any(isinstance(one, dict) and one["t"] != "br" for one in run)
    return run if has_more or plain(run).strip() else []


def _picture(element: HtmlElement) -> Node:
    src, alt = element.get("src") or "", " ".join((element.get("alt") or "").split())
    if not alt:
        raise TypesettingError(Reason.NO_ALT, src)
    return {"t": "figure", "src": src, "alt": alt, "id": "", "caption": []}
