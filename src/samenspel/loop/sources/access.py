"""Who may do what with the material of a team. `person` is None for a visitor."""

from samenspel.loop.network.models import Person
from samenspel.loop.research.access import may_code, may_keep, may_read, require
from samenspel.loop.sources.going import GOES
from samenspel.loop.sources.models import Source, SourceKind, Whose
from samenspel.loop.sources.reader import has_withdrawn_words
from samenspel.loop.teams.models import Team

__all__ = [
    "may_code",
    "may_keep",
    "may_open_original",
    "may_read",
    "may_remove",
    "require",
    "usual_whose",
    "whose_for",
]

OWN_BY_THEMSELVES = {SourceKind.REPORT, SourceKind.YIELDS, SourceKind.PRACTICE_ANALYSIS}


def usual_whose(kind: str) -> Whose:
    """Return whose words a text of this kind mostly has."""
    return Whose.OWN if kind in OWN_BY_THEMSELVES else Whose.PEOPLE


def whose_for(person: Person | None, team: Team, kind: str, said: str = "") -> Whose:
    """Return whose words a new text holds: keepers say so, for others it follows the kind.

    Our own words may be quoted without anybody's consent: not everyone decides that they are.
    """
    return Whose(said) if said and may_keep(person, team) else usual_whose(kind)


def may_open_original(person: Person | None, source: Source) -> bool:
    """Return whether `person` may have the file: keepers, until somebody in it took words back."""
    if not source.original or not may_keep(person, source.team):
        return False
    return not has_withdrawn_words(source)


def may_remove(person: Person | None, source: Source) -> bool:
    """Return whether `person` may take a text out: keepers, or coders when nobody worked on it."""
    if may_keep(person, source.team):
        return True
    return may_code(person, source.team) and not GOES.with_source(source)
