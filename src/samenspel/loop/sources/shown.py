"""A text as it is drawn: each line cut into segments, so that a screen can mark stretches.

shown_lines(lines_of(source))                          # as it is read
shown_lines(lines_of(source), [Segment(120, 164, "passage", (("data-passages", "7 9"),))])

The segments of a screen may not overlap; what lies between them is drawn plainly. A segment that
runs over several lines is cut at their ends. What was taken back is cut out of every segment.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from samenspel.loop.sources.reader import BLOT, Line

LABEL = "line__label"
WITHHELD = "line__withheld"
_WITHHELD = re.compile(f"{BLOT}(?:[{BLOT}\\s]*{BLOT})?")


@dataclass(frozen=True)
class Segment:
    """The stretch from `start` up to `end` of the text, with what a screen says of it.

    `classes` and `attrs` (names and values) come on its element, a <mark> when `is_mark`.
    """

    start: int
    end: int
    classes: str = ""
    attrs: tuple[tuple[str, str], ...] = ()
    is_mark: bool = False

    def within(self, start: int, end: int, extra: str = "") -> "Segment":
        """Return the part of it between `start` and `end`, with one class more."""
        classes = f"{self.classes} {extra}".strip()
        return replace(self, start=max(self.start, start), end=min(self.end, end), classes=classes)


@dataclass(frozen=True)
class ShownLine:
    """A line and its segments, in order: together they hold every character of the line."""

    line: Line
    segments: list[Segment]


def shown_lines(lines: Iterable[Line], marked: Sequence[Segment] = ()) -> Iterator[ShownLine]:
    """Yield `lines` with their segments; `marked` is in the order of the text."""
    first = 0
    for line in lines:
        while first < len(marked) and marked[first].end <= line.start:
            first += 1
        inside = []
        for at in range(first, len(marked)):
            if marked[at].start >= line.end:
                break
            inside.append(marked[at].within(line.start, line.end))
        yield ShownLine(line, _cut(line, inside))


def _cut(line: Line, marked: list[Segment]) -> list[Segment]:
    """Fill up what lies between, and cut at the label and at what was taken back."""
    segments = list(_filled(line.start, line.end, marked))
    turn = line.turn
    if line.opens_turn and turn is not None and turn.words_start > turn.start:
        segments = _split(segments, turn.start, min(turn.words_start, line.end), LABEL)
    if line.withheld:
        for found in _WITHHELD.finditer(line.text):
            start, end = line.start + found.start(), line.start + found.end()
            segments = _split(segments, start, end, WITHHELD)
    return segments


def _filled(start: int, end: int, marked: list[Segment]) -> Iterator[Segment]:
    at = start
    for segment in marked:
        if at < segment.start:
            yield Segment(at, segment.start)
        yield segment
        at = segment.end
    if at < end:
        yield Segment(at, end)


def _split(segments: list[Segment], start: int, end: int, extra: str) -> list[Segment]:
    """Give what lies between `start` and `end` the class `extra`, cut from what lies outside."""
    found = []
    for segment in segments:
        if segment.end <= start or segment.start >= end:
            found.append(segment)
            continue
        if segment.start < start:
            found.append(segment.within(segment.start, start))
        found.append(segment.within(start, end, extra))
        if segment.end > end:
            found.append(segment.within(end, segment.end))
    return found
