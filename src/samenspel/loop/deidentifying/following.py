"""Suggestions keep their place when the text changes, and go with words that are erased."""

from typing import Any

from django.db.models import F
from django.dispatch import receiver

from samenspel.loop.deidentifying.models import Decision, Pseudonym, Suggestion
from samenspel.loop.sources.edits import Edit, moved
from samenspel.loop.sources.models import ChangeReason, Source
from samenspel.loop.sources.signals import text_changed


@receiver(text_changed)
def move_along(sender: Any, source: Source, edits: list[Edit], reason: str, **_kwargs: Any) -> None:
    """Move every suggestion of `source`; those behind all changes in one go."""
    if not edits:
        return
    all_of_it = Suggestion.objects.filter(source=source)
    behind = all_of_it.filter(start__gt=edits[-1].end)
    among = list(all_of_it.filter(start__lte=edits[-1].end, end__gte=edits[0].start))
    shift = sum(edit.shift for edit in edits)
    if shift:
        behind.update(start=F("start") + shift, end=F("end") + shift)
    gone, kept = [], []
    for one in among:
        place = moved(one.start, one.end, edits)
        if place.touched and (place.start == place.end or reason == ChangeReason.ERASED):
            gone.append(one.pk)
            continue
        one.start, one.end = place.start, place.end
        if place.touched and one.decision == Decision.REJECTED:
            # Other words stand there now: somebody looks at them again.
            one.decision, one.decided_by, one.decided_at = Decision.OPEN, None, None
        kept.append(one)
    fields = ["start", "end", "decision", "decided_by", "decided_at"]
    Suggestion.objects.bulk_update(kept, fields, batch_size=500)
    Suggestion.objects.filter(pk__in=gone).delete()
    if reason == ChangeReason.ERASED:
        # What stands in no text any more needs no key: it could only tell who was meant.
        Pseudonym.objects.of_team(source.team).unused().delete()
