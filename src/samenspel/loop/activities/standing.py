"""How an activity stands now: what a whole crowd waits for while it is read."""

from typing import NamedTuple

from django.db import connection
from django.db.models import Count, Sum
from django.utils import timezone

from samenspel.loop.activities import line
from samenspel.loop.activities.models import Activity, Registration, Round, Session, SessionChoice
from samenspel.loop.activities.places import Places

# The one read that is done with the lock in hand, for everyone who wants to come. As SQL it takes
# a tenth of the time that it takes to have it composed; the tests hold it against the querysets.
_COUNT = """
    SELECT
        COALESCE(SUM(party) FILTER (
            WHERE status = 'confirmed' OR (status IN ('pending', 'offered') AND held_until > %s)
        ), 0),
        COUNT(*) FILTER (
            WHERE status = 'waiting' AND proven_at IS NOT NULL AND party <= %s
        ),
        COUNT(*) FILTER (
            WHERE status IN ('pending', 'confirmed', 'waiting', 'offered')
            AND LOWER(email) = LOWER(%s)
        )
    FROM activities_registration
    WHERE activity_id = %s
"""
_ANY_PARTY = 32_767


class Standing(NamedTuple):
    """The places of an activity, and whether one address has a registration that counts."""

    places: Places
    is_known: bool


def standing_of(activity: Activity, email: str) -> Standing:
    """Return how `activity` stands for `email`."""
    now = connection.ops.adapt_datetimefield_value(timezone.now())
    largest = _ANY_PARTY if activity.capacity is None else activity.capacity
    with connection.cursor() as cursor:
        cursor.execute(_COUNT, [now, largest, email, activity.pk])
        taken, waiting, known = cursor.fetchone()
    in_line = waiting if line.moves(activity) else 0
    return Standing(Places(activity.capacity, taken, in_line), known > 0)


def places_of(activity: Activity) -> Places:
    """Return the places of `activity` as they are in the database now."""
    return standing_of(activity, "").places


def places_in_sessions(
    activity: Activity, *, besides: Registration | None = None
) -> dict[int, Places]:
    """Return the places of each session, by its id, leaving out those of one registration."""
    choices = SessionChoice.objects.filter(
        round__activity=activity,
        registration__in=Registration.objects.filter(activity=activity).holding_a_place(),
    )
    if besides is not None:
        choices = choices.exclude(registration=besides.pk)
    people = dict(
        choices.order_by().values_list("session").annotate(people=Sum("registration__party"))
    )
    sessions = Session.objects.filter(round__activity=activity)
    return {one.pk: Places(one.capacity, people.get(one.pk, 0)) for one in sessions}


def must_choose_sessions(registration: Registration) -> bool:
    """Return whether who has a place did not choose yet where to go in some round."""
    if not registration.is_confirmed:
        return False
    rounds = Round.objects.filter(activity=registration.activity_id)
    parallel = rounds.annotate(number=Count("sessions")).filter(number__gt=1)
    return parallel.exclude(pk__in=registration.choices.values("round")).exists()
