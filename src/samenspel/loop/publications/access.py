"""Who may do what with publications. `person` is None for a visitor without account."""

from samenspel.loop.network.access import is_coordinator, is_member
from samenspel.loop.network.models import Person, Werkplaats
from samenspel.loop.publications.models import Publication
from samenspel.loop.research.access import require
from samenspel.loop.teams.access import may_edit, sits_at
from samenspel.loop.teams.models import Team

__all__ = [
    "may_begin",
    "may_decide",
    "may_keep_words",
    "may_read_draft",
    "may_see",
    "may_write",
    "require",
]


def may_begin(person: Person | None, team: Team) -> bool:
    """Return whether `person` may begin a publication of `team`: who sits at its table."""
    return sits_at(person, team)


def may_write(person: Person | None, publication: Publication) -> bool:
    """Return whether `person` may change the draft: the team's table, and who writes along."""
    if person is None:
        return False
    if sits_at(person, publication.team):
        return True
    if not is_member(person, publication.werkplaats) or person.user_id is None:
        return False
    along = publication.contributors.filter(person=person, writes=True)
    return person.ask_once(("writes", publication.pk), along.exists)


def may_read_draft(person: Person | None, publication: Publication) -> bool:
    """Return whether `person` may read the draft and talk about it, with an account."""
    return may_write(person, publication)


def may_decide(person: Person | None, publication: Publication) -> bool:
    """Return whether `person` may approve, publish or withdraw it: team leads, coordinators."""
    return may_edit(person, publication.team) or is_coordinator(person, publication.werkplaats)


def may_see(person: Person | None, publication: Publication) -> bool:
    """Return whether `person` may read something of it: an edition, or the draft."""
    return Publication.objects.visible_to(person).filter(pk=publication.pk).exists()


def may_keep_words(person: Person | None, werkplaats: Werkplaats) -> bool:
    """Return whether `person` may keep the simpler words of `werkplaats`: its coordinators."""
    return is_coordinator(person, werkplaats)
