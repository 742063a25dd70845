"""Where adoptions stand in the chain: a product is used, which raises a new question."""

from typing import Any

from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from samenspel.ground.trail.edges import Edge
from samenspel.ground.trail.registry import Rows, register_edge, register_node
from samenspel.loop.adoptions.models import Adoption
from samenspel.loop.products.models import Product
from samenspel.loop.questions.models import Question

CONFIRMED = Q(confirmed_at__isnull=False)


def _visible(rows: Rows, person: Any, werkplaats: Any) -> Rows:
    return rows.for_werkplaats(werkplaats).visible_to(person)  # type: ignore[attr-defined]


register_node(
    Adoption,
    kind=_("Use elsewhere"),
    icon="place",
    visible=_visible,
    columns=(
        "organisation",
        "place",
        "told_at",
        "product__id",
        "product__slug",
        "product__revises_id",
    ),
    date=lambda adoption: timezone.localdate(adoption.told_at),
)
register_edge(
    Edge.by_foreign_key(
        source=Product,
        target=Adoption,
        held_by="target",
        field="product",
        forward=_("is used by"),
        backward=_("uses"),
        where=CONFIRMED,
        newest=("-told_at", 12),
    ),
    Edge.by_foreign_key(
        source=Adoption,
        target=Question,
        held_by="source",
        field="question",
        forward=_("raised the question"),
        backward=_("was raised by"),
        where=CONFIRMED,
    ),
    Edge.by_foreign_key(
        source=Adoption,
        target=Product,
        held_by="source",
        field="adaptation",
        forward=_("became the version"),
        backward=_("came from the use by"),
        where=CONFIRMED,
    ),
)
