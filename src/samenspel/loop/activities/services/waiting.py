"""The waiting list: a place that comes free is offered to who is first in line.

Nobody passes: a party of three at the head waits until there are three places. An offer holds its
place; when it lapses, the next one is asked.
"""

from django.db import transaction
from django.utils import timezone

from samenspel.loop.activities import line, signals
from samenspel.loop.activities.models import Activity, Registration, RegistrationStatus
from samenspel.loop.activities.services.letters import post_lapsed, post_offer
from samenspel.loop.activities.services.lock import decide, locked, pages_follow
from samenspel.loop.activities.standing import places_of


@transaction.atomic
def fill_free_places(*, activity: Activity) -> int:
    """Offer what is free to who waits, first come first served; return how many were asked.

    For whoever makes room in another way than by giving back a place: more capacity, for one.
    """
    current = locked(activity)
    if current is None:
        return 0
    with pages_follow(current):
        return move_up(current)


def move_up(activity: Activity) -> int:
    """Offer free places in turn; the caller holds the lock. Return how many were asked."""
    places, asked = places_of(activity), 0
    if places.line == 0 or places.left == 0:
        return 0
    let_offers_lapse(activity)  # they hold no place since the minute that they were overdue
    for registration in activity.registrations.in_line(activity.capacity)[: places.left]:
        if not places.fits(registration.party):
            break
        _offer(activity, registration)
        places, asked = places.and_more(registration.party), asked + 1
    return asked


def let_offers_lapse(activity: Activity) -> int:
    """Take back the places whose time to answer is over, and say so; return how many."""
    lapsed = list(activity.registrations.lapsed_offers())
    for registration in lapsed:
        decide(registration, RegistrationStatus.EXPIRED)
        post_lapsed(registration, activity)
    return len(lapsed)


def stand_in_line(registration: Registration, *, at_the_end: bool) -> None:
    """Put somebody whose address is proven on the waiting list; the caller holds the lock."""
    now = timezone.now()
    registration.status = RegistrationStatus.WAITING
    registration.proven_at = registration.proven_at or now
    if at_the_end:
        registration.created = now
    # Sessions are chosen by who has a place; by then, others may have filled them.
    registration.choices.all().delete()
    registration.save(update_fields=["status", "proven_at", "created"])


def _offer(activity: Activity, registration: Registration) -> None:
    if not registration.email:
        # Signed up by an organiser, without an address to ask at: the place is theirs at once.
        decide(registration, RegistrationStatus.CONFIRMED)
        signals.registration_confirmed.send(sender=Registration, registration=registration)
        return
    registration.status = RegistrationStatus.OFFERED
    registration.held_until = line.answer_until(activity)
    registration.save(update_fields=["status", "held_until"])
    post_offer(registration, activity)
    signals.place_offered.send(sender=Registration, registration=registration)
