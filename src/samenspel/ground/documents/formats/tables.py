"""Tables in documents: a transcript is often one, with who speaks in a column of its own."""

import re
from collections.abc import Sequence

from samenspel.ground.documents.document import Paragraph
from samenspel.ground.documents.formats.text import tidy
from samenspel.ground.documents.times import milliseconds

LONGEST_LABEL = 40
_HAS_LETTER = re.compile(r"[^\W\d_]")


def paragraphs_of(rows: Sequence[Sequence[str]]) -> list[Paragraph]:
    """Return the rows from top to bottom; a transcript's with speaker and time."""
    tidied = [[tidy(cell) for cell in row] for row in rows]
    tidied = [row for row in tidied if any(row)]
    if _is_transcript(tidied):
        return [found for row in tidied if (found := _turn(row)).text]
    return [Paragraph(" | ".join(cell for cell in row if cell)) for row in tidied]


def _turn(row: list[str]) -> Paragraph:
    *front, words = row
    times = [milliseconds(cell) for cell in front]
    labels = [cell for cell, time in zip(front, times, strict=True) if cell and time is None]
    label = labels[0].rstrip(": ") if labels else ""
    return Paragraph(words, label or None, next((t for t in times if t is not None), None))


def _is_transcript(rows: list[list[str]]) -> bool:
    """Tell whether the last column has the words, and who speaks stands before it."""
    if not rows or len({len(row) for row in rows}) != 1 or len(rows[0]) not in {2, 3}:
        return False
    labels = [turn.speaker for turn in map(_turn, rows) if turn.speaker]
    if any(len(label) > LONGEST_LABEL or not _HAS_LETTER.search(label) for label in labels):
        return False
    if any(len([c for c in row[:-1] if c and milliseconds(c) is None]) > 1 for row in rows):
        return False
    # Somebody speaks more than once; the words are longer than the labels.
    back = len(labels) > len(set(labels)) and len(labels) > len(rows) // 2
    return back and sum(len(row[-1]) for row in rows) > 2 * sum(map(len, labels))
