"""Where value stories stand in the chain: at its end, what it brought somebody."""

from typing import Any

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from samenspel.ground.trail.edges import Edge
from samenspel.ground.trail.registry import Rows, register_edge, register_node
from samenspel.loop.activities.models import Activity
from samenspel.loop.products.models import Product
from samenspel.loop.stories.models import ValueStory
from samenspel.loop.teams.models import Team


def _visible(rows: Rows, person: Any, werkplaats: Any) -> Rows:
    return rows.for_werkplaats(werkplaats).readable_to(person)  # type: ignore[attr-defined]


register_node(
    ValueStory,
    kind=_("Value story"),
    icon="people",
    visible=_visible,
    columns=("title", "told_at"),
    date=lambda story: timezone.localdate(story.told_at),
)
for model, field in ((Activity, "activity"), (Product, "product"), (Team, "team")):
    register_edge(
        Edge.by_foreign_key(
            source=model,
            target=ValueStory,
            held_by="target",
            field=field,
            forward=_("brought"),
            backward=_("was brought by"),
        )
    )
