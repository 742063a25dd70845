"""HTML: what a browser would show as text; no scripts, menus or hidden parts."""

import re
from collections.abc import Iterator

from lxml import html as lxml_html

from samenspel.ground.documents.document import Document, Paragraph
from samenspel.ground.documents.formats.tables import paragraphs_of
from samenspel.ground.documents.formats.text import decoded, tidy, told
from samenspel.ground.documents.formats.xml import Element, name_of

UNSEEN = {
    "script", "style", "head", "noscript", "template", "nav", "svg", "iframe", "object", "button",
    "select", "option", "input", "textarea", "datalist", "del", "audio", "video",
}  # fmt: skip
BLOCKS = {
    "address", "article", "aside", "blockquote", "body", "dd", "details", "div", "dl", "dt",
    "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6",
    "header", "hr", "html", "li", "main", "ol", "p", "pre", "section", "summary", "ul",
}  # fmt: skip
_CHARSET = re.compile(rb"<meta[^>]+charset\s*=\s*[\"']?([\w-]+)", re.IGNORECASE)
_DECLARATION = re.compile(r"^\s*<\?xml[^>]*\?>")
_SPACE = re.compile(r"\s+")


def read(data: bytes, kind: str) -> Document:
    """Return the text, block by block."""
    root = lxml_html.document_fromstring(_DECLARATION.sub("", _text(data)))
    title = root.find(".//title")
    walk = _Walk()
    walk.through(root)
    walk.end_block()
    return Document(kind, walk.found, title=tidy(title.text_content()) if title is not None else "")


def _text(data: bytes) -> str:
    said = _CHARSET.search(data[:4096])
    if said:
        try:
            return data.decode(said[1].decode())
        except (LookupError, UnicodeDecodeError):
            pass  # it says one thing and is another
    return decoded(data)


class _Walk:
    """One walk; words are gathered until a block ends."""

    def __init__(self) -> None:
        self.found: list[Paragraph] = []
        self._words: list[str] = []

    def end_block(self) -> None:
        """Keep the words gathered so far as a paragraph."""
        self.found += told("".join(self._words).split("\n"))
        self._words = []

    def through(self, element: Element) -> None:
        """Gather what stands in `element`."""
        name = name_of(element)
        if not name or name in UNSEEN or element.get("hidden") is not None:
            return
        if name == "br":
            self._words.append("\n")
        elif name == "table" and not element.xpath(".//table"):
            self.end_block()
            self.found += paragraphs_of([[_plain(cell) for cell in row] for row in _rows(element)])
        else:
            self._inside(element, is_block=name in BLOCKS or name in {"tr", "table"})

    def _inside(self, element: Element, *, is_block: bool) -> None:
        if is_block:
            self.end_block()
        self._say(element.text, element)
        for child in element:
            self.through(child)
            self._say(child.tail, element)
        if is_block:
            self.end_block()
        elif name_of(element) in {"td", "th"}:
            self._words.append(" ")

    def _say(self, text: str | None, element: Element) -> None:
        if text:
            as_typed = name_of(element) == "pre"
            self._words.append(text if as_typed else _SPACE.sub(" ", text))


def _rows(table: Element) -> Iterator[list[Element]]:
    for row in table.iter("tr"):
        yield [cell for cell in row if name_of(cell) in {"td", "th"}]


def _plain(cell: Element) -> str:
    walk = _Walk()
    walk.through(cell)
    walk.end_block()
    return " ".join(paragraph.text for paragraph in walk.found)
