"""What was corrected in the words of a passage; only keepers of the key read what stood there."""

from collections import defaultdict
from collections.abc import Sequence

from samenspel.loop.coding.models import Passage
from samenspel.loop.sources.edits import Edit, moved
from samenspel.loop.sources.models import ChangeReason, TextChange

Correction = tuple[str, str]
"""What stood there, and what stands there now."""

BACK = 10
"""How many changes of a text are looked back."""


def corrections_in(passages: Sequence[Passage]) -> None:
    """Give each of `passages` its `corrections` (a list of `Correction`). One query."""
    changes: dict[int, list[TextChange]] = defaultdict(list)
    sources = {passage.source_id for passage in passages}
    for change in TextChange.objects.filter(source__in=sources).order_by("-version"):
        changes[change.source_id].append(change)
    for passage in passages:
        passage.corrections = _of(passage, changes[passage.source_id][:BACK])  # type: ignore[attr-defined]


def _of(passage: Passage, changes: list[TextChange]) -> list[Correction]:
    """Walk back through `changes`, newest first, and keep what lay in the passage."""
    start, end = passage.start, passage.end
    found: list[Correction] = []
    for change in changes:
        back, shift, here = [], 0, []
        for at, (old_start, old_end, inserted) in enumerate(change.edits):
            begin = old_start + shift
            until = begin + len(inserted)
            back.append(Edit(begin, until, "x" * (old_end - old_start)))
            shift += len(inserted) - (old_end - old_start)
            kept = change.reason == ChangeReason.CORRECTED
            if kept and begin <= end and start <= until:
                here.append((change.removed[at], inserted))
        found = here + found
        place = moved(start, end, back)
        start, end = place.start, place.end
    return found
