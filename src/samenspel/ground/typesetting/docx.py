"""A book as Word document, to work with: real styles, heading rows, words for pictures."""

import io
import subprocess
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any

import pypandoc
from docx import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor

from samenspel.ground.typesetting import pandoc
from samenspel.ground.typesetting.epub import anchors
from samenspel.ground.typesetting.manuscript import Manuscript, Part
from samenspel.ground.typesetting.pdf import pictures_of
from samenspel.ground.typesetting.standins import real_ones
from samenspel.ground.typesetting.syntax import Writer, meta_of

FONT = "Arial"
HEADINGS = {1: 22, 2: 15, 3: 12.5, 4: 11, 5: 11, 6: 11}


def make_docx(book: Manuscript, folder: Path) -> bytes:
    """Return `book` as Word document; works in `folder`."""
    place = folder / "docx"
    place.mkdir()
    pictures_of(book)
    reference = place / "reference.docx"
    reference.write_bytes(_reference(tuple(sorted(book.palette.items())), book.language))
    writer = Writer(book, styled=True, local=anchors(book))
    colophon = Part(id="colofon", kind="colophon", title=book.words.colophon, html=book.colophon)
    blocks = [block for part in [*book.parts, colophon] for block in writer.part(part)]
    made = pandoc.write(
        writer.document(blocks, meta_of(book)), "docx", place, "book.docx",
        f"--reference-doc={reference}", "--toc", "--toc-depth=1",
    )  # fmt: skip
    return _finished(made, book)


def _finished(made: bytes, book: Manuscript) -> bytes:
    """Return it with what pandoc leaves out: its language, and words for its pictures alone."""
    document = Document(io.BytesIO(made))
    properties = document.core_properties
    properties.language, properties.subject = book.language, book.subtitle[:250]
    pictures = real_ones(book)
    for part in document.part.package.iter_parts():
        if "/media/" in part.partname and part.blob in pictures:
            part._blob = pictures[part.blob]
    # Pandoc puts the whole address of a picture, which holds the picture, beside it once more.
    for drawing in document.element.body.iter(qn("wp:inline")):
        told = drawing.find(qn("wp:docPr")).get("descr", "")
        for inner in drawing.iter(qn("pic:cNvPr")):
            inner.set("descr", told)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


@lru_cache(maxsize=8)
def _reference(colours: tuple[tuple[str, str], ...], language: str) -> bytes:
    """Return an empty document with our styles: pandoc's, in the colours of the Werkplaats."""
    told = subprocess.run(  # noqa: S603 - pandoc, with words of our own
        [pypandoc.get_pandoc_path(), "--print-default-data-file=reference.docx"],
        capture_output=True,
        check=True,
        timeout=30,
    )
    document = Document(io.BytesIO(told.stdout))
    _styled(document, dict(colours), language)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def _styled(document: Any, colours: Mapping[str, str], language: str) -> None:
    styles = document.styles
    _speaks(styles.element, language)
    for style in styles:
        if style.type in {WD_STYLE_TYPE.PARAGRAPH, WD_STYLE_TYPE.CHARACTER}:
            _font(style)
    _look(styles["Normal"], size=11)
    _look(styles["Body Text"], size=11, after=8)
    _look(styles["First Paragraph"], size=11, after=8)
    _look(styles["Title"], size=30, colour=colours["heading"], bold=True)
    _look(styles["Subtitle"], size=15, colour=colours["quiet"])
    _look(styles["Author"], size=11, colour=colours["quiet"])
    _look(styles["Date"], size=11, colour=colours["quiet"])
    _look(styles["Footnote Text"], size=9)
    _look(styles["Table Caption"], size=9.5, colour=colours["quiet"])
    _look(styles["Image Caption"], size=9.5, colour=colours["quiet"])
    _look(styles["Block Text"], size=12.5, colour=colours["heading"], italic=True)
    _edged(styles["Block Text"], colours["band"])
    for level, size in HEADINGS.items():
        heading = styles[f"Heading {level}"]
        _look(heading, size=size, colour=colours["heading"], bold=True, before=14, after=6)
        heading.paragraph_format.page_break_before = level == 1
        heading.paragraph_format.keep_with_next = True
    _ours(styles, colours)
    for section in document.sections:
        section.page_width, section.page_height = Mm(210), Mm(297)
        section.left_margin = section.right_margin = Mm(28)


def _ours(styles: Any, colours: Mapping[str, str]) -> None:
    """Add the styles that pandoc doesn't have; the names are those in `syntax`."""
    quiet, heading = colours["quiet"], colours["heading"]
    looks: dict[str, dict[str, Any]] = {
        "Label": {"size": 9, "bold": True, "colour": heading, "before": 10, "after": 3},
        "Byline": {"size": 11, "colour": quiet},
        "Says": {"size": 12, "colour": heading},
        "Why": {"size": 9.5},
        "No evidence": {"size": 9.5, "bold": True, "after": 10},
        "Term": {"size": 11, "before": 8, "after": 2},
        "Who said it": {"size": 9.5, "colour": quiet, "after": 10},
        "Box title": {"size": 12, "bold": True, "colour": heading},
        "Box": {"size": 10.5},
    }
    for name, look in looks.items():
        style = styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
        style.base_style = styles["Body Text"]
        _font(style)
        _look(style, **look)
        if name not in {"Byline", "Term", "Who said it"}:
            _edged(style, colours["deep"], colours["soft"])
    styles["Label"].paragraph_format.keep_with_next = True


def _speaks(styles: Any, language: str) -> None:
    for lang in styles.iter(qn("w:lang")):
        lang.set(qn("w:val"), language)
        lang.set(qn("w:eastAsia"), language)


def _font(style: Any) -> None:
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for name in list(fonts.attrib):
        del fonts.attrib[name]
    for which in ("ascii", "hAnsi", "cs", "eastAsia"):
        fonts.set(qn(f"w:{which}"), "Consolas" if "Verbatim" in style.name else FONT)


def _look(
    style: Any,
    *,
    size: float,
    colour: str = "",
    bold: bool | None = None,
    italic: bool | None = None,
    before: float | None = None,
    after: float | None = None,
) -> None:
    style.font.size, style.font.bold, style.font.italic = Pt(size), bold, italic
    if colour:
        style.font.color.rgb = RGBColor.from_string(_six(colour))
    if before is not None:
        style.paragraph_format.space_before = Pt(before)
    if after is not None:
        style.paragraph_format.space_after = Pt(after)


def _edged(style: Any, colour: str, ground: str = "") -> None:
    """Give paragraphs a line at their left, and a ground: what a box is in Word."""
    properties = style.element.get_or_add_pPr()
    borders, left = OxmlElement("w:pBdr"), OxmlElement("w:left")
    told = {"val": "single", "sz": "24", "space": "8", "color": _six(colour)}
    for name, value in told.items():
        left.set(qn(f"w:{name}"), value)
    borders.append(left)
    properties.insert_element_before(
        borders, "w:shd", "w:tabs", "w:suppressAutoHyphens", "w:spacing", "w:ind", "w:jc",
        "w:outlineLvl",
    )  # fmt: skip
    if ground:
        shade = OxmlElement("w:shd")
        for name, value in {"val": "clear", "color": "auto", "fill": _six(ground)}.items():
            shade.set(qn(f"w:{name}"), value)
        borders.addnext(shade)


def _six(colour: str) -> str:
    """Return a colour such as #abc or #aabbcc as Word writes it."""
    digits = colour.removeprefix("#")
    return (digits if len(digits) == 6 else "".join(one * 2 for one in digits)).upper()
