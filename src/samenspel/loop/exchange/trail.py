"""Where offers stand in the chain: what people brought to an activity.

Only offers: they may be taken up. What people came to fetch stands on the wall.
"""

from typing import Any

from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from samenspel.ground.trail.edges import Edge
from samenspel.ground.trail.registry import Rows, register_edge, register_node
from samenspel.loop.activities.models import Activity
from samenspel.loop.exchange.models import Offer

MOST = 3
"""How many of them an activity shows: the wall has them all, the chain must stay readable."""


def _visible(rows: Rows, person: Any, werkplaats: Any) -> Rows:
    return rows.for_werkplaats(werkplaats).visible_to(person)  # type: ignore[attr-defined]


register_node(
    Offer,
    kind=_("Offer"),
    icon="people",
    visible=_visible,
    columns=("text", "created", "activity__id", "activity__title"),
    date=lambda offer: timezone.localdate(offer.created),
)
register_edge(
    Edge.by_foreign_key(
        source=Activity,
        target=Offer,
        held_by="target",
        field="activity",
        forward=_("people brought"),
        backward=_("was brought to"),
        where=(Q(registration=None) | Q(registration__status="confirmed")) & Q(hidden_at=None),
        newest=("-created", MOST),
    )
)
