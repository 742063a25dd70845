"""Where the log stands in the chain: a team wrote down what it learned."""

from typing import Any

from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from samenspel.ground.consent.models import Reach
from samenspel.ground.trail.edges import Edge
from samenspel.ground.trail.registry import Rows, register_edge, register_node
from samenspel.loop.notebook.models import Entry
from samenspel.loop.teams.models import Team

SHOWN = 12
"""Of a team that shares much, the trail shows the newest."""


def _visible(rows: Rows, person: Any, werkplaats: Any) -> Rows:
    shared = rows.for_werkplaats(werkplaats).visible_to(person)  # type: ignore[attr-defined]
    return shared.there()  # type: ignore[no-any-return]


register_node(
    Entry,
    kind=_("From the log"),
    icon="edit",
    visible=_visible,
    columns=("day", "title", "text", "tried", "removed_at", "team__id", "team__slug"),
    date=lambda entry: entry.day,
)
register_edge(
    Edge.by_foreign_key(
        source=Team,
        target=Entry,
        held_by="target",
        field="team",
        forward=_("wrote down"),
        backward=_("is from the log of"),
        where=Q(removed_at=None) & ~Q(reach=Reach.TEAM),
        newest=("-day", SHOWN),  # a log is long; the trail is short
    )
)
