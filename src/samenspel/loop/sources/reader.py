"""A text as it is read: line by line, who speaks, and without the words that were taken back.

The gate for whole texts. Whatever shows, exports or searches the text of a source reads it here;
`Source.text` itself is only for who changes it.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from samenspel.loop.research.models import Participant
from samenspel.loop.sources.models import Source, Speaker, Turn

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

    Two queries. Line ends stay; of a source without turns all is blotted out when one of the
    people it is about stopped taking part.
    """
    turns = list(source.turns.select_related("speaker").order_by("start"))
    return _blotted(source, turns)


def lines_of(source: Source) -> Iterator[Line]:
    """Yield the lines of `source`, in order. At most three queries, however long the text is."""
    turns = list(source.turns.select_related("speaker__participant").order_by("start"))
    text = _blotted(source, turns)
    at, start = 0, 0
    for number, words in enumerate(text.split("\n"), start=1):
        end = start + len(words)
        while at < len(turns) and turns[at].end < start:
            at += 1
        turn = turns[at] if at < len(turns) and turns[at].start <= end else None
        opens = turn is not None and start <= turn.start <= end
        yield Line(number, start, end, words, turn, opens, BLOT in words)
        start = end + 1


def stopped_in(source: Source) -> set[int]:
    """Return the keys of the people of `source` whose words may be seen by nobody."""
    people = Participant.objects.filter(team=source.team_id)
    return set(people.stopped().order_by().values_list("pk", flat=True))


def _blotted(source: Source, turns: list[Turn]) -> str:
    stopped = stopped_in(source)
    if not stopped:
        return source.text
    if not turns:
        about = source.participants.filter(pk__in=stopped).exists()
        return _blot(source.text) if about else source.text
    pieces, at = [], 0
    for turn in turns:
        speaker = turn.speaker
        if speaker is not None and speaker.participant_id in stopped:
            words = source.text[turn.words_start : turn.end]
            pieces += [source.text[at : turn.words_start], _blot(words)]
            at = turn.end
    return "".join([*pieces, source.text[at:]])


def _blot(words: str) -> str:
    return "".join(character if character.isspace() else BLOT for character in words)
