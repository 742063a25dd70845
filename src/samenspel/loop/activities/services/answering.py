"""Say yes or no by the private link: confirm, accept what is offered, give a place back."""

from django.db import transaction

from samenspel.loop.activities import line, signals
from samenspel.loop.activities.models import Activity, Registration, RegistrationStatus
from samenspel.loop.activities.services.lock import decide, locked, newest_of, pages_follow
from samenspel.loop.activities.services.outcomes import Closed, Full, Outcome, Placed, Waiting
from samenspel.loop.activities.services.waiting import move_up, stand_in_line
from samenspel.loop.activities.standing import places_of


@transaction.atomic
def confirm_registration(*, registration: Registration) -> Outcome:
    """Make the place certain, accept the one that is offered, or prove the address in line.

    A place that was let go is taken again if there is room for it; else one goes to the end of
    the line.
    """
    activity = locked(registration.activity)
    if activity is None or activity.is_cancelled or activity.is_over:
        return Closed()
    with pages_follow(activity):
        move_up(activity)  # whose offer lapsed a minute ago comes after who is first now
        return say_yes(activity, newest_of(registration))


@transaction.atomic
def cancel_registration(*, registration: Registration) -> Registration:
    """Give the place back, or leave the line. Doing so twice changes nothing."""
    activity = locked(registration.activity)
    current = newest_of(registration)
    if activity is None or current.is_cancelled:
        return current
    with pages_follow(activity):
        decide(current, RegistrationStatus.CANCELLED)
        signals.registration_cancelled.send(sender=Registration, registration=current)
        move_up(activity)
    return current


def say_yes(activity: Activity, registration: Registration) -> Outcome:
    """Take somebody whose address is proven at their word; the caller holds the lock."""
    if registration.is_confirmed:
        return Placed(registration)
    if registration.is_cancelled:
        return Closed()
    if registration.holds_a_place or _is_room_for(activity, registration):
        decide(registration, RegistrationStatus.CONFIRMED)
        signals.registration_confirmed.send(sender=Registration, registration=registration)
        return Placed(registration)
    waits = registration.status == RegistrationStatus.WAITING
    if line.moves(activity):
        stand_in_line(registration, at_the_end=not waits)
        return Waiting(registration)
    if not waits:
        decide(registration, RegistrationStatus.EXPIRED)
    return Full()


def _is_room_for(activity: Activity, registration: Registration) -> bool:
    """Return whether there is a place and nobody comes first."""
    places = places_of(activity)
    if not places.fits(registration.party):
        return False
    waits = registration.status == RegistrationStatus.WAITING
    if places.line == 0 or not waits:
        return places.line == 0
    in_line = activity.registrations.in_line(activity.capacity)
    return not in_line.before(registration).exists()
