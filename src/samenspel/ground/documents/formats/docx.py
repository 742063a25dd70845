"""DOCX: what a reader of the document sees, with tracked changes as if they were accepted."""

from collections.abc import Iterator
from io import BytesIO

import docx
from docx.opc.constants import RELATIONSHIP_TYPE

from samenspel.ground.documents.document import Document, Paragraph
from samenspel.ground.documents.formats.tables import paragraphs_of
from samenspel.ground.documents.formats.text import told
from samenspel.ground.documents.formats.xml import Element, name_of, parsed

UNSEEN = {
    "del", "moveFrom", "delText", "instrText", "delInstrText", "pPr", "rPr", "tblPr", "trPr",
    "tcPr", "sectPr", "Fallback", "sdtPr",
}  # fmt: skip
AS_TEXT = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}
NOTES = {"footnoteReference": "footnotes", "endnoteReference": "endnotes"}
TITLES = ("title", "titel", "heading1", "kop1")


def read(data: bytes, kind: str) -> Document:
    """Return paragraphs and tables in reading order, and the notes after them."""
    opened = docx.Document(BytesIO(data))
    walk = _Walk(opened.part)
    paragraphs = list(walk.blocks(opened.element.body))
    return Document(kind, paragraphs + list(walk.notes()), title=walk.title)


class _Walk:
    """One walk through a document; it remembers the notes that it came by."""

    def __init__(self, part: Element) -> None:
        self.title = ""
        self._notes = {kind: _notes_of(part, kind) for kind in NOTES.values()}
        self._met: list[Element] = []
        self._boxes: list[Element] = []

    def blocks(self, parent: Element) -> Iterator[Paragraph]:
        """Yield what stands in a body, a cell, a note or a text box."""
        for child in parent:
            name = name_of(child)
            if name == "p":
                yield from self._paragraph(child)
            elif name == "tbl":
                yield from paragraphs_of([self._cells(row) for row in _rows(child)])
            elif name not in UNSEEN:
                yield from self.blocks(child)  # content controls, inserted blocks

    def notes(self) -> Iterator[Paragraph]:
        """Yield the notes in the order in which the text points at them."""
        for number, note in enumerate(self._met, start=1):
            words = " ".join(paragraph.text for paragraph in self.blocks(note))
            yield from told([f"[{number}] {words}"])

    def _paragraph(self, element: Element) -> Iterator[Paragraph]:
        outer, self._boxes = self._boxes, []
        found = told(self._words(element).split("\n"))
        if found and not self.title and _style(element).startswith(TITLES):
            self.title = found[0].text
        yield from found
        boxes, self._boxes = self._boxes, outer
        for box in boxes:
            yield from self.blocks(box)

    def _words(self, element: Element) -> str:
        pieces = []
        for child in element:
            name = name_of(child)
            if name == "t":
                pieces.append(child.text or "")
            elif name in AS_TEXT:
                pieces.append(AS_TEXT[name])
            elif name in NOTES:
                pieces.append(self._note(child, NOTES[name]))
            elif name == "txbxContent":
                self._boxes.append(child)
            elif name not in UNSEEN:
                pieces.append(self._words(child))
        return "".join(pieces)

    def _note(self, reference: Element, kind: str) -> str:
        note = self._notes[kind].get(_attribute(reference, "id"))
        if note is None:
            return ""
        self._met.append(note)
        return f"[{len(self._met)}]"

    def _cells(self, row: Element) -> list[str]:
        cells = [child for child in row.iter() if name_of(child) == "tc" and _row_of(child) is row]
        return [" ".join(paragraph.text for paragraph in self.blocks(cell)) for cell in cells]


def _rows(table: Element) -> Iterator[Element]:
    for child in table:
        name = name_of(child)
        if name == "tr":
            if child.find("./{*}trPr/{*}del") is None:
                yield child
        elif name not in UNSEEN:
            yield from _rows(child)


def _row_of(cell: Element) -> Element:
    return next(above for above in cell.iterancestors() if name_of(above) == "tr")


def _notes_of(part: Element, kind: str) -> dict[str, Element]:
    wanted = getattr(RELATIONSHIP_TYPE, kind.upper())
    for relation in part.rels.values():
        if relation.reltype == wanted and not relation.is_external:
            root = parsed(relation.target_part.blob)
            return {_attribute(note, "id"): note for note in root}
    return {}


def _style(paragraph: Element) -> str:
    style = paragraph.find("./{*}pPr/{*}pStyle")
    return "" if style is None else _attribute(style, "val").lower().replace(" ", "")


def _attribute(element: Element, name: str) -> str:
    return next((str(v) for k, v in element.attrib.items() if k.rpartition("}")[2] == name), "")
