"""What an organiser does for somebody who called: add a person, or give a place back.

An organiser gives nobody a place out of turn: when all is taken, whoever is added comes last.
"""

from datetime import timedelta
from typing import NamedTuple

from django.db import transaction
from django.utils import timezone

from samenspel.ground.mail.services import post_message, queue_message
from samenspel.loop.activities import access, line, signals
from samenspel.loop.activities.models import Activity, Registration, RegistrationStatus
from samenspel.loop.activities.services.answering import cancel_registration, say_yes
from samenspel.loop.activities.services.letters import write_link, write_link_to_several
from samenspel.loop.activities.services.lock import locked, pages_follow
from samenspel.loop.activities.services.outcomes import Closed, Full, Outcome, Placed, Waiting
from samenspel.loop.activities.services.registering import new_registration
from samenspel.loop.activities.services.saying import NOTHING, Said
from samenspel.loop.activities.services.waiting import move_up
from samenspel.loop.activities.standing import places_of
from samenspel.loop.network.access import is_coordinator
from samenspel.loop.network.models import Membership, Person
from samenspel.loop.teams.models import TeamMember


@transaction.atomic
def add_by_hand(*, activity: Activity, by: Person, name: str, email: str = "") -> Outcome:
    """Sign somebody up who called; the organiser vouches for the address, if there is one.

    Where one signs up for a whole series at once, so does who calls: for this meeting and those to
    come, with one mail about all of them. Returns what came of this one; when it is full or over,
    nothing is done. The same name without an address, twice within a minute, is one form sent
    twice.
    """
    access.require(access.may_edit(by, activity))
    held = [locked(one) for one in _in_order_of_locking(activity, by)]
    current = next((one for one in held if one == activity), None)
    if current is None or current.is_cancelled or current.is_over:
        return Closed()
    called = _Caller(name.strip(), email.strip().lower(), _said_by(activity, by, email))
    added: list[Registration] = []
    outcome = _take(current, called, added)
    if not isinstance(outcome, Full):
        for one in held:
            if one is not None and one != current and not one.is_cancelled and not one.is_over:
                _take(one, called, added)
    _post(added, current)
    return outcome


class _Caller(NamedTuple):
    name: str
    email: str
    said: Said


def _said_by(activity: Activity, by: Person, email: str) -> Said:
    """Return as what the owner of an address comes, where the organiser knows that already.

    A coordinator knows the members, a team lead knows who sits at the table. Of anybody else it
    is left open: no organiser learns by typing an address who is behind it.
    """
    people = Person.objects.with_address(email.strip().lower())
    known: Membership | TeamMember | None
    if is_coordinator(by, activity.werkplaats):
        members = Membership.objects.for_werkplaats(activity.werkplaats).in_force()
        known = members.filter(person__in=people).first()
    else:
        seated = activity.team.members.in_force() if activity.team else TeamMember.objects.none()
        known = seated.filter(person__in=people).first()
    return Said(perspective=known.perspective) if known else NOTHING


def _in_order_of_locking(activity: Activity, by: Person) -> list[Activity]:
    """Return the meeting and those to come that go with it; everyone locks in the same order."""
    if not activity.is_joined_as_a_whole:
        return [activity]
    coming = Activity.objects.editable_by(by).filter(series=activity.series_id, status="published")
    others = coming.filter(starts__gt=timezone.now(), closed_at=None).exclude(pk=activity.pk)
    others = others.select_related("werkplaats__site")
    return sorted([activity, *others], key=lambda one: one.pk)


def _take(current: Activity, called: _Caller, added: list[Registration]) -> Outcome:
    """Take a place for who called; who is new is `added`. The caller holds the lock."""
    with pages_follow(current):
        move_up(current)  # who is in line comes first
        known = _known(current, called.name, called.email)
        if known is not None:
            return say_yes(current, known)
        new = new_registration(current, called.name, called.email, None, called.said)
        outcome = _add(current, new)
    if not isinstance(outcome, Full):
        added.append(new)
    return outcome


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
    signals.participant_registered.send(sender=Registration, registration=new)
    return outcome


def _post(added: list[Registration], activity: Activity) -> None:
    """Mail who is new a link: one letter, also about several meetings."""
    added = sorted(added, key=lambda one: (one.activity.starts, one.activity_id))
    if not added or not added[0].email:
        return
    if len(added) == 1:
        queue_message(write_link(added[0], added[0].activity))
    else:
        queue_message(write_link_to_several(added, activity))


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
