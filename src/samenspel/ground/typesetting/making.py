"""All four forms of a book, one after the other."""

import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path

from samenspel.ground.typesetting.manuscript import Manuscript

FORMS = ("pdf", "epub", "docx", "html")
MEDIA_TYPES: Mapping[str, str] = {
    "pdf": "application/pdf",
    "epub": "application/epub+zip",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "html": "text/html; charset=utf-8",
}


def make_forms(book: Manuscript, *, fonts: Path) -> Iterator[tuple[str, bytes]]:
    """Yield each form with its file; raises TypesettingError at the first that can't be made."""
    # They take 11 MiB, and only the worker makes books.
    from samenspel.ground.typesetting.docx import make_docx  # noqa: PLC0415
    from samenspel.ground.typesetting.epub import first_page, make_epub  # noqa: PLC0415
    from samenspel.ground.typesetting.page import make_page  # noqa: PLC0415
    from samenspel.ground.typesetting.pdf import make_pdf  # noqa: PLC0415

    with tempfile.TemporaryDirectory(prefix="samenspel-book-") as made_in:
        folder = Path(made_in)
        pdf = make_pdf(book, folder, fonts=fonts)
        yield "pdf", pdf
        yield "epub", make_epub(book, folder, cover=first_page(pdf))
        yield "docx", make_docx(book, folder)
        yield "html", make_page(book)
