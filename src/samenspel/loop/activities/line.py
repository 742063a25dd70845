"""The rules of the waiting list: until when it moves, and how long one has to answer."""

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from django.utils import timezone

if TYPE_CHECKING:
    from samenspel.loop.activities.models import Activity

ANSWERED_BEFORE = timedelta(hours=2)
"""Whoever is offered a place must still be able to come."""
SHORTEST = timedelta(hours=1)
"""With less time than this to answer, an offer is no offer."""


def moves(activity: "Activity", now: datetime | None = None) -> bool:
    """Return whether free places are offered in turn.

    From three hours before the start that takes too long: then a free place is for who asks first.
    """
    if activity.status != "published" or activity.closed_at is not None:
        return False
    return (now or timezone.now()) <= activity.starts - ANSWERED_BEFORE - SHORTEST


def answer_until(activity: "Activity") -> datetime:
    """Return until when a place that is offered now is held."""
    enough = timezone.now() + timedelta(hours=activity.accept_hours)
    return min(enough, activity.starts - ANSWERED_BEFORE)
