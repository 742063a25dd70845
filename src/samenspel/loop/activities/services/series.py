"""Sign up for several meetings at once: one form, one mail, and each given back apart."""

from collections.abc import Sequence

from django.db import transaction

from samenspel.ground.mail.services import queue_message
from samenspel.loop.activities.models import Activity, Registration
from samenspel.loop.activities.services.answering import confirm_registration
from samenspel.loop.activities.services.letters import write_link_to_several
from samenspel.loop.activities.services.lock import locked
from samenspel.loop.activities.services.outcomes import Outcome
from samenspel.loop.activities.services.registering import new_registration, take_place
from samenspel.loop.activities.services.saying import NOTHING, Said
from samenspel.loop.network.models import Person


@transaction.atomic
def register_for_several(
    *,
    activities: Sequence[Activity],
    name: str,
    email: str,
    person: Person | None = None,
    said: Said = NOTHING,
) -> list[Outcome]:
    """Sign up for each of `activities`, the first of which asked what was `said`.

    One may be full while another has room: then one waits for that one. A single mail lists them
    all. Returns what came of each, in their order of time; those that closed are left out. Raises
    `SessionTakenError`, and then nothing is done.
    """
    address, asked_by = email.strip().lower(), activities[0]
    outcomes, mailed = {}, []
    # Everyone locks in the same order, so nobody waits for who waits for them.
    for activity in sorted(activities, key=lambda one: one.pk):
        current = locked(activity)
        if current is None or not current.is_open:
            continue
        own = said if activity == asked_by else said.at_another(current)
        new = new_registration(current, name, address, person, own)
        taken = take_place(current, new, own)
        outcomes[current] = taken.outcome
        if taken.registration is not None:
            mailed.append(taken.registration)
    mailed.sort(key=lambda one: (one.activity.starts, one.activity_id))
    if mailed:
        queue_message(write_link_to_several(mailed, asked_by))
    return [outcomes[one] for one in sorted(outcomes, key=lambda one: (one.starts, one.pk))]


@transaction.atomic
def confirm_with_series(*, registration: Registration) -> Outcome:
    """Confirm a registration, and what the same form asked for in the same series."""
    to_prove = [one for one in Registration.objects.siblings_of(registration) if one.is_unproven]
    outcomes = {
        one.pk: confirm_registration(registration=one)
        for one in sorted([registration, *to_prove], key=lambda one: one.activity_id)
    }
    return outcomes[registration.pk]
