"""The gate: which passages somebody may see, now. Whatever shows or sends words asks here."""

from samenspel.ground.consent.models import Reach
from samenspel.loop.coding.models import Passage
from samenspel.loop.coding.querysets import PassageQuerySet
from samenspel.loop.network.models import Person
from samenspel.loop.research.access import may_read
from samenspel.loop.teams.access import circle_of
from samenspel.loop.teams.models import Team


def passages_for(person: Person | None, team: Team) -> PassageQuerySet:
    """Return the passages of `team` whose words `person` may see (None: a visitor).

    Researchers read what nobody took back. Everyone else sees what may be quoted in the circle
    around the team in which they stand.
    """
    if may_read(person, team):
        return Passage.objects.of_team(team).readable()
    return Passage.objects.of_team(team).quotable(circle_of(person, team))


def passages_quotable(team: Team, reach: Reach) -> PassageQuerySet:
    """Return the passages of `team` that may go to everyone in the circle `reach`."""
    return Passage.objects.of_team(team).quotable(reach)
