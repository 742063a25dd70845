"""Where reports stand in the chain: an activity is told of, and raises questions."""

from typing import Any

from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from samenspel.ground.trail.edges import Edge
from samenspel.ground.trail.registry import Rows, register_edge, register_node
from samenspel.loop.activities.models import Activity
from samenspel.loop.questions.models import Question
from samenspel.loop.reports.models import Report, Yield


def _visible(rows: Rows, person: Any, werkplaats: Any) -> Rows:
    return rows.for_werkplaats(werkplaats).visible_to(person)  # type: ignore[attr-defined]


def _raised(*, source_ids: Any = None, target_ids: Any = None) -> Rows:
    """Return which published reports hold which questions."""
    chosen = (
        Q(report__in=source_ids or ()) if target_ids is None else Q(question__in=target_ids or ())
    )
    rows = Yield.objects.filter(chosen, question__isnull=False).order_by()
    return rows.values_list("report_id", "question_id")


register_node(
    Report,
    kind=_("Report"),
    icon="document",
    visible=_visible,
    columns=("title", "published_at", "activity__id", "activity__title"),
    date=lambda report: timezone.localdate(report.published_at),
)
register_edge(
    Edge.by_foreign_key(
        source=Activity,
        target=Report,
        held_by="target",
        field="activity",
        forward=_("is told of in"),
        backward=_("tells of"),
    ),
    Edge(Report, Question, _("raised the question"), _("was raised in"), _raised),
)
