"""The gate: which passages somebody may see, now. Whatever shows or sends words asks here."""

from samenspel.ground.consent.models import Reach
from samenspel.loop.coding.models import Coding, Passage, PassageVoice
from samenspel.loop.coding.querysets import CodingQuerySet, PassageQuerySet
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


def codings_for(person: Person, team: Team) -> CodingQuerySet:
    """Return the codings that `person` sees, on passages of `team` that `person` may read.

    For counting many at once: the same passages as `passages_for`, found the other way round. Who
    stopped taking part is asked once for the team, and not for each passage.
    """
    seen = Coding.objects.seen_by(person).order_by()
    if not may_read(person, team):
        return seen.filter(passage__in=passages_for(person, team).order_by())
    withheld = PassageVoice.objects.of_stopped(team).values("passage")
    return seen.filter(passage__source__team=team).exclude(passage__in=withheld)
