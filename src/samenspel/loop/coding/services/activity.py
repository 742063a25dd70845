"""Number every change in the passages of a source, so that others can ask what came after."""

from collections.abc import Iterable

from django.db import transaction

from samenspel.loop.coding.models import Passage, SourceActivity, Touched
from samenspel.loop.sources.models import Source

KEPT = 500
"""How many changes of a source are kept; a page that missed more is drawn anew as a whole."""


def hold(source: Source) -> Source:
    """Return `source` as it is now, held until the transaction ends: one at a time marks in it."""
    return Source.objects.select_for_update(of=("self",)).select_related("team").get(pk=source.pk)


@transaction.atomic(savepoint=False)
def touch(passages: Iterable[Passage]) -> None:
    """Give a number to what changed in `passages`; whoever changes codings calls this."""
    by_source: dict[int, list[tuple[int, int]]] = {}
    for passage in passages:
        by_source.setdefault(passage.source_id, []).append((passage.start, passage.end))
    for source_id in sorted(by_source):
        touch_stretches(source_id, by_source[source_id])


@transaction.atomic(savepoint=False)
def touch_stretches(source_id: int, stretches: Iterable[tuple[int, int]]) -> None:
    """Give a number to what changed in these stretches of one source, which is held from now."""
    Source.objects.select_for_update().only("pk").get(pk=source_id)
    state, _made = SourceActivity.objects.get_or_create(source_id=source_id)
    rows = [
        Touched(source_id=source_id, number=number, start=start, end=end)
        for number, (start, end) in enumerate(stretches, start=state.number + 1)
    ]
    state.number += len(rows)
    state.save(update_fields=["number"])
    Touched.objects.bulk_create(rows)
    Touched.objects.filter(source_id=source_id, number__lte=state.number - KEPT).delete()
