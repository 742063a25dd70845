"""Change the text of a source, and let everything that lies in it move along."""

from collections.abc import Iterable

from django.db import transaction

from samenspel.ground.common import log
from samenspel.ground.common.meanwhile import require_version
from samenspel.loop.network.models import Person
from samenspel.loop.sources.edits import Edit, applied, in_order, moved
from samenspel.loop.sources.models import ChangeReason, Source, TextChange, Turn
from samenspel.loop.sources.signals import text_changed


@transaction.atomic
def change_text(
    *,
    source: Source,
    edits: Iterable[Edit],
    by: Person | None,
    reason: ChangeReason,
    seen_version: int | None = None,
) -> Source:
    """Apply `edits` (offsets in the text of `seen_version`) and move what lies in the text.

    The caller asked whether `by` may do so: correcting is for coders, the other reasons have
    their own rules. `by` is None when nobody in particular did it, such as at somebody's wish.
    Raises `ChangedMeanwhileError` when the text is not at `seen_version` any more, and
    `ValueError` when edits overlap or lie outside the text.
    """
    current = Source.objects.select_for_update().get(pk=source.pk)
    if seen_version is not None:
        require_version(current, seen_version)
    ordered = in_order(edits)
    if ordered and (ordered[0].start < 0 or ordered[-1].end > len(current.text)):
        raise ValueError("A change lies outside the text.")
    if not ordered:
        return current
    before = current.text
    current.text = applied(before, ordered)
    current.version += 1
    current.save(update_fields=["text", "version"])
    _move_turns(current, ordered)
    kept = reason == ChangeReason.CORRECTED
    TextChange.objects.create(
        source=current,
        version=current.version,
        reason=reason,
        edits=[[edit.start, edit.end, edit.inserted] for edit in ordered],
        removed=[before[edit.start : edit.end] for edit in ordered] if kept else [],
        by=by,
    )
    log.record("sources.change_text", current, by.user if by else None, reason=reason)
    text_changed.send(sender=Source, source=current, edits=ordered, reason=reason)
    return current


def _move_turns(source: Source, edits: list[Edit]) -> None:
    turns = list(source.turns.all())
    for turn in turns:
        words = moved(turn.words_start, turn.end, edits)
        # Turns lie one after the other: each begins where it did, moved by what came before.
        turn.start = min(moved(turn.start, turn.end, edits).start, words.start)
        turn.words_start, turn.end = words.start, words.end
    Turn.objects.bulk_update(turns, ["start", "words_start", "end"])
