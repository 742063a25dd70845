"""Changes of a text, and where a stretch lies after them. Knows no database.

edits = [Edit(10, 14, "D3")]            # cut text[10:14], put "D3" there
applied("…", edits)                     # the new text
moved(20, 30, edits)                    # Moved(18, 28, touched=False)
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import pairwise


@dataclass(frozen=True, order=True)
class Edit:
    """From `start` up to `end` (characters of the text before) is cut; `inserted` comes there."""

    start: int
    end: int
    inserted: str

    @property
    def shift(self) -> int:
        """Return how many characters what comes after it moves."""
        return len(self.inserted) - (self.end - self.start)


@dataclass(frozen=True)
class Moved:
    """Where a stretch lies now, and whether its own words changed."""

    start: int
    end: int
    touched: bool


def in_order(edits: Iterable[Edit]) -> list[Edit]:
    """Return `edits` from front to back; raise ValueError when two of them overlap."""
    ordered = sorted(edits)
    for before, after in pairwise(ordered):
        if after.start < before.end:
            raise ValueError("Two changes of the same place.")
    return ordered


def applied(text: str, edits: Sequence[Edit]) -> str:
    """Return `text` after `edits`, which are in order."""
    pieces, at = [], 0
    for edit in edits:
        pieces += [text[at : edit.start], edit.inserted]
        at = edit.end
    return "".join([*pieces, text[at:]])


def moved(start: int, end: int, edits: Sequence[Edit]) -> Moved:
    """Return where [start, end) lies after `edits`, which are in order.

    What is put in right before or after a stretch stays outside it. A stretch that is cut away
    whole becomes empty at that place, and is touched: nothing vanishes.
    """
    new_start, new_end, touched = start, end, False
    for edit in edits:
        if edit.end <= start and not (edit.start == edit.end == start and start == end):
            new_start += edit.shift
            new_end += edit.shift
        elif edit.start < end:
            touched = True
            new_end += edit.shift if edit.end <= end else edit.start + len(edit.inserted) - end
            if edit.start < start:
                # The front of the stretch is cut: it begins after what came in its place.
                new_start += edit.start + len(edit.inserted) - start
    return Moved(new_start, max(new_start, new_end), touched)


def differences(before: str, after: str) -> list[Edit]:
    """Return the edits that make `before` into `after`, word by word, in order."""
    old, new = _words(before), _words(after)
    starts = [0]
    for word in old:
        starts.append(starts[-1] + len(word))
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    return [
        Edit(starts[i1], starts[i2], "".join(new[j1:j2]))
        for tag, i1, i2, j1, j2 in matcher.get_opcodes()
        if tag != "equal"
    ]


def _words(text: str) -> list[str]:
    words, word = [], ""
    for character in text:
        if word and (character.isalnum() != word[-1].isalnum() or not character.isalnum()):
            words.append(word)
            word = ""
        word += character
    return [*words, word] if word else words
