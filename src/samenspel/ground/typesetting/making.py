"""All four forms of a book, one after the other."""

import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path

from samenspel.ground.typesetting.docx import make_docx
from samenspel.ground.typesetting.epub import first_page, make_epub
from samenspel.ground.typesetting.manuscript import Manuscript
from samenspel.ground.typesetting.page import make_page
from samenspel.ground.typesetting.pdf import make_pdf

FORMS = ("pdf", "epub", "docx", "html")
MEDIA_TYPES: Mapping[str, str] = {
    "pdf": "application/pdf",
    "epub": "application/epub+zip",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "html": "text/html; charset=utf-8",
}


def make_forms(book: Manuscript, *, fonts: Path) -> Iterator[tuple[str, bytes]]:
    """Yield each form with its file; raises TypesettingError at the first that can't be made."""
    with tempfile.TemporaryDirectory(prefix="samenspel-book-") as made_in:
        folder = Path(made_in)
        pdf = make_pdf(book, folder, fonts=fonts)
        yield "pdf", pdf
        yield "epub", make_epub(book, folder, cover=first_page(pdf))
        yield "docx", make_docx(book, folder)
        yield "html", make_page(book)
