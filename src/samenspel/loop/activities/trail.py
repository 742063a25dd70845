"""Where activities stand in the chain: a team comes together."""

from typing import Any

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from samenspel.ground.trail.edges import Edge
from samenspel.ground.trail.registry import Rows, register_edge, register_node
from samenspel.loop.activities.models import Activity
from samenspel.loop.teams.models import Team


def _visible(rows: Rows, person: Any, werkplaats: Any) -> Rows:
    return rows.for_werkplaats(werkplaats).visible_to(person)  # type: ignore[attr-defined]


register_node(
    Activity,
    kind=_("Activity"),
    icon="calendar",
    visible=_visible,
    columns=("title", "starts"),
    date=lambda activity: timezone.localdate(activity.starts),
)
register_edge(
    Edge.by_foreign_key(
        source=Team,
        target=Activity,
        held_by="target",
        field="team",
        forward=_("comes together at"),
        backward=_("is of the team"),
    )
)
