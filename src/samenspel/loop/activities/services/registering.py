"""Sign up, confirm, give a place back. However many people do so at once, places never run over.

Whoever takes a place locks the activity first and counts with the lock in hand: `select_for_update`
on PostgreSQL; on SQLite the transaction itself begins with the lock (see `settings.DATABASES`).
"""

from datetime import timedelta

from django.db import transaction
from django.utils import timezone

from samenspel.ground.freshness.services import touch
from samenspel.ground.mail.models import Message
from samenspel.ground.mail.services import queue_message
from samenspel.loop.activities import signals
from samenspel.loop.activities.models import Activity, Registration, RegistrationStatus
from samenspel.loop.activities.places import Places
from samenspel.loop.activities.services.letters import give_link, write_link
from samenspel.loop.activities.services.outcomes import Closed, Full, Outcome, Placed
from samenspel.loop.activities.standing import standing_of
from samenspel.loop.network.models import Person

HELD_FOR = timedelta(hours=24)
"""How long a place is held for who must still open the link in the mail."""


def register_participant(
    *, activity: Activity, name: str, email: str, person: Person | None = None
) -> Outcome:
    """Take a place for `email`, and mail a link to confirm it.

    A `person` is logged in, so the address is known to be theirs: the place is given at once. The
    same address again gets no second place but the mail again, and the same answer as a new one
    would, so that nobody can find out who signed up.
    """
    address = email.strip().lower()
    # A glance without the lock: when all is taken, a crowd need not queue up to hear so.
    places, is_known = standing_of(activity, address)
    if not is_known and places.is_full and activity.is_open:
        return Full()
    # The letter is written before the lock, too, because others wait for it.
    new = _new_registration(activity, name.strip(), address, person)
    return _take_place(activity, new, write_link(new, activity))


@transaction.atomic
def _take_place(activity: Activity, new: Registration, letter: Message) -> Outcome:
    current = _locked(activity)
    if current is None or not current.is_open:
        return Closed()
    places, is_known = standing_of(current, new.email)
    known = _known(current, new) if is_known else None
    if known is None and places.is_full:
        return Full()
    if known is None:
        new.save()
        _note(current, places, places.and_more(1))
        signals.participant_registered.send(sender=Registration, registration=new)
    if known is not None or current.changed != activity.changed:
        letter = write_link(known or new, current)
    queue_message(letter)
    # To who is not proven to own the address, being known must look like being new.
    return Full() if places.is_full and new.person is None else Placed(known or new)


def _new_registration(
    activity: Activity, name: str, email: str, person: Person | None
) -> Registration:
    registration = Registration(
        activity=activity,
        name=name,
        email=email,
        person=person,
        status=RegistrationStatus.CONFIRMED if person else RegistrationStatus.PENDING,
        held_until=timezone.now() + HELD_FOR,
    )
    give_link(registration, activity)
    return registration


def _known(activity: Activity, new: Registration) -> Registration | None:
    """Return the place that this address has; an overdue one is let go, and then there is none."""
    known = activity.registrations.active().of_address(new.email).get()
    if known.is_overdue:
        _decide(known, RegistrationStatus.EXPIRED)
        return None
    if new.person is not None and known.is_pending:
        known.person = new.person
        known.save(update_fields=["person"])
        _confirm(activity, known)
    return known


@transaction.atomic
def confirm_registration(*, registration: Registration) -> Outcome:
    """Make the place certain. One that was let go is taken again, if there is still room."""
    activity = _locked(registration.activity)
    if activity is None or activity.is_cancelled or activity.is_over:
        return Closed()
    current = _newest_of(registration)
    if current.is_confirmed:
        return Placed(current)
    if current.is_cancelled:
        return Closed()
    if current.is_overdue and _places_of(activity).is_full:
        _decide(current, RegistrationStatus.EXPIRED)
        return Full()
    _confirm(activity, current)
    return Placed(current)


@transaction.atomic
def cancel_registration(*, registration: Registration) -> Registration:
    """Give the place back. Doing so twice changes nothing."""
    activity = _locked(registration.activity)
    current = _newest_of(registration)
    if activity is None or current.is_cancelled:
        return current
    places, freed = _places_of(activity), int(not current.is_overdue)
    _decide(current, RegistrationStatus.CANCELLED)
    _note(activity, places, places.and_more(-freed))
    signals.registration_cancelled.send(sender=Registration, registration=current)
    return current


def _locked(activity: Activity) -> Activity | None:
    """Return the activity as it is now; nobody else takes a place in it until we are done."""
    current = Activity.objects.select_for_update().filter(pk=activity.pk).first()
    if current is not None:
        current.werkplaats = activity.werkplaats
    return current


def _places_of(activity: Activity) -> Places:
    return Places(activity.capacity, activity.registrations.holding_a_place().count())


def _newest_of(registration: Registration) -> Registration:
    """Return what a link leads to now: the active one of this address, else the one it was for."""
    siblings = Registration.objects.filter(activity=registration.activity_id)
    active = siblings.active().of_address(registration.email).first()
    return active or siblings.get(pk=registration.pk)


def _confirm(activity: Activity, registration: Registration) -> None:
    places, taken = _places_of(activity), int(registration.is_overdue)
    _decide(registration, RegistrationStatus.CONFIRMED)
    _note(activity, places, places.and_more(taken))
    signals.registration_confirmed.send(sender=Registration, registration=registration)


def _decide(registration: Registration, status: RegistrationStatus) -> None:
    registration.status = status
    registration.decided_at = timezone.now()
    registration.save(update_fields=["status", "decided_at"])


def _note(activity: Activity, before: Places, after: Places) -> None:
    """Let go of pages if the words on them change.

    The log gets no line: a registration is its own record of who did what and when, and it is
    forgotten in time, which the log is not.
    """
    if after.countdown != before.countdown:
        touch(activity.werkplaats_id)
