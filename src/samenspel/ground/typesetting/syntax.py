"""A book as pandoc's own document: data again, so no text in it can be a command.

https://hackage.haskell.org/package/pandoc-types: `{"t": "Para", "c": [...]}` and so on.
"""

import base64
import json
from collections.abc import Callable, Sequence
from typing import Any

from samenspel.ground.typesetting.manuscript import Manuscript, Part, Picture
from samenspel.ground.typesetting.standins import point, size_on_paper
from samenspel.ground.typesetting.tree import Node, clean, tree_of, tree_of_html

API = [1, 23, 1]
Pandoc = dict[str, Any]
WRAPPED = {"em": "Emph", "strong": "Strong", "sup": "Superscript", "sub": "Subscript"}
STYLES = {"label": "Label", "says": "Says", "why": "Why", "no-evidence": "No evidence",
          "term": "Term"}  # fmt: skip


class Writer:
    """Turns nodes into pandoc's; `styled` gives each kind of paragraph its Word style."""

    def __init__(self, book: Manuscript, *, styled: bool, local: set[str]) -> None:
        self.book, self.styled, self.local = book, styled, local

    def document(self, blocks: list[Pandoc], meta: Pandoc) -> bytes:
        """Return the whole, as pandoc reads it."""
        whole = {"pandoc-api-version": API, "meta": meta, "blocks": blocks}
        return json.dumps(whole, ensure_ascii=False).encode()

    def part(self, part: Part) -> list[Pandoc]:
        """Return a part: its title, and what is in it."""
        title = f"{part.number}. {part.title}" if part.number else part.title
        above = [self.styled_as("Label", [_para(_text(part.label))])] if part.label else []
        byline = [self.styled_as("Byline", [_para(_text(part.byline))])] if part.byline else []
        address = []
        if part.address:
            told = _link(_text(part.address), part.address)
            address = [self.styled_as("Why", [_para([told])])]
        inside = [*above, *byline, *self.blocks(tree_of(part)), *address]
        if self.styled:
            return [_header(1, part.id, _text(title), [part.kind]), *inside]
        return [_header(1, part.id, _text(title), [part.kind]),
                _div("", [f"part-{part.kind}"], inside)]  # fmt: skip

    def html(self, html: str) -> list[Pandoc]:
        """Return a text without notes."""
        return self.blocks(tree_of_html(html))

    def blocks(self, nodes: Sequence[Node]) -> list[Pandoc]:
        """Return blocks."""
        return [made for node in nodes for made in self._block(node)]

    def styled_as(self, style: str, inside: list[Pandoc]) -> Pandoc:
        """Return blocks in a Word style, or with that name as class."""
        if self.styled:
            return {"t": "Div", "c": [["", [], [["custom-style", style]]], inside]}
        return _div("", [style.lower().replace(" ", "-")], inside)

    def _block(self, node: Node) -> list[Pandoc]:
        make: Callable[[Node], list[Pandoc]] = getattr(self, f"_{node['t']}")
        return make(node)

    def _p(self, node: Node) -> list[Pandoc]:
        made = _para(self.inlines(node["c"]))
        if node.get("id"):
            return [_div(node["id"], ["entry"], [made])]
        return [self.styled_as(STYLES[node["kind"]], [made])] if node["kind"] else [made]

    def _h(self, node: Node) -> list[Pandoc]:
        return [_header(node["level"], node["id"], self.inlines(node["c"]), [])]

    def _ul(self, node: Node) -> list[Pandoc]:
        return [{"t": "BulletList", "c": [self._item(item) for item in node["items"]]}]

    def _ol(self, node: Node) -> list[Pandoc]:
        how = [node["start"], {"t": "Decimal"}, {"t": "Period"}]
        return [{"t": "OrderedList", "c": [how, [self._item(item) for item in node["items"]]]}]

    def _item(self, nodes: list[Node]) -> list[Pandoc]:
        made = self.blocks(nodes)
        if len(made) == 1 and made[0]["t"] == "Para":
            return [{"t": "Plain", "c": made[0]["c"]}]
        return made

    def _quote(self, node: Node) -> list[Pandoc]:
        said = {"t": "BlockQuote", "c": self.blocks(node["c"])}
        if not node["who"]:
            return [said]
        who = _para(_text("— ") + self.inlines(node["who"]))
        return [said, self.styled_as("Who said it", [who])]

    def _box(self, node: Node) -> list[Pandoc]:
        inside = self.blocks(node["c"])
        if not self.styled:
            inside = [_unlisted(one) for one in inside]
            return [_div(node["id"], ["box", node["kind"]], inside)]
        return [self._boxed(one) for one in inside]

    def _boxed(self, made: Pandoc) -> Pandoc:
        """Give what stands in a box the style of the box, unless it has one; Word has no boxes."""
        if made["t"] == "Header":
            return self.styled_as("Box title", [_para(made["c"][2])])
        return self.styled_as("Box", [made]) if made["t"] == "Para" else made

    def _figure(self, node: Node) -> list[Pandoc]:
        caption = [{"t": "Plain", "c": self.inlines(node["caption"])}] if node["caption"] else []
        shown = image(self.book.pictures[node["src"]], node["alt"], sized=self.styled)
        if not caption:
            return [{"t": "Para", "c": [shown]}]
        inside = [{"t": "Plain", "c": [shown]}]
        return [{"t": "Figure", "c": [[node["id"], [], []], [None, caption], inside]}]

    def _table(self, node: Node) -> list[Pandoc]:
        caption = [{"t": "Plain", "c": self.inlines(node["caption"])}] if node["caption"] else []
        width = {"t": "ColWidth", "c": round(1 / node["columns"], 4)}
        columns = [[{"t": "AlignLeft"}, width]] * node["columns"]
        naming = int(bool(node["rows"]) and all(row and row[0]["names"] for row in node["rows"]))
        head = [_none(), [self._row(row) for row in node["head"]]]
        body = [_none(), naming, [], [self._row(row) for row in node["rows"]]]
        return [
            {"t": "Table", "c": [_none(), [None, caption], columns, head, [body], [_none(), []]]}
        ]

    def _row(self, row: list[Node]) -> list[Any]:
        return [_none(), [self._cell(cell) for cell in row]]

    def _cell(self, cell: Node) -> list[Any]:
        inside = self.inlines(cell["c"])
        if cell["names"] and inside:
            inside = [{"t": "Strong", "c": inside}]
        blocks = [{"t": "Plain", "c": inside}] if inside else []
        return [_none(), {"t": "AlignDefault"}, cell["d"], cell["w"], blocks]

    def _rule(self, node: Node) -> list[Pandoc]:
        return [{"t": "HorizontalRule"}]

    def _pre(self, node: Node) -> list[Pandoc]:
        return [{"t": "CodeBlock", "c": [_none(), "".join(node["c"])]}]

    def inlines(self, nodes: Sequence[Node | str]) -> list[Pandoc]:
        """Return what stands in a line."""
        return [made for node in nodes for made in self._inline(node)]

    def _inline(self, node: Node | str) -> list[Pandoc]:
        if isinstance(node, str) or node["t"] == "br":
            return _text(node) if isinstance(node, str) else [{"t": "LineBreak"}]
        return self._wrapped(node)

    def _wrapped(self, node: Node) -> list[Pandoc]:
        kind = node["t"]
        if kind == "code":
            return [
                {"t": "Code", "c": [_none(), "".join(n for n in node["c"] if isinstance(n, str))]}
            ]
        if kind == "note":
            return [{"t": "Note", "c": self.blocks(node["c"])}]
        inside = self.inlines(node["c"])
        if kind in WRAPPED:
            return [{"t": WRAPPED[kind], "c": inside}]
        if kind == "link" and (not node["url"].startswith("#") or node["url"][1:] in self.local):
            return [_link(inside, node["url"])]
        return inside


def image(picture: Picture, alt: str, *, sized: bool = False) -> Pandoc:
    """Return what stands in for a picture, in an address that holds it."""
    coded = base64.b64encode(point(picture.name, picture.media_type)).decode()
    size = size_on_paper(picture) if sized else []
    address = f"data:{picture.media_type};base64,{coded}"
    return {"t": "Image", "c": [["", [], size], _text(alt), [address, ""]]}


def meta_of(book: Manuscript) -> Pandoc:
    """Return what every form says of a book."""
    told = {
        "title": book.title,
        "subtitle": book.subtitle,
        "lang": book.language,
        "publisher": book.publisher,
        "date": book.date,
        "rights": book.rights,
        "description": book.summary,
        "toc-title": book.words.contents,
    }
    meta = {name: _said(clean(text)) for name, text in told.items() if text}
    if book.creators:
        meta["author"] = {"t": "MetaList", "c": [_said(clean(one)) for one in book.creators]}
    return meta


def _said(text: str) -> Pandoc:
    return {"t": "MetaInlines", "c": _text(text)}


def strings(*texts: str) -> Pandoc:
    """Return a list of plain strings, as metadata."""
    return {"t": "MetaList", "c": [{"t": "MetaString", "c": text} for text in texts]}


def _none() -> list[Any]:
    return ["", [], []]


def _para(inside: list[Pandoc]) -> Pandoc:
    return {"t": "Para", "c": inside}


def _div(ident: str, classes: list[str], inside: list[Pandoc]) -> Pandoc:
    return {"t": "Div", "c": [[ident, classes, []], inside]}


def _header(level: int, ident: str, inside: list[Pandoc], classes: list[str]) -> Pandoc:
    return {"t": "Header", "c": [level, [ident, classes, []], inside]}


def _unlisted(made: Pandoc) -> Pandoc:
    """Keep the title of a box out of the contents."""
    if made["t"] == "Header":
        made["c"][1][1] += ["unnumbered", "unlisted"]
    return made


def _link(inside: list[Pandoc], url: str) -> Pandoc:
    return {"t": "Link", "c": [_none(), inside, [url, ""]]}


def _text(text: str) -> list[Pandoc]:
    made: list[Pandoc] = []
    for at, word in enumerate(clean(text).replace("\n", " ").split(" ")):
        if at:
            made.append({"t": "Space"})
        if word:
            made.append({"t": "Str", "c": word})
    return made
