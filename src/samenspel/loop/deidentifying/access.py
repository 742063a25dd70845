"""Who may take names out, and who may open the key. `person` is None for a visitor."""

from samenspel.loop.network.models import Person
from samenspel.loop.research.access import may_code, may_keep, require
from samenspel.loop.teams.models import Team

__all__ = ["may_decide", "may_open_key", "require"]


def may_decide(person: Person | None, team: Team) -> bool:
    """Return whether `person` may look at suggestions and decide: who codes the material."""
    return may_code(person, team)


def may_open_key(person: Person | None, team: Team) -> bool:
    """Return whether `person` may see who is meant, and put words back."""
    return may_keep(person, team)
