"""How an activity stands now, for one address: what a whole crowd waits for while it is read."""

from typing import NamedTuple

from django.db import connection
from django.utils import timezone

from samenspel.loop.activities.models import Activity
from samenspel.loop.activities.places import Places

# The one read that is done with the lock in hand, for everyone who wants to come. As SQL it takes
# a tenth of the time that it takes to have it composed; the tests hold it against the querysets.
_COUNT = """
    SELECT
        COUNT(*) FILTER (WHERE status = 'confirmed' OR (status = 'pending' AND held_until > %s)),
        COUNT(*) FILTER (WHERE status IN ('pending', 'confirmed') AND LOWER(email) = LOWER(%s))
    FROM activities_registration
    WHERE activity_id = %s
"""


class Standing(NamedTuple):
    """The places of an activity, and whether one address has a registration that counts."""

    places: Places
    is_known: bool


def standing_of(activity: Activity, email: str) -> Standing:
    """Return how `activity` stands for `email`."""
    now = connection.ops.adapt_datetimefield_value(timezone.now())
    with connection.cursor() as cursor:
        cursor.execute(_COUNT, [now, email, activity.pk])
        taken, known = cursor.fetchone()
    return Standing(Places(activity.capacity, taken), known > 0)
