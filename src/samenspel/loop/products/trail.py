"""Where products stand in the chain: between what was found and who uses it elsewhere."""

from typing import Any

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from samenspel.ground.trail.edges import Edge
from samenspel.ground.trail.registry import Rows, register_edge, register_node
from samenspel.loop.findings.models import Finding
from samenspel.loop.products.models import Product
from samenspel.loop.questions.models import Question
from samenspel.loop.teams.models import Team


def _visible(rows: Rows, person: Any, werkplaats: Any) -> Rows:
    here = rows.for_werkplaats(werkplaats).visible_to(person)  # type: ignore[attr-defined]
    return here.themselves()  # type: ignore[no-any-return]


register_node(
    Product,
    kind=_("Product"),
    icon="heart",
    visible=_visible,
    columns=("title", "slug", "published_at", "created", "revises_id"),
    date=lambda product: timezone.localdate(product.published_at or product.created),
)
register_edge(
    Edge.by_many_to_many(
        source=Finding,
        target=Product,
        held_by="target",
        field="findings",
        forward=_("led to the product"),
        backward=_("rests on the finding"),
    ),
    Edge.by_many_to_many(
        source=Question,
        target=Product,
        held_by="target",
        field="questions",
        forward=_("is helped by the product"),
        backward=_("helps with the question"),
    ),
    Edge.by_foreign_key(
        source=Team,
        target=Product,
        held_by="target",
        field="team",
        forward=_("made"),
        backward=_("was made by"),
    ),
    Edge.by_foreign_key(
        source=Product,
        target=Product,
        held_by="target",
        field="adapted_from",
        forward=_("was adapted into"),
        backward=_("was adapted from"),
    ),
)
