"""Where findings stand in the chain: from what people asked and said to what we know now.

A passage is no step of its own: whose words one may read is up to the gate, on the page of the
finding. A gathering where words were spoken is one, as long as those words may be used.
"""

from typing import Any

from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from samenspel.ground.common.words import shortened
from samenspel.ground.trail.edges import Edge
from samenspel.ground.trail.registry import Rows, register_edge, register_node
from samenspel.loop.activities.models import Activity
from samenspel.loop.coding.models import Passage
from samenspel.loop.findings.models import Evidence, Finding
from samenspel.loop.questions.models import Question
from samenspel.loop.sources.models import Source
from samenspel.loop.teams.models import Team


def _visible(rows: Rows, person: Any, werkplaats: Any) -> Rows:
    return rows.for_werkplaats(werkplaats).visible_to(person)  # type: ignore[attr-defined]


def _resting_on(place: str) -> Any:
    """Return the links from where words were spoken (`place`) to findings that rest on them."""

    def pairs(*, source_ids: Any = None, target_ids: Any = None) -> Rows:
        chosen = (
            Q(**{f"{place}__in": source_ids or ()})
            if target_ids is None
            else Q(finding__in=target_ids or ())
        )
        asked = Evidence.objects.filter(chosen, **{f"{place}__isnull": False}).order_by()
        usable = Passage.objects.filter(evidence__in=asked).readable().order_by().values("pk")
        return asked.filter(passage__in=usable).values_list(place, "finding_id").distinct()

    return pairs


register_node(
    Finding,
    kind=_("Finding"),
    icon="idea",
    visible=_visible,
    columns=("claim", "shared_at", "created"),
    title=lambda finding: shortened(finding.claim, 140),
    date=lambda finding: timezone.localdate(finding.shared_at or finding.created),
)
register_edge(
    Edge.by_many_to_many(
        source=Question,
        target=Finding,
        held_by="target",
        field="questions",
        forward=_("led to the finding"),
        backward=_("says something about the question"),
    ),
    Edge.by_foreign_key(
        source=Team,
        target=Finding,
        held_by="target",
        field="team",
        forward=_("found"),
        backward=_("was found by"),
    ),
    Edge(
        Activity,
        Finding,
        _("gave words for"),
        _("rests on what was said at"),
        _resting_on("passage__source__activity_id"),
    ),
    Edge(
        Source,
        Finding,
        _("gave words for"),
        _("rests on words from"),
        _resting_on("passage__source_id"),
    ),
)
