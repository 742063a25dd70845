"""When bundles go: each morning, and once a week on Monday."""

from datetime import datetime, time, timedelta

from django.utils import timezone

from samenspel.ground.notices.models import Pace

MORNING = time(7, 0)
MONDAY = 0


def closed_at(pace: str, now: datetime) -> datetime:
    """Return the moment until which news goes along with the latest bundle of this pace.

    Daily: the last seven o'clock in the morning, by the clock on the wall; weekly: that of the last
    Monday. What came later waits for the next one. What should have gone at once goes with any
    bundle: its owner chose so while it waited.
    """
    if pace not in {Pace.DAILY, Pace.WEEKLY}:
        return now
    here = timezone.localtime(now)
    day = here.date()
    if here.time() < MORNING:
        day -= timedelta(days=1)
    if pace == Pace.WEEKLY:
        day -= timedelta(days=(day.weekday() - MONDAY) % 7)
    return timezone.make_aware(datetime.combine(day, MORNING))
