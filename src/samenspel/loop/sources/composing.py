"""From what was read to a text with its turns. Knows no database.

compose(paragraphs, {"Ria": "D1"})     # "Ria" is a speaker, called D1 in the text
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from samenspel.ground.documents import Paragraph
from samenspel.ground.documents.speakers import (
    FoundSpeaker,
    Labelled,
    heading_of_turn,
    labelled,
    speakers_in,
)

MOST_FOUND = 60


@dataclass
class Spoken:
    """Who has the floor from `start` up to `end`; the words begin at `words_start`."""

    label: str | None
    start: int
    words_start: int
    end: int
    from_ms: int | None = None
    until_ms: int | None = None


@dataclass
class Composed:
    """A text and who speaks where in it."""

    text: str = ""
    turns: list[Spoken] = field(default_factory=list)

    @property
    def labels(self) -> list[str]:
        """Return who speaks, in the order in which they begin."""
        return list(dict.fromkeys(turn.label for turn in self.turns if turn.label))


def found_speakers(paragraphs: Sequence[Paragraph]) -> list[FoundSpeaker]:
    """Return who could be a speaker, MOST_FOUND at most. What the file itself names as one, is."""
    named: dict[str, int] = {}
    for paragraph in paragraphs:
        if paragraph.speaker:
            named[paragraph.speaker] = named.get(paragraph.speaker, 0) + 1
    told = [FoundSpeaker(label, times, likely=True) for label, times in named.items()]
    typed = speakers_in(paragraph.text for paragraph in paragraphs if not paragraph.speaker)
    found = told + [one for one in typed if one.label not in named]
    likely = {one.label for one in found if one.likely}
    room = max(0, MOST_FOUND - len(likely))
    others = [one.label for one in found if one.label not in likely][:room]
    return [one for one in found if one.label in likely.union(others)][:MOST_FOUND]


def compose(paragraphs: Iterable[Paragraph], names: Mapping[str, str]) -> Composed:
    """Return the text with a line for each paragraph, and who speaks where.

    `names` has the labels that are speakers, and how each is called in the text. Lines without a
    label go on with whoever spoke: words that somebody takes back must not stay behind.
    """
    writer = _Writer(names)
    for paragraph in paragraphs:
        writer.write(paragraph)
    return writer.finished()


class _Writer:
    """Writes line after line, and remembers who has the floor."""

    def __init__(self, names: Mapping[str, str]) -> None:
        self._names = names
        self._lines: list[str] = []
        self._at = 0
        self._turns: list[Spoken] = []
        self._waiting: Labelled | None = None

    def write(self, paragraph: Paragraph) -> None:
        """Write one paragraph."""
        if paragraph.speaker in self._names or paragraph.from_ms is not None:
            self._told(paragraph)
            return
        text = f"{paragraph.speaker}: {paragraph.text}" if paragraph.speaker else paragraph.text
        begun = labelled(text) or heading_of_turn(text)
        if begun is None or begun.label not in self._names:
            self._go_on(text)
        elif begun.words:
            self._waiting = None
            self._begin(self._names[begun.label], begun.words, begun.from_ms, None)
        else:
            self._waiting = begun  # a name on a line of its own: the words follow

    def finished(self) -> Composed:
        """Return what was written."""
        if self._waiting is not None:
            self._go_on("")
        return Composed("\n".join(self._lines), self._turns)

    def _told(self, paragraph: Paragraph) -> None:
        """Write what a file itself says who spoke, or when."""
        label = self._names.get(paragraph.speaker or "")
        text = paragraph.text
        if label is None:
            typed = labelled(text)
            if typed is not None and typed.label in self._names:
                label, text = self._names[typed.label], typed.words
            elif paragraph.speaker:
                text = f"{paragraph.speaker}: {text}"
        self._begin(label, text, paragraph.from_ms, paragraph.until_ms)

    def _begin(self, label: str | None, words: str, start: int | None, end: int | None) -> None:
        last = self._turns[-1].label if self._turns else None
        front = f"{label}: " if label and (label != last or start is None) else ""
        begin = self._at
        self._line(front + words)
        self._turns.append(
            Spoken(label, begin, begin + len(front), begin + len(front + words), start, end)
        )

    def _go_on(self, text: str) -> None:
        if self._waiting is not None:
            begun, self._waiting = self._waiting, None
            self._begin(self._names[begun.label], text, begun.from_ms, None)
            return
        self._line(text)
        if self._turns:
            self._turns[-1].end = self._at - 1

    def _line(self, text: str) -> None:
        self._lines.append(text)
        self._at += len(text) + 1
