"""Where teams stand in the chain: a question leads to the team that took it up."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from samenspel.ground.trail.edges import Edge
from samenspel.ground.trail.registry import Rows, register_edge, register_node
from samenspel.loop.questions.models import Question
from samenspel.loop.teams.models import Team


def _visible(rows: Rows, person: Any, werkplaats: Any) -> Rows:
    return rows.for_werkplaats(werkplaats).visible_to(person)  # type: ignore[attr-defined]


register_node(
    Team,
    kind=_("Team"),
    icon="team",
    visible=_visible,
    columns=("name", "slug", "starts"),
    date=lambda team: team.starts,
)
register_edge(
    Edge.by_many_to_many(
        source=Question,
        target=Team,
        held_by="target",
        field="questions",
        forward=_("taken up by"),
        backward=_("works on the question"),
    )
)
