"""Where questions stand in the chain: most chains begin with one.

A theme is no step: it holds many questions and many teams, and one did not come from the other.
"""

from typing import Any

from django.utils.translation import gettext_lazy as _

from samenspel.ground.trail.edges import Edge
from samenspel.ground.trail.registry import Rows, register_edge, register_node
from samenspel.loop.questions.models import Question


def _visible(rows: Rows, person: Any, werkplaats: Any) -> Rows:
    return rows.for_werkplaats(werkplaats).visible_to(person)  # type: ignore[attr-defined]


register_node(
    Question,
    kind=_("Question"),
    icon="question",
    visible=_visible,
    columns=("title", "asked_at"),
    date=lambda question: question.asked_on,
)
register_edge(
    Edge.by_foreign_key(
        source=Question,
        target=Question,
        held_by="source",
        field="merged_into",
        forward=_("goes on in"),
        backward=_("also asked as"),
    )
)
