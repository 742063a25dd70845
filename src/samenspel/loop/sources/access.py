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


def whose_for(
    person: Person | None, team: Team, kind: str, said: str = "", *, written_here: bool = False
) -> Whose:
    """Return whose words a new text holds: keepers say so.

    Our own words may be quoted without anybody's consent: not everyone decides that they are. What
    others bring in are people's words, whatever they call it; what was `written_here` follows its
    kind.
    """
    if may_keep(person, team):
        return Whose(said) if said else usual_whose(kind)
    return usual_whose(kind) if written_here else Whose.PEOPLE


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
