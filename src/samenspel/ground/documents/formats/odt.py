"""ODT: what a reader of the document sees; what was deleted with changes tracked stays out."""

from collections.abc import Iterator
from io import BytesIO
from typing import Any

import odfdo

from samenspel.ground.documents.document import Document, Paragraph
from samenspel.ground.documents.formats.tables import paragraphs_of
from samenspel.ground.documents.formats.text import told
from samenspel.ground.documents.formats.xml import Element, name_of, parsed

UNSEEN = {
    "tracked-changes", "annotation", "annotation-end", "forms", "sequence-decls",
    "variable-decls", "user-field-decls", "table-of-content-source", "desc", "title",
}  # fmt: skip
MOST_REPEATED = 100
"""A cell or space may say how often it comes; no more than this is believed."""


def read(data: bytes, kind: str) -> Document:
    """Return paragraphs, lists and tables in reading order, and the notes after them."""
    container: Any = odfdo.Document(BytesIO(data)).container
    root = parsed(container.get_part("content.xml"))
    body = root.find("./{*}body/{*}text")
    walk = _Walk()
    paragraphs = list(walk.blocks(body))
    return Document(kind, paragraphs + list(walk.notes()), title=walk.title)


class _Walk:
    """One walk through a document; it remembers the notes and boxes that it came by."""

    def __init__(self) -> None:
        self.title = ""
        self._met: list[Element] = []
        self._boxes: list[Element] = []

    def blocks(self, parent: Element) -> Iterator[Paragraph]:
        """Yield what stands in a body, a section, a cell or a note."""
        for child in parent:
            name = name_of(child)
            if name in {"p", "h"}:
                yield from self._paragraph(child, name)
            elif name == "table":
                rows = [row for row in child.iter() if name_of(row) == "table-row"]
                yield from paragraphs_of([self._cells(row) for row in rows])
            elif name not in UNSEEN:
                yield from self.blocks(child)

    def notes(self) -> Iterator[Paragraph]:
        """Yield the notes in the order in which the text points at them."""
        for number, note in enumerate(self._met, start=1):
            body = note.find("./{*}note-body")
            words = "" if body is None else " ".join(p.text for p in self.blocks(body))
            yield from told([f"[{number}] {words}"])

    def _paragraph(self, element: Element, name: str) -> Iterator[Paragraph]:
        outer, self._boxes = self._boxes, []
        found = told(self._words(element).split("\n"))
        if found and name == "h" and not self.title:
            self.title = found[0].text
        yield from found
        boxes, self._boxes = self._boxes, outer
        for box in boxes:
            yield from self.blocks(box)

    def _words(self, element: Element) -> str:
        pieces = [element.text or ""]
        for child in element:
            pieces += [self._inside(child), child.tail or ""]
        # In the file itself a line end is no more than a space.
        return "".join(piece if piece == "\n" else piece.replace("\n", " ") for piece in pieces)

    def _inside(self, child: Element) -> str:
        name = name_of(child)
        if name == "s":
            return " " * min(int(_attribute(child, "c") or 1), MOST_REPEATED)
        if name == "tab":
            return "\t"
        if name == "line-break":
            return "\n"
        if name == "note":
            self._met.append(child)
            return f"[{len(self._met)}]"
        if name == "text-box":
            self._boxes.append(child)
            return ""
        return "" if not name or name in UNSEEN else self._words(child)

    def _cells(self, row: Element) -> list[str]:
        cells = [cell for cell in row if name_of(cell) in {"table-cell", "covered-table-cell"}]
        return [" ".join(paragraph.text for paragraph in self.blocks(cell)) for cell in cells]


def _attribute(element: Element, name: str) -> str:
    return next((str(v) for k, v in element.attrib.items() if k.rpartition("}")[2] == name), "")
