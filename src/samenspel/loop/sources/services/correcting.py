"""Correct some lines of a text: word by word, so that whatever lies in it keeps its place."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from samenspel.ground.common.meanwhile import ChangedMeanwhileError
from samenspel.loop.network.models import Person
from samenspel.loop.research.access import may_code, require
from samenspel.loop.sources.edits import Edit, Moved, differences, moved
from samenspel.loop.sources.models import ChangeReason, Source, Turn
from samenspel.loop.sources.reader import BLOT, safe_text
from samenspel.loop.sources.services.texts import change_text

EMPTY = gettext_lazy("A line can't be left empty. Leave at least a word.")
LONGEST = 20_000
"""Characters that are corrected at once: comparing word by word takes longer with every word."""


@transaction.atomic
def correct_lines(
    *, source: Source, start: int, end: int, seen_version: int, words: str, by: Person
) -> Source:
    """Let `words` stand where [start, end) of the text of `seen_version` stands.

    What others changed elsewhere meanwhile is no hindrance; when they changed these very words,
    `ChangedMeanwhileError` is raised. Raises `ValidationError` when the label of a speaker would
    go, or words that were taken back are among them.
    """
    require(may_code(by, source.team))
    current = Source.objects.select_for_update().get(pk=source.pk)
    place = place_now(current, start, end, seen_version)
    if place.touched:
        raise ChangedMeanwhileError(current)
    before = current.text[place.start : place.end]
    after = words.replace("\r\n", "\n").replace("\r", "\n")
    if BLOT in safe_text(current)[place.start : place.end] or BLOT in after:
        raise ValidationError(_("Words in these lines were taken back. They can't be changed."))
    if max(len(before), len(after)) > LONGEST:
        raise ValidationError(_("That is too much at once. Correct fewer lines at a time."))
    if not after.strip():
        raise ValidationError(EMPTY)
    edits = list(_edits(current, place, after))
    return change_text(source=current, edits=edits, by=by, reason=ChangeReason.CORRECTED)


def place_now(source: Source, start: int, end: int, seen_version: int) -> Moved:
    """Return where [start, end) of the text of `seen_version` lies now, and whether it changed."""
    touched = False
    for change in source.changes.filter(version__gt=seen_version).order_by("version"):
        edits = [Edit(*edit) for edit in change.edits]
        place = moved(start, end, edits)
        start, end, touched = place.start, place.end, touched or place.touched
    return Moved(min(start, len(source.text)), min(end, len(source.text)), touched)


@dataclass(frozen=True)
class Piece:
    """From `start` up to `end` of the text now, `after` is to stand."""

    start: int
    end: int
    after: str


def _edits(source: Source, place: Moved, after: str) -> Iterator[Edit]:
    """Yield the changes, word by word; who speaks where stays as it is."""
    near = source.turns.filter(start__lt=place.end, end__gte=place.start).order_by("start")
    turns = list(near)
    opening = [turn for turn in turns if turn.start >= place.start]
    labelled = all(turn.start < turn.words_start for turn in opening)
    split = _from_label_to_label if labelled else _line_by_line
    for piece in split(source.text, place, opening, after):
        yield from _changes(source.text, piece, turns)


def _from_label_to_label(text: str, place: Moved, turns: list[Turn], after: str) -> Iterator[Piece]:
    at, rest = place.start, after
    for turn in turns:
        label = text[turn.start : turn.words_start]
        first = turn.start == place.start
        found = rest.find(label) if first else rest.find(f"\n{label}") + 1
        if found != 0 if first else found < 1:
            raise ValidationError(
                _("Leave “%(label)s” where it stands. Who speaks is changed at the speakers.")
                % {"label": label.strip()}
            )
        if not first:
            yield Piece(at, turn.start, rest[:found])
        at, rest = turn.words_start, rest[found + len(label) :]
    yield Piece(at, place.end, rest)


def _line_by_line(text: str, place: Moved, turns: list[Turn], after: str) -> Iterator[Piece]:
    """Yield the lines, of a text in which no label tells where somebody begins to speak."""
    before, lines = text[place.start : place.end].split("\n"), after.split("\n")
    if len(before) != len(lines):
        raise ValidationError(_("Keep as many lines as there were: each has its own speaker."))
    at = place.start
    for old, new in zip(before, lines, strict=True):
        yield Piece(at, at + len(old), new)
        at += len(old) + 1


def _changes(text: str, piece: Piece, turns: list[Turn]) -> list[Edit]:
    """Return the changes of a piece, none of which puts words outside the turn they belong to."""
    body = text[piece.start : piece.end].rstrip()
    after = piece.after.rstrip()
    if body and not after.strip():
        raise ValidationError(EMPTY)
    edits = [
        _held(Edit(piece.start + one.start, piece.start + one.end, one.inserted), text, turns)
        for one in differences(body, after)
    ]
    if any(later.start < one.end for one, later in pairwise(edits)):
        return [Edit(piece.start, piece.start + len(body), after)]
    return edits


def _held(edit: Edit, text: str, turns: list[Turn]) -> Edit:
    """Return `edit` so that words at the very begin or end of a turn are part of that turn.

    What is put in right before or after a stretch stays outside it, and would be nobody's words:
    the character next to it is put in anew, together with them.
    """
    at = edit.start
    if edit.end > at:
        return edit
    if any(turn.words_start < at == turn.end for turn in turns):
        return Edit(at - 1, at, text[at - 1] + edit.inserted)
    if any(turn.words_start == at < turn.end for turn in turns):
        return Edit(at, at + 1, edit.inserted + text[at])
    return edit
