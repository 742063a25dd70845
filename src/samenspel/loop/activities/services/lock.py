"""One at a time: whoever takes, confirms or gives back a place holds the activity.

`select_for_update` on PostgreSQL; on SQLite the transaction itself begins with the lock (see
`settings.DATABASES`).
"""

from collections.abc import Iterator
from contextlib import contextmanager

from django.utils import timezone

from samenspel.ground.freshness.services import touch
from samenspel.loop.activities.models import Activity, Registration, RegistrationStatus
from samenspel.loop.activities.places import Places
from samenspel.loop.activities.standing import places_of


def locked(activity: Activity) -> Activity | None:
    """Return the activity as it is now; nobody else takes a place in it until we are done."""
    current = Activity.objects.select_for_update().filter(pk=activity.pk).first()
    if current is not None:
        current.werkplaats = activity.werkplaats
    return current


@contextmanager
def pages_follow(activity: Activity) -> Iterator[Places]:
    """Let go of kept pages if what is done within changes the words on them."""
    before = places_of(activity)
    yield before
    note(activity, before, places_of(activity))


def note(activity: Activity, before: Places, after: Places) -> None:
    """Let go of pages if the words on them change.

    The log gets no line: a registration is its own record of who did what and when, and it is
    forgotten in time, which the log is not.
    """
    if after.countdown != before.countdown:
        touch(activity.werkplaats_id)


def decide(registration: Registration, status: RegistrationStatus) -> None:
    """Note what came of a registration, and when."""
    registration.status = status
    registration.decided_at = timezone.now()
    if status == RegistrationStatus.CONFIRMED and registration.proven_at is None:
        registration.proven_at = registration.decided_at
    registration.save(update_fields=["status", "decided_at", "proven_at"])


def newest_of(registration: Registration) -> Registration:
    """Return what a link leads to now: the active one of this address, else the one it was for."""
    siblings = Registration.objects.filter(activity=registration.activity_id)
    if not registration.email:  # Who called gave no address, and so did others.
        return siblings.get(pk=registration.pk)
    active = siblings.active().of_address(registration.email).first()
    return active or siblings.get(pk=registration.pk)
