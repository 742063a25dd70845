"""Where material stands in the chain: a gathering gave texts. Only researchers see it."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from samenspel.ground.trail.edges import Edge
from samenspel.ground.trail.registry import Rows, register_edge, register_node
from samenspel.loop.activities.models import Activity
from samenspel.loop.sources.models import Source

SHOWN = 12


def _visible(rows: Rows, person: Any, werkplaats: Any) -> Rows:
    ours = rows.for_werkplaats(werkplaats)  # type: ignore[attr-defined]
    return ours.readable_by(person)  # type: ignore[no-any-return]


register_node(
    Source,
    kind=_("Material"),
    icon="document",
    visible=_visible,
    columns=("title", "day", "team__id", "team__slug"),
    date=lambda source: source.day,
)
register_edge(
    Edge.by_foreign_key(
        source=Activity,
        target=Source,
        held_by="target",
        field="activity",
        forward=_("gave material"),
        backward=_("was said or written at"),
        newest=("-created", SHOWN),
    )
)
