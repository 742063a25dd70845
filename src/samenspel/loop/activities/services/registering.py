"""Sign up, confirm, give a place back. However many people do so at once, places never run over.

Whoever takes a place locks the activity first and counts with the lock in hand: `select_for_update`
on PostgreSQL; on SQLite the transaction itself begins with the lock (see `settings.DATABASES`).
"""

from datetime import timedelta

from django.db import transaction
from django.utils import timezone

from samenspel.ground.common import log
from samenspel.ground.freshness.services import touch
from samenspel.loop.activities import signals
from samenspel.loop.activities.models import Activity, Registration, RegistrationStatus
from samenspel.loop.activities.places import Places
from samenspel.loop.activities.services.letters import give_link, post_link
from samenspel.loop.activities.services.outcomes import Closed, Full, Outcome, Placed
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
    known = activity.registrations.active().of_address(address).exists()
    if not known and _places_of(activity).is_full and activity.is_open:
        return Full()
    return _take_place(activity.pk, name.strip(), address, person)


@transaction.atomic
def _take_place(activity_id: int, name: str, email: str, person: Person | None) -> Outcome:
    activity = _locked(activity_id)
    if activity is None or not activity.is_open:
        return Closed()
    registration = activity.registrations.active().of_address(email).first()
    places = _places_of(activity)
    if registration is not None and registration.is_overdue:
        _decide(registration, RegistrationStatus.EXPIRED)
        registration = None
    if registration is None and places.is_full:
        return Full()
    if registration is None:
        registration = _new_registration(activity, name, email, person)
        _note(activity, places, "activities.register")
        signals.participant_registered.send(sender=Registration, registration=registration)
    elif person is not None and registration.is_pending:
        registration.person = person
        registration.save(update_fields=["person"])
        _confirm(activity, registration)
    post_link(registration, activity)
    # To who is not proven to own the address, being known must look like being new.
    return Full() if places.is_full and person is None else Placed(registration)


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
    registration.save()
    return registration


@transaction.atomic
def confirm_registration(*, registration: Registration) -> Outcome:
    """Make the place certain. One that was let go is taken again, if there is still room."""
    activity = _locked(registration.activity_id)
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
    activity = _locked(registration.activity_id)
    current = _newest_of(registration)
    if activity is None or current.is_cancelled:
        return current
    before = _places_of(activity)
    _decide(current, RegistrationStatus.CANCELLED)
    _note(activity, before, "activities.cancel_registration")
    signals.registration_cancelled.send(sender=Registration, registration=current)
    return current


def _locked(activity_id: int) -> Activity | None:
    """Return the activity as it is now; nobody else takes a place in it until we are done."""
    return (
        Activity.objects.select_for_update(of=("self",))
        .select_related("werkplaats__site")
        .filter(pk=activity_id)
        .first()
    )


def _places_of(activity: Activity) -> Places:
    if activity.capacity is None:
        return Places(None, 0)
    return Places(activity.capacity, activity.registrations.holding_a_place().count())


def _newest_of(registration: Registration) -> Registration:
    """Return what a link leads to now: the active one of this address, else the one it was for."""
    siblings = Registration.objects.filter(activity=registration.activity_id)
    active = siblings.active().of_address(registration.email).first()
    return active or siblings.get(pk=registration.pk)


def _confirm(activity: Activity, registration: Registration) -> None:
    before = _places_of(activity)
    _decide(registration, RegistrationStatus.CONFIRMED)
    _note(activity, before, "activities.confirm_registration")
    signals.registration_confirmed.send(sender=Registration, registration=registration)


def _decide(registration: Registration, status: RegistrationStatus) -> None:
    registration.status = status
    registration.decided_at = timezone.now()
    registration.save(update_fields=["status", "decided_at"])


def _note(activity: Activity, before: Places, action: str) -> None:
    """Leave a line in the log, without a name, and let go of pages if the words on them change."""
    log.record(action, activity, by=None)
    if _places_of(activity).countdown != before.countdown:
        touch(activity.werkplaats_id)
