"""A text as it is read: line by line, who speaks, and without the words that were taken back.

The gate for whole texts. Whatever shows, exports or searches the text of a source reads it here;
`Source.text` itself is only for who changes it.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from samenspel.loop.research.models import Participant
from samenspel.loop.sources.models import Source, Speaker, Turn
from samenspel.loop.sources.whose import stretches_of

BLOT = "█"
"""Stands for each character that was taken back, so that every other keeps its place."""


@dataclass(frozen=True)
class Line:
    """One line: from `start` up to `end` of the text, numbered from 1.

    `turn` is the one it lies in, if any; `opens_turn` says that the turn begins on this line.
    `withheld` says that (part of) the words were taken back, and are blotted out in `text`.
    """

    number: int
    start: int
    end: int
    text: str
    turn: Turn | None
    opens_turn: bool
    withheld: bool

    @property
    def speaker(self) -> Speaker | None:
        """Return who speaks on this line."""
        return self.turn.speaker if self.turn else None


def safe_text(source: Source) -> str:
    """Return the text, as long as the original, with what was taken back blotted out.

    Line ends stay. Of whom nobody said what they say, everything is blotted out of which it isn't
    known who says it (see `whose`). Two queries; two more when somebody of the team stopped.
    """
    turns = list(source.turns.select_related("speaker").order_by("start"))
    return _blotted(source, turns)


def lines_of(source: Source) -> Iterator[Line]:
    """Yield the lines of `source`, in order. At most four queries, however long the text is."""
    turns = list(source.turns.select_related("speaker__participant").order_by("start"))
    yield from _lines(_blotted(source, turns), turns, number=1, start=0)


def lines_between(source: Source, start: int, end: int) -> Iterator[Line]:
    """Yield the lines that hold [start, end), whole, in as many queries. Reads only those turns."""
    text = source.text
    start = text.rfind("\n", 0, max(start, 0)) + 1
    end = max(start, end - 1)
    end = text.find("\n", end) if text.find("\n", end) >= 0 else len(text)
    near = source.turns.filter(start__lte=end, end__gte=start)
    turns = list(near.select_related("speaker__participant").order_by("start"))
    safe = _blotted(source, turns, begin=start, end=end)
    yield from _lines(safe, turns, number=text.count("\n", 0, start) + 1, start=start)


def _lines(text: str, turns: list[Turn], *, number: int, start: int) -> Iterator[Line]:
    """Cut `text`, which begins at `start` with line `number`, in lines."""
    at = 0
    for nth, words in enumerate(text.split("\n"), start=number):
        end = start + len(words)
        while at < len(turns) and turns[at].end < start:
            at += 1
        turn = turns[at] if at < len(turns) and turns[at].start <= end else None
        opens = turn is not None and start <= turn.start <= end
        yield Line(nth, start, end, words, turn, opens, BLOT in words)
        start = end + 1


def stopped_in(source: Source) -> set[int]:
    """Return the keys of the people of `source` whose words may be seen by nobody."""
    people = Participant.objects.filter(team=source.team_id)
    return set(people.stopped().order_by().values_list("pk", flat=True))


def has_withdrawn_words(source: Source) -> bool:
    """Return whether somebody in it, or whom it is about, has stopped taking part."""
    stopped = stopped_in(source)
    if not stopped:
        return False
    speaking = source.speakers.filter(participant__in=stopped)
    return speaking.exists() or source.participants.filter(pk__in=stopped).exists()


def _blotted(source: Source, turns: list[Turn], begin: int = 0, end: int | None = None) -> str:
    """Return the text from `begin` to `end`, in which `turns` lie, without what was taken back."""
    end = len(source.text) if end is None else end
    stopped = stopped_in(source)
    if not stopped:
        return source.text[begin:end]
    pieces, at = [], begin
    for start, until in stretches_of(source, turns, stopped, begin, end):
        pieces += [source.text[at:start], _blot(source.text[start:until])]
        at = until
    return "".join([*pieces, source.text[at:end]])


def _blot(words: str) -> str:
    return "".join(character if character.isspace() else BLOT for character in words)
