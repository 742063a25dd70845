"""A book as EPUB 3, with what it offers to who reads with ears or fingers (schema.org)."""

import io
import re
import zipfile
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pypdfium2

from samenspel.ground.typesetting import pandoc
from samenspel.ground.typesetting.manuscript import Manuscript, Part, Picture
from samenspel.ground.typesetting.pdf import pictures_of
from samenspel.ground.typesetting.standins import real_ones
from samenspel.ground.typesetting.syntax import Pandoc, Writer, image, meta_of, strings
from samenspel.ground.typesetting.tree import clean, tree_of, walk

STYLES = Path(__file__).parent / "epub.css"
PACKAGE, STYLESHEET = "EPUB/content.opf", "EPUB/styles/stylesheet1.css"
FIRST = "EPUB/text/ch001.xhtml"
COVER = 'href="media/file0.'
FEATURES = (
    "alternativeText", "readingOrder", "structuralNavigation", "tableOfContents",
    "displayTransformability", "ARIA",
)  # fmt: skip


def make_epub(book: Manuscript, folder: Path, *, cover: Picture) -> bytes:
    """Return `book` as EPUB; `cover` is a picture of its first page. Works in `folder`."""
    place = folder / "epub"
    place.mkdir()
    pictures_of(book)
    writer = Writer(book, styled=False, local=anchors(book))
    colophon = Part(id="colofon", kind="colophon", title=book.words.colophon, html=book.colophon)
    blocks: list[Pandoc] = [_cover(book, cover)]
    for part in [*book.parts, colophon]:
        blocks += writer.part(part)
    made = pandoc.write(
        writer.document(blocks, _meta(book)), "epub3", place, "book.epub",
        "--split-level=1", "--toc", "--toc-depth=1", "--epub-title-page=false",
    )  # fmt: skip
    return _finished(made, _styles(book), real_ones(book, cover))


def anchors(book: Manuscript) -> set[str]:
    """Return everything that a link within the book can lead to."""
    found = {part.id for part in book.parts}
    for part in book.parts:
        for node in walk(tree_of(part)):
            captioned = node.get("t") == "figure" and node["caption"]
            if node.get("id") and (node.get("t") in {"h", "p", "box"} or captioned):
                found.add(node["id"])
    return found


def first_page(pdf: bytes, wide: int = 1200) -> Picture:
    """Return the cover of a PDF as a picture."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        page = document[0]
        shown = page.render(scale=wide / page.get_width()).to_pil().convert("RGB")
    finally:
        document.close()
    out = io.BytesIO()
    shown.save(out, "JPEG", quality=85)
    return Picture("cover.jpg", out.getvalue(), "image/jpeg")


def _cover(book: Manuscript, cover: Picture) -> Pandoc:
    """Return the page that opens it; pandoc, shut in, can't be handed a cover in another way."""
    shown = image(cover, f"{book.words.cover}: {clean(book.title)}")
    inside = [{"t": "Plain", "c": [shown]}]
    return {"t": "Div", "c": [["cover", ["section"], [["epub:type", "cover"]]], inside]}


def _finished(made: bytes, styles: str, pictures: Mapping[bytes, bytes]) -> bytes:
    """Return the book with our styles and pictures in it, and told which one is its cover."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(made)) as had, zipfile.ZipFile(out, "w") as has:
        for one in had.infolist():
            data = had.read(one)
            data = pictures.get(data, data)
            if one.filename == STYLESHEET:
                data = styles.encode()
            elif one.filename == PACKAGE:
                data = _told(data.decode()).encode()
            elif one.filename == FIRST:
                data = re.sub(r"<h1[^>]*>.*?</h1>", "", data.decode(), flags=re.DOTALL).encode()
            has.writestr(one, data)
    return out.getvalue()


def _told(package: str) -> str:
    item = re.search(rf'<item id="([^"]+)" {re.escape(COVER)}', package)
    if item is None:
        return package
    package = package.replace(f" {COVER}", f' properties="cover-image" {COVER}', 1)
    # Pandoc, shut in, doesn't know what time it is, and puts the contents before the cover.
    now = datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    package = package.replace("1970-01-01T00:00:00Z", now, 1)
    spine = re.compile(r'(\s*<itemref idref="nav" />)(\s*<itemref idref="ch001_xhtml" />)')
    package = spine.sub(r"\2\1", package)
    return package.replace("</metadata>", f'<meta name="cover" content="{item[1]}"/></metadata>', 1)


def _meta(book: Manuscript) -> dict[str, Any]:
    return {
        **meta_of(book),
        "identifier": {"t": "MetaString", "c": book.identifier},
        "accessModes": strings("textual", "visual"),
        "accessModeSufficient": strings("textual"),
        "accessibilityFeatures": strings(*FEATURES),
        "accessibilityHazards": strings("none"),
        "accessibilitySummary": {"t": "MetaString", "c": clean(book.accessibility)},
    }


def _styles(book: Manuscript) -> str:
    sheet = STYLES.read_text("utf-8")
    for name, value in book.palette.items():
        sheet = sheet.replace(f"var(--{name})", value)
    return sheet
