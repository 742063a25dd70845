"""Sign up. However many people do so at once, places never run over and nobody jumps the line.

Whoever takes a place locks the activity first and counts with the lock in hand (see `lock.py`).
"""

from dataclasses import replace
from datetime import timedelta
from typing import NamedTuple

from django.db import transaction
from django.utils import timezone

from samenspel.ground.mail.models import Message
from samenspel.ground.mail.services import queue_message
from samenspel.loop.activities import line, signals
from samenspel.loop.activities.models import Activity, Registration, RegistrationStatus
from samenspel.loop.activities.places import Places
from samenspel.loop.activities.services.answering import say_yes
from samenspel.loop.activities.services.letters import give_link, write_link
from samenspel.loop.activities.services.lock import decide, locked, note
from samenspel.loop.activities.services.outcomes import Closed, Full, Outcome, Placed, Waiting
from samenspel.loop.activities.services.saying import NOTHING, Said, check_sessions, keep, keep_new
from samenspel.loop.activities.services.waiting import move_up
from samenspel.loop.activities.standing import standing_of
from samenspel.loop.network.models import Person

HELD_FOR = timedelta(hours=24)
"""How long a place is held for who must still open the link in the mail."""


class Taken(NamedTuple):
    """What came of it, and who is to be mailed: None where there is nothing to say."""

    outcome: Outcome
    registration: Registration | None = None


def register_participant(
    *, activity: Activity, name: str, email: str, person: Person | None = None, said: Said = NOTHING
) -> Outcome:
    """Take a place for `email`, or one on the waiting list, and mail a link to confirm it.

    A `person` is logged in, so the address is known to be theirs: the place is given at once. The
    same address again gets no second place but the mail again, and the same answer as a new one
    would, so that nobody can find out who signed up. Raises `SessionTakenError`.
    """
    address = email.strip().lower()
    # A glance without the lock: when it is too late, a crowd need not queue up to hear so.
    places, is_known = standing_of(activity, address)
    if not is_known and places.is_full and activity.is_open and not line.moves(activity):
        return Full()
    # The letter is written before the lock, too, because others wait for it.
    new = new_registration(activity, name, address, person, said)
    new.status = _status_of(new, places)
    letter = write_link(new, activity)
    return _register(activity, new, said, letter)


@transaction.atomic
def _register(activity: Activity, new: Registration, said: Said, letter: Message) -> Outcome:
    expected = (new, new.status, activity.changed)
    current = locked(activity)
    if current is None or not current.is_open:
        return Closed()
    taken = take_place(current, new, said)
    mailed = taken.registration
    if mailed is not None:
        as_expected = (mailed, mailed.status, current.changed) == expected
        queue_message(letter if as_expected else write_link(mailed, current))
    return taken.outcome


def take_place(activity: Activity, new: Registration, said: Said) -> Taken:
    """Take a place, or one on the waiting list; the caller holds the lock. Mails nothing."""
    places, is_known = standing_of(activity, new.email)
    if places.line and places.left:
        move_up(activity)  # an offer lapsed a minute ago: who is in line comes first
        places, is_known = standing_of(activity, new.email)
    is_room = places.has_room_for(new.party)
    if is_room and said.choices:
        # For a known address too: being known must look like being new.
        check_sessions(activity, new, said.choices)
    known = _known(activity, new, places) if is_known else None
    if known is not None and new.person is not None:
        if known.is_unproven:
            _in_own_words(known, new, said, is_room=is_room)
        return Taken(_welcome(activity, known, new), known)
    if known is None and not is_room and not line.moves(activity):
        return Taken(Full())
    if known is None:
        _save(activity, new, said, places)
    return Taken(_as_if_new(activity, known or new, is_room), known or new)


def new_registration(
    activity: Activity, name: str, email: str, person: Person | None, said: Said
) -> Registration:
    """Return a registration that is not saved yet, with a link of its own."""
    now = timezone.now()
    registration = Registration(
        activity=activity,
        name=name.strip(),
        email=email,
        person=person,
        perspective=said.perspective,
        party=said.party,
        needs=said.needs,
        held_until=now + HELD_FOR,
        proven_at=now if person else None,
    )
    give_link(registration, activity)
    return registration


def _status_of(new: Registration, places: Places) -> RegistrationStatus:
    if not places.has_room_for(new.party):
        return RegistrationStatus.WAITING
    return RegistrationStatus.CONFIRMED if new.person else RegistrationStatus.PENDING


def _save(activity: Activity, new: Registration, said: Said, places: Places) -> None:
    new.activity = activity
    new.status = _status_of(new, places)
    new.created = timezone.now()  # with the lock in hand: the line is in the order of this
    new.save()
    keep_new(new, said)
    has_place = new.status != RegistrationStatus.WAITING
    note(activity, places, places.and_more(new.party) if has_place else places)
    signals.participant_registered.send(sender=Registration, registration=new)


def _as_if_new(activity: Activity, registration: Registration, is_room: bool) -> Outcome:
    """Return what a stranger hears: to who is not proven, being known must look like being new."""
    if is_room:
        return Placed(registration)
    return Waiting(registration) if line.moves(activity) else Full()


def _known(activity: Activity, new: Registration, places: Places) -> Registration | None:
    """Return what this address has; an overdue one is let go, and then there is none."""
    known = activity.registrations.active().of_address(new.email).get()
    if known.is_overdue:
        decide(known, RegistrationStatus.EXPIRED)
        return None
    if known.waits_for_its_link and places.has_room_for(known.party):
        known.status = RegistrationStatus.PENDING
        known.held_until = new.held_until
        known.save(update_fields=["status", "held_until"])
    return known


def _in_own_words(known: Registration, new: Registration, said: Said, *, is_room: bool) -> None:
    """Take what the owner of an address says instead of what was filled in with it before.

    Anybody may have done so: it was never proven. Where there is no room for more people than
    were expected, no more of them come, and no session is chosen yet.
    """
    if not is_room:
        said = replace(said, companions=said.companions[: known.party - 1], choices={})
    known.name, known.party = new.name, said.party
    known.perspective, known.needs = said.perspective, said.needs
    known.save(update_fields=["name", "party", "perspective", "needs"])
    keep(known, said)


def _welcome(activity: Activity, known: Registration, new: Registration) -> Outcome:
    """Let who logged in have what waited for its mail, or was offered."""
    if known.person_id is None:
        known.person = new.person
        known.save(update_fields=["person"])
    outcome = say_yes(activity, known)
    move_up(activity)  # fewer may come along than were expected
    return outcome
