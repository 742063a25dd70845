"""Where offers stand in the chain: what people brought to an activity.

Only offers: they may be taken up. What people came to fetch stands on the wall.
"""

from collections.abc import Collection, Iterable
from typing import Any

from django.db.models import Window
from django.db.models.functions import RowNumber
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


def _offers_of_activities(
    *, source_ids: Collection[int] | None = None, target_ids: Collection[int] | None = None
) -> Iterable[tuple[int, int]]:
    """Return (activity, offer): of an activity its newest, of an offer always its activity."""
    found = Offer.objects.on_the_wall().order_by()
    if target_ids is not None:
        return found.filter(pk__in=target_ids).values_list("activity", "pk")
    newest = Window(RowNumber(), partition_by="activity", order_by=["-created", "-pk"])
    few = found.filter(activity__in=source_ids or ()).annotate(place=newest)
    return few.filter(place__lte=MOST).values_list("activity", "pk")


register_node(
    Offer,
    kind=_("Offer"),
    icon="people",
    visible=_visible,
    select=lambda rows: rows.select_related("activity"),
    date=lambda offer: timezone.localdate(offer.created),
)
register_edge(
    Edge(Activity, Offer, _("people brought"), _("was brought to"), _offers_of_activities)
)
