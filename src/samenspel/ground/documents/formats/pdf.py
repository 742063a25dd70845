"""PDF: lines on pages, joined to paragraphs again; what comes back on every page left out."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

import pypdfium2

from samenspel.ground.documents.document import Document, Paragraph, Reason, UnreadableError
from samenspel.ground.documents.formats.text import tidy
from samenspel.ground.documents.speakers import heading_of_turn, labelled

HYPHENS = ("-", "\u00ad", "\u2010")
SENTENCE_ENDS = (".", "?", "!", ":", "…", "”", "’", '"')
BACK_ON = 3  # pages, before something counts as coming back
GAP = 1.35  # times the usual distance between lines: a new paragraph begins
SHORT = 0.85  # of the widest line: here a paragraph ended
INDENT = 8  # points
_DIGITS = re.compile(r"\d+")
_PAGE_NUMBER = re.compile(
    r"[-–—|\s]*(?:(?:pagina|page|blz\.?|p\.)\s*)?\d{1,4}(?:\s*(?:/|van|of)\s*\d{1,4})?[-–—|\s]*",
    re.IGNORECASE,
)
_PRIVATE = re.compile(r"[\ufffd\ue000-\uf8ff]")


@dataclass(frozen=True)
class _Line:
    """A line of a page; places in points, from the lower left corner.

    Where a word was cut at its end it goes on in the next: so it has a first and a last row.
    """

    text: str
    page: int
    left: float = 0.0
    right: float = 0.0
    first_row: float = 0.0
    last_row: float = 0.0


def read(data: bytes, kind: str) -> Document:
    """Return the paragraphs; raise UnreadableError for a locked or scanned file."""
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        locked = "password" in str(error).lower()
        raise UnreadableError(Reason.LOCKED if locked else Reason.BROKEN) from error
    pages = [list(_lines_of(document, number)) for number in range(len(document))]
    _refuse_what_is_no_text(pages)
    lines = [line for page in _without_what_comes_back(pages) for line in page]
    return Document(kind, list(_paragraphs(lines)), empty_pages=sum(not page for page in pages))


def _lines_of(document: pypdfium2.PdfDocument, number: int) -> Iterator[_Line]:
    page = document[number]
    try:
        textpage = page.get_textpage()
        # What stands there as one character: a hyphen that a line was cut at.
        text = textpage.get_text_range().replace("\ufffe", "\u00ad").replace("\x02", "\u00ad")
        at = 0
        for raw in text.split("\n"):
            begin, at = at, at + len(raw) + 1
            words = raw.rstrip("\r ")
            if not words.strip():
                continue
            first = begin + len(words) - len(words.lstrip())
            yield _placed(textpage, words.strip(), number, first)
        textpage.close()
    finally:
        page.close()


def _placed(textpage: pypdfium2.PdfTextPage, words: str, page: int, first: int) -> _Line:
    """Return a line with its place; a hyphen that it was cut at stays to be seen."""
    text = tidy(words) + ("\u00ad" if words.endswith("\u00ad") else "")
    last = first + len(words) - 1
    if last >= textpage.count_chars():
        return _Line(text, page)
    left, bottom, _right, top = textpage.get_charbox(first, loose=True)
    _left, last_bottom, right, last_top = textpage.get_charbox(last, loose=True)
    return _Line(text, page, left, right, (bottom + top) / 2, (last_bottom + last_top) / 2)


def _refuse_what_is_no_text(pages: list[list[_Line]]) -> None:
    text = "".join(line.text for page in pages for line in page)
    letters = sum(character.isalnum() for character in text)
    if not letters:
        raise UnreadableError(Reason.NO_TEXT)
    if len(_PRIVATE.findall(text)) > letters // 3:
        raise UnreadableError(Reason.WRONG_ENCODING)


def _without_what_comes_back(pages: list[list[_Line]]) -> list[list[_Line]]:
    """Leave out page numbers and what stands at the top or bottom of most pages."""
    edges = Counter(
        shape for page in pages for shape in {_shape(line) for line in [*page[:2], *page[-2:]]}
    )
    enough = max(BACK_ON, len([page for page in pages if page]) * 0.6)
    back = {shape for shape, times in edges.items() if times >= enough}
    return [_inside(page, back, many=len(pages) > 1) for page in pages]


def _inside(page: list[_Line], back: set[str], *, many: bool) -> list[_Line]:
    start, end = 0, len(page)

    def goes(line: _Line) -> bool:
        return _shape(line) in back or (many and bool(_PAGE_NUMBER.fullmatch(line.text)))

    while start < min(end, 2) and goes(page[start]):
        start += 1
    while end > max(start, len(page) - 2) and goes(page[end - 1]):
        end -= 1
    return page[start:end]


def _shape(line: _Line) -> str:
    return _DIGITS.sub("#", line.text)


def _paragraphs(lines: list[_Line]) -> Iterator[Paragraph]:
    steps = [a.last_row - b.first_row for a, b in pairwise(lines) if a.page == b.page]
    usual = median([step for step in steps if step > 1] or [0])
    widest = _width(lines)
    words: list[str] = []
    before: _Line | None = None
    for line in lines:
        if before is not None and _begins(line, before, usual, widest):
            yield Paragraph(_joined(words))
            words = []
        words.append(line.text)
        before = line
    if words:
        yield Paragraph(_joined(words))


def _width(lines: list[_Line]) -> float:
    """Return where full lines end; one odd long line doesn't count."""
    ends = sorted(line.right for line in lines)
    return ends[int(len(ends) * 0.9)] if ends else 0.0


def _begins(line: _Line, before: _Line, usual: float, widest: float) -> bool:
    """Tell whether a paragraph begins with `line`."""
    if labelled(line.text) or heading_of_turn(line.text) or heading_of_turn(before.text):
        return True
    if before.text.endswith("\u00ad"):
        return False
    ended = before.text.endswith(SENTENCE_ENDS)
    if line.page != before.page:
        return ended or not line.text[:1].islower()
    step = before.last_row - line.first_row
    if usual and (step > usual * GAP or step < -usual):
        return True
    indented = line.left > before.left + INDENT and before.right > widest * SHORT
    return indented or (before.right < widest * SHORT and (ended or not line.text[:1].islower()))


def _joined(lines: list[str]) -> str:
    """Join lines; a word that was cut at the end of a line becomes one again."""
    text = ""
    for line in lines:
        if text.endswith("\u00ad"):
            text = text[:-1] + line
        elif text.endswith(HYPHENS) and line[:1].islower() and text[-2:-1].isalpha():
            # "sociaal-\nmaatschappelijk" and "wel-\nzijn" look alike; cut words are far commoner.
            joins = line.split(" ", 1)[0] in {"en", "of"}
            text = f"{text} {line}" if joins else text[:-1] + line
        else:
            text = f"{text} {line}" if text else line
    return tidy(text)
