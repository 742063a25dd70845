"""Choosing a stretch word by word, for who has no script; and the codes somebody used last."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from django.db.models import Max

from samenspel.ground.common.numbers import number_said
from samenspel.loop.coding.models import Code
from samenspel.loop.network.models import Person
from samenspel.loop.sources.models import Source
from samenspel.loop.sources.reader import BLOT, Line, lines_between
from samenspel.loop.teams.models import Team

MOST_LINES = 30
RECENT = 6


@dataclass(frozen=True)
class Word:
    """One word of the text, and where it stands."""

    start: int
    end: int
    label: str


@dataclass(frozen=True)
class Chosen:
    """The stretch from `start` up to `end`, in whole `lines`; `words` can be its ends."""

    lines: list[Line]
    words: list[Word]
    start: int
    end: int

    @property
    def number(self) -> int:
        """Return the number of the first line."""
        return self.lines[0].number

    @property
    def last(self) -> int:
        """Return the number of the last line."""
        return self.lines[-1].number

    @property
    def text(self) -> str:
        """Return the words of the stretch."""
        whole = "\n".join(line.text for line in self.lines)
        return whole[self.start - self.lines[0].start : self.end - self.lines[0].start]


def chosen_stretch(source: Source, said: Mapping[str, str]) -> Chosen | None:
    """Return the stretch asked for, by line (`regel`, `tot_regel`) or by place (`van`, `tot`).

    None when it doesn't lie in the text. Of a whole line, who speaks is left out.
    """
    first, last = _number(said.get("regel")), _number(said.get("tot_regel"))
    if first is not None:
        starts = _line_starts(source.text)
        last = min(max(first, last or first), first + MOST_LINES - 1, len(starts) - 1)
        if not 1 <= first <= last:
            return None
        lines = list(lines_between(source, starts[first - 1], starts[last] - 1))[: last - first + 1]
        return _chosen(lines, None, None)
    start, end = _number(said.get("van")), _number(said.get("tot"))
    if start is None or end is None or not 0 <= start < end or start >= len(source.text):
        return None
    return _chosen(list(lines_between(source, start, min(end, len(source.text)))), start, end)


def around(source: Source, start: int, end: int) -> Chosen:
    """Return a stretch with a line more on either side, to choose other boundaries for it."""
    text = source.text
    begin = max(text.rfind("\n", 0, start), 0)
    until = text.find("\n", max(end - 1, start))
    until = len(text) if until < 0 else min(until + 2, len(text))
    return _chosen(list(lines_between(source, begin, until)), start, max(end, start))


def recent_codes(team: Team, person: Person) -> list[int]:
    """Return the keys of the codes that `person` gave last, newest first."""
    mine = Code.objects.of_team(team).in_use().filter(codings__by=person)
    last = mine.annotate(last=Max("codings__created")).order_by("-last")
    return list(last.values_list("pk", flat=True)[:RECENT])


def _chosen(lines: list[Line], start: int | None, end: int | None) -> Chosen:
    words = [word for line in lines for word in _words(line)]
    first = lines[0]
    if start is None:
        start = _words_start(first) if words else first.start
    if end is None:
        end = words[-1].end if words else lines[-1].end
    return Chosen(lines, words, start, min(end, lines[-1].end))


def _words(line: Line) -> list[Word]:
    found = [match for match in re.finditer(r"\S+", line.text) if BLOT not in match[0]]
    return [Word(line.start + one.start(), line.start + one.end(), one[0]) for one in found]


def _words_start(line: Line) -> int:
    return line.turn.words_start if line.turn is not None and line.opens_turn else line.start


def _line_starts(text: str) -> list[int]:
    """Return where each line starts, and behind the last one where the next would."""
    return [0, *(match.end() for match in re.finditer("\n", text)), len(text) + 1]


def _number(said: str | None) -> int | None:
    return number_said((said or "").strip())
