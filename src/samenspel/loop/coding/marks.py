"""What is marked in a text, as one researcher may see it: marks, their places, and what is new.

marks = marks_in(source, person)                 # everything; or within (start, end)
here = [mark for mark in marks if mark.lies_in(line.start, line.end)]
segments_on(line.start, line.end, here)          # for `sources.shown.shown_lines`
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from samenspel.loop.coding.models import Coding
from samenspel.loop.coding.querysets import CodingQuerySet
from samenspel.loop.coding.services.passages import is_blind
from samenspel.loop.network.models import Person
from samenspel.loop.sources.models import Source
from samenspel.loop.sources.reader import Line
from samenspel.loop.sources.shown import Segment

LANES = 4
"""How many codes are drawn one under the other; more of them are told by a sign."""
NO_CODE = 0
"""Stands for a code where a passage has none (yet)."""


@dataclass
class Given:
    """A code on a passage, and who gave it; `mine` when the one who looks did."""

    code: int
    name: str
    mine: bool
    by: list[str] = field(default_factory=list)


@dataclass
class Mark:
    """A passage with the codes that the one who looks may see."""

    passage: int
    start: int
    end: int
    has_memo: bool
    needs_look: bool
    given: list[Given] = field(default_factory=list)

    def lies_in(self, start: int, end: int) -> bool:
        """Return whether some of it lies between `start` and `end`."""
        return self.start < end and start < self.end


def marks_in(source: Source, person: Person, within: tuple[int, int] | None = None) -> list[Mark]:
    """Return the marks that `person` may see, in the order of the text. Three queries."""
    passages = source.passages.readable().order_by("start", "-end", "pk")
    codings = Coding.objects.filter(passage__source=source)
    if within is not None:
        passages = passages.filter(start__lt=within[1], end__gt=within[0])
        codings = codings.filter(passage__start__lt=within[1], passage__end__gt=within[0])
    given = _given(codings, person)
    blind = is_blind(source, person)
    rows = passages.values_list("pk", "start", "end", "memo", "needs_look", "by_id")
    return [
        Mark(pk, start, end, bool(memo) and not blind, needs_look, given.get(pk, []))
        for pk, start, end, memo, needs_look, by in rows
        # In a blind round, where others marked something would tell where they saw it.
        if not blind or pk in given or by == person.pk
    ]


def _given(codings: CodingQuerySet, person: Person) -> dict[int, list[Given]]:
    found: dict[int, dict[int, Given]] = defaultdict(dict)
    seen = codings.seen_by(person).order_by("code__name", "created", "pk")
    rows = seen.values_list("passage_id", "code_id", "code__name", "by_id", "by__name")
    for passage, code, name, by, by_name in rows:
        one = found[passage].setdefault(code, Given(code, name, mine=False))
        one.mine |= by == person.pk
        if by_name:
            one.by.append(by_name)
    return {passage: list(codes.values()) for passage, codes in found.items()}


def with_marks(lines: Iterable[Line], marks: Sequence[Mark]) -> Iterator[tuple[Line, list[Mark]]]:
    """Yield each line with the marks that lie in it; `marks` are in the order of the text."""
    waiting, at = [], 0
    for line in lines:
        while at < len(marks) and marks[at].start < line.end:
            waiting.append(marks[at])
            at += 1
        waiting = [mark for mark in waiting if mark.end > line.start]
        yield line, [mark for mark in waiting if mark.lies_in(line.start, line.end)]


def segments_on(start: int, end: int, marks: Sequence[Mark]) -> list[Segment]:
    """Cut one line where marks begin and end; each code has a lane of its own on the line."""
    if not marks:
        return []
    lanes = _lanes(marks)
    inside = {max(mark.start, start) for mark in marks} | {min(mark.end, end) for mark in marks}
    places = sorted(inside)
    segments = []
    for begin, until in pairwise(places):
        here = [one for one in lanes if one[0].lies_in(begin, until)]
        if not here:
            continue
        kinds = [f"u{lane}-{code}" for _mark, code, lane in here if lane < LANES]
        if len(kinds) < len(here):
            kinds.append("coded--more")
        passages = dict.fromkeys(str(mark.passage) for mark, _code, _lane in here)
        attrs = (("data-passages", " ".join(passages)),)
        segments.append(Segment(begin, until, " ".join(["coded", *kinds]), attrs, is_mark=True))
    return segments


def _lanes(marks: Sequence[Mark]) -> list[tuple[Mark, int, int]]:
    """Return mark, code and lane: marks that overlap never share one."""
    ends: list[int] = []
    placed = []
    for mark in marks:
        for code in [given.code for given in mark.given] or [NO_CODE]:
            free = (lane for lane, end in enumerate(ends) if end <= mark.start)
            lane = next(free, len(ends))
            ends[lane : lane + 1] = [mark.end]
            placed.append((mark, code, lane))
    return placed
