"""What an organiser does for somebody who called: add a person, or give a place back.

An organiser gives nobody a place out of turn: when all is taken, whoever is added comes last.
"""

from datetime import timedelta

from django.db import transaction
from django.utils import timezone

from samenspel.ground.mail.services import post_message, queue_message
from samenspel.loop.activities import access, line, signals
from samenspel.loop.activities.models import Activity, Registration, RegistrationStatus
from samenspel.loop.activities.services.answering import cancel_registration, say_yes
from samenspel.loop.activities.services.letters import write_link
from samenspel.loop.activities.services.lock import locked, pages_follow
from samenspel.loop.activities.services.outcomes import Closed, Full, Outcome, Placed, Waiting
from samenspel.loop.activities.services.registering import new_registration
from samenspel.loop.activities.services.saying import NOTHING
from samenspel.loop.activities.services.waiting import move_up
from samenspel.loop.activities.standing import places_of
from samenspel.loop.network.models import Person


@transaction.atomic
def add_by_hand(*, activity: Activity, by: Person, name: str, email: str = "") -> Outcome:
    """Sign somebody up who called; the organiser vouches for the address, if there is one.

    The same name without an address, twice within a minute, is one form sent twice.
    """
    access.require(access.may_edit(by, activity))
    current = locked(activity)
    if current is None or current.is_cancelled or current.is_over:
        return Closed()
    with pages_follow(current):
        move_up(current)  # who is in line comes first
        known = _known(current, name.strip(), email.strip().lower())
        if known is not None:
            return say_yes(current, known)
        return _add(current, new_registration(current, name, email.strip().lower(), None, NOTHING))


def _known(activity: Activity, name: str, email: str) -> Registration | None:
    active = activity.registrations.active()
    if email:
        return active.of_address(email).first()
    just_now = timezone.now() - timedelta(minutes=1)
    return active.filter(email="", name=name, created__gte=just_now).first()


def _add(activity: Activity, new: Registration) -> Outcome:
    new.created = new.proven_at = timezone.now()
    outcome: Outcome
    if places_of(activity).has_room_for(1):
        new.status, new.decided_at = RegistrationStatus.CONFIRMED, new.created
        outcome = Placed(new)
    elif line.moves(activity):
        new.status = RegistrationStatus.WAITING
        outcome = Waiting(new)
    else:
        return Full()
    new.activity = activity
    new.save()
    if new.email:
        queue_message(write_link(new, activity))
    signals.participant_registered.send(sender=Registration, registration=new)
    return outcome


@transaction.atomic
def cancel_for(*, registration: Registration, by: Person) -> Registration:
    """Give back the place of somebody who called, who is told so. Twice changes nothing."""
    activity = registration.activity
    access.require(access.may_edit(by, activity))
    if registration.is_cancelled:
        return registration
    current = cancel_registration(registration=registration)
    if current.email:
        home = activity.werkplaats.root_url
        post_message(
            to=current.email,
            template="activities/mail/unregistered.txt",
            context={"activity": activity, "activity_url": home + activity.get_absolute_url()},
            sender=activity.werkplaats.sender,
            key=f"activities:unregistered:{current.pk}",
        )
    return current
