"""Where offers stand in the chain: what people brought to an activity, and came to fetch."""

from collections import Counter
from collections.abc import Collection, Iterable
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from samenspel.ground.trail.edges import Edge, Pairs
from samenspel.ground.trail.registry import Rows, register_edge, register_node
from samenspel.loop.activities.models import Activity
from samenspel.loop.exchange.models import Line, Need, Offer

MOST = 2
"""How many of each an activity shows: the wall has them all, the chain must stay readable."""


def _visible(rows: Rows, person: Any, werkplaats: Any) -> Rows:
    return rows.for_werkplaats(werkplaats).visible_to(person)  # type: ignore[attr-defined]


def _pairs_of(model: type[Line]) -> Pairs:
    def pairs(
        *, source_ids: Collection[int] | None = None, target_ids: Collection[int] | None = None
    ) -> Iterable[tuple[int, int]]:
        lines = model.objects.on_the_wall().order_by("-created", "-pk")
        found = lines.values_list("activity", "pk")
        if target_ids is not None:
            return found.filter(pk__in=target_ids)
        seen: Counter[int] = Counter()
        kept = []
        for activity, line in found.filter(activity__in=source_ids or ()):
            seen[activity] += 1
            if seen[activity] <= MOST:
                kept.append((activity, line))
        return kept

    return pairs


for model, kind, icon in ((Offer, _("Offer"), "people"), (Need, _("Looked for"), "question")):
    register_node(
        model,
        kind=kind,
        icon=icon,
        visible=_visible,
        select=lambda rows: rows.select_related("activity"),
        date=lambda line: timezone.localdate(line.created),
    )
register_edge(
    Edge(Activity, Offer, _("people brought"), _("was brought to"), _pairs_of(Offer)),
    Edge(Activity, Need, _("people came to fetch"), _("was looked for at"), _pairs_of(Need)),
)
