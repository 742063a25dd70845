"""Where publications stand in the chain: from what was found to what somebody should do.

A passage is no step of its own: whose words one may read is up to the gate, on the pages.
"""

from typing import Any

from django.db.models import Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from samenspel.ground.common.words import shortened
from samenspel.ground.trail.edges import Edge
from samenspel.ground.trail.registry import Rows, register_edge, register_node
from samenspel.loop.findings.models import Finding
from samenspel.loop.products.models import Product
from samenspel.loop.publications.models import Block, Publication, Recommendation
from samenspel.loop.teams.models import Team


def _visible(rows: Rows, person: Any, werkplaats: Any) -> Rows:
    return rows.for_werkplaats(werkplaats).visible_to(person)  # type: ignore[attr-defined]


def _placed(field: str) -> Any:
    """Return the links from what was placed in a block (`field`) to its publication.

    What readers have counts: what a draft places or drops meanwhile is nobody's business.
    """

    def pairs(*, source_ids: Any = None, target_ids: Any = None) -> Rows:
        chosen = (
            Q(**{f"{field}__in": source_ids or ()})
            if target_ids is None
            else Q(chapter__publication__in=target_ids or ())
        )
        rows = Block.objects.read_now().filter(chosen, **{f"{field}__isnull": False}).order_by()
        return rows.values_list(field, "chapter__publication_id").distinct()

    return pairs


def _address(recommendation: Recommendation) -> str:
    """Return the page that tells what it rests on; of what readers don't have, its booklet."""
    publication = recommendation.publication
    if not (recommendation.out_as and publication.published_at):
        return publication.get_absolute_url()
    key = recommendation.guid.hex[:8]
    return reverse("editions:advice", kwargs={"slug": publication.slug, "key": key})


register_node(
    Publication,
    kind=_("Publication"),
    icon="document",
    visible=_visible,
    columns=("title", "out_as", "slug", "published_at", "created"),
    title=lambda one: one.title_for_readers,
    date=lambda one: timezone.localdate(one.published_at or one.created),
)
register_node(
    Recommendation,
    kind=_("Recommendation"),
    icon="idea",
    visible=_visible,
    columns=(
        "says",
        "out_as",
        "guid",
        "publication__id",
        "publication__slug",
        "publication__published_at",
        "publication__created",
    ),
    title=lambda one: shortened(one.out_as or one.says, 140),
    url=_address,
    date=lambda one: timezone.localdate(one.publication.published_at or one.publication.created),
)
register_edge(
    Edge.by_foreign_key(
        source=Team,
        target=Publication,
        held_by="target",
        field="team",
        forward=_("wrote"),
        backward=_("was written by"),
    ),
    Edge.by_many_to_many(
        source=Finding,
        target=Recommendation,
        held_by="target",
        field="findings",
        forward=_("led to the recommendation"),
        backward=_("rests on the finding"),
    ),
    Edge(Finding, Publication, _("is told of in"), _("tells of the finding"), _placed("finding")),
    Edge(Product, Publication, _("is told of in"), _("tells of"), _placed("product")),
    Edge.by_foreign_key(
        source=Recommendation,
        target=Publication,
        held_by="source",
        field="publication",
        forward=_("stands in"),
        backward=_("recommends"),
    ),
    Edge.by_many_to_many(
        source=Recommendation,
        target=Product,
        held_by="source",
        field="products",
        forward=_("is helped by"),
        backward=_("helps with"),
    ),
)
