"""What can be found of teams, and by whom."""

from collections.abc import Iterator
from typing import Any

from django.utils.translation import gettext_lazy as _

from samenspel.ground.consent.models import Reach
from samenspel.ground.search import registry
from samenspel.ground.search.registry import PUBLIC, Document
from samenspel.loop.teams.models import Team


def audience_of(reach: str, werkplaats_id: int, team_id: int | None) -> str | None:
    """Return the name of the group that may find what was shared as widely as `reach`."""
    match Reach(reach):
        case Reach.PUBLIC:
            return PUBLIC
        case Reach.NATIONAL:
            return "national"
        case Reach.WERKPLAATS:
            return f"werkplaats:{werkplaats_id}"
        case Reach.TEAM:
            return f"team:{team_id}" if team_id else None


def describe(team: Team) -> Document | None:
    """Let a team be found by its name, its challenge and what it yields."""
    audience = audience_of(team.reach, team.werkplaats_id, team.pk)
    if audience is None:
        return None
    texts = [team.challenge, team.intended_product, team.outcome]
    return Document(
        title=team.name,
        body="\n\n".join(text for text in texts if text),
        url=team.get_absolute_url(),
        kind="team",
        scope=team.werkplaats_id,
        audience=audience,
        date=team.starts,
    )


def audiences(person: Any) -> Iterator[str]:
    """Tell at which tables `person` sits, or coordinates."""
    if person is not None and person.active_memberships:
        for pk in Team.objects.at_table_of(person).values_list("pk", flat=True):
            yield f"team:{pk}"


registry.register(Team, describe)
registry.register_kind("team", _("Teams"))
registry.register_audiences(audiences)
