"""Who may do what with what a team writes down. `person` is None for a visitor."""

from samenspel.ground.consent.models import Reach
from samenspel.loop.network.access import is_coordinator, membership_of
from samenspel.loop.network.models import Person
from samenspel.loop.notebook.models import Answer, Entry, File
from samenspel.loop.teams.access import at_table, may_edit, require
from samenspel.loop.teams.models import Team

__all__ = [
    "at_the_table",
    "may_change",
    "may_edit",
    "may_remove_answer",
    "may_remove_file",
    "may_write",
    "perspective_of",
    "reaches_for",
    "require",
]


def at_the_table(person: Person | None, team: Team) -> bool:
    """Return whether `person` gets to read the notebook of `team` with an account."""
    return person is not None and bool(person.active_memberships) and at_table(person, team)


def may_write(person: Person | None, team: Team) -> bool:
    """Return whether `person` writes in the notebook of `team`, with an account or without."""
    if person is None:
        return False
    seated = team.members.in_force().filter(person=person).exists()
    return seated or is_coordinator(person, team.werkplaats)


def may_change(person: Person | None, entry: Entry) -> bool:
    """Return whether `person` may change or take away `entry`: its author, leads, coordinators."""
    if person is None or entry.removed_at is not None:
        return False
    own = entry.author_id == person.pk and may_write(person, entry.team)
    return own or may_edit(person, entry.team)


def reaches_for(person: Person | None, thing: Entry | File) -> list[Reach]:
    """Return how far `person` may share `thing`.

    Who wrote or owns it chooses freely. A lead or coordinator can only take it back, because
    nothing goes further than its writer chose; when nobody wrote it any more, they choose.
    """
    if person is None:
        return []
    owner_id = thing.author_id if isinstance(thing, Entry) else thing.owner_id
    if isinstance(thing, Entry) and thing.removed_at is not None:
        return []
    if owner_id == person.pk and may_write(person, thing.team):
        return list(Reach)
    if not may_edit(person, thing.team):
        return []
    if owner_id is None:
        return list(Reach)
    return list(Reach)[: Reach(thing.reach).width + 1]


def may_remove_answer(person: Person | None, answer: Answer) -> bool:
    """Return whether `person` may take away `answer`: who gave it, leads, coordinators."""
    if person is None:
        return False
    team = answer.entry.team
    return (answer.author_id == person.pk and may_write(person, team)) or may_edit(person, team)


def may_remove_file(person: Person | None, file: File) -> bool:
    """Return whether `person` may take away `file` for good: when no other hand worked on it."""
    if person is None:
        return False
    if may_edit(person, file.team):
        return True
    own = file.owner_id == person.pk and may_write(person, file.team)
    return own and not file.versions.exclude(by=person).exists()


def perspective_of(person: Person, team: Team) -> str:
    """Return from which side `person` speaks in `team` today."""
    seat = team.members.in_force().filter(person=person).first()
    if seat is not None:
        return seat.perspective
    membership = membership_of(person, team.werkplaats)
    return membership.perspective if membership else ""
