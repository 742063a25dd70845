"""A Word document as they come: styles of all kinds, changes, remarks, notes, merged cells."""

import io
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

from docx import Document
from docx.oxml import parse_xml
from docx.shared import Cm
from PIL import Image

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
CHANGED = (
    f'<w:p {W}><w:r><w:t xml:space="preserve">Bel </w:t></w:r>'
    '<w:del w:id="1" w:author="A"><w:r><w:delText>nooit</w:delText></w:r></w:del>'
    '<w:ins w:id="2" w:author="A"><w:r><w:t>eerst</w:t></w:r></w:ins>'
    '<w:r><w:t xml:space="preserve"> aan.</w:t></w:r>'
    '<w:r><w:footnoteReference w:id="2"/></w:r></w:p>'
)
NOTES = (
    f'<?xml version="1.0" encoding="UTF-8"?><w:footnotes {W}><w:footnote w:id="2"><w:p><w:r>'
    "<w:t>Zei *Sam*.</w:t></w:r></w:p></w:footnote></w:footnotes>"
)
RELATION = (
    '<Relationship Id="rId900" Target="footnotes.xml" Type="http://schemas.openxmlformats.org'
    '/officeDocument/2006/relationships/footnotes"/></Relationships>'
)
KIND = (
    '<Override PartName="/word/footnotes.xml" ContentType="application/vnd.openxmlformats-'
    'officedocument.wordprocessingml.footnotes+xml"/></Types>'
)


def picture(colour: Any = "teal", size: tuple[int, int] = (60, 40)) -> io.BytesIO:
    out = io.BytesIO()
    Image.new("RGB", size, colour).save(out, "PNG")
    out.seek(0)
    return out


def a_nasty_document() -> bytes:
    """Make one with everything in it that people ask about."""
    word = Document()
    word.add_paragraph("Dit boekje gaat over buren.")
    word.add_heading("1. Aanbellen <b>& zo</b> 🍲", 1)
    word.element.body.insert_element_before(parse_xml(CHANGED), "w:sectPr")
    word.add_heading("Hoe dan", 2)
    strange = word.add_paragraph(style="Intense Quote")
    strange.add_run("Vet ").bold = True
    strange.add_run("# en *sterren* [@geen]")
    for style in ("List Bullet", "List Bullet 2", "List Number"):
        word.add_paragraph(f"punt in {style}", style=style)
    remark = word.add_paragraph("Met een opmerking.")
    word.add_comment(remark.runs, text="Klopt dit?", author="A")
    word.add_paragraph("# geen kop")
    word.add_heading("Hoofdstuk 2: مرحبا", 1)
    table = word.add_table(3, 3)
    for at, cell in enumerate(table._cells):
        cell.text = f"cel {at}"
    table.cell(1, 0).merge(table.cell(2, 1))
    word.add_picture(picture(), width=Cm(3))
    word.add_picture(picture(), width=Cm(3))
    return _with_notes(word)


def a_document_with_pictures(number: int) -> bytes:
    """Make one with so many pictures, all of them different."""
    word = Document()
    word.add_heading("Foto's", 1)
    for at in range(number):
        word.add_picture(picture((at % 256, at // 256, 90)), width=Cm(2))
    return _saved(word)


def _saved(word: Any) -> bytes:
    out = io.BytesIO()
    word.save(out)
    return out.getvalue()


def _with_notes(word: Any) -> bytes:
    out = io.BytesIO()
    with ZipFile(io.BytesIO(_saved(word))) as old, ZipFile(out, "w", ZIP_DEFLATED) as new:
        for name in old.namelist():
            data = old.read(name)
            if name == "word/_rels/document.xml.rels":
                data = data.replace(b"</Relationships>", RELATION.encode())
            if name == "[Content_Types].xml":
                data = data.replace(b"</Types>", KIND.encode())
            new.writestr(name, data)
        new.writestr("word/footnotes.xml", NOTES)
    return out.getvalue()
