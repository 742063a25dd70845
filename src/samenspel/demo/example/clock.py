"""Another time on the clock, so that the history of the example is spread over the years.

Django asks `datetime` for the time in one place. While the example is made, a stand-in answers.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime, time, timedelta, tzinfo
from typing import Any

from django.utils import timezone


class _LooksLikeDatetime(type):
    def __instancecheck__(cls, value: object) -> bool:
        return isinstance(value, datetime)


class _StoppedClock(metaclass=_LooksLikeDatetime):
    """Says that it is `moment`, whoever asks."""

    moment: datetime

    @classmethod
    def now(cls, tz: tzinfo | None = None) -> datetime:
        return cls.moment.astimezone(tz)


@contextmanager
def at(moment: datetime) -> Iterator[None]:
    """Let it be `moment` for everything that happens inside."""
    before = timezone.datetime  # type: ignore[attr-defined] # where Django looks for the time
    stopped: Any = type("Stopped", (_StoppedClock,), {"moment": moment})
    timezone.datetime = stopped  # type: ignore[attr-defined]
    try:
        yield
    finally:
        timezone.datetime = before  # type: ignore[attr-defined]


def today() -> date:
    """Return the day that it really is, whatever the clock says meanwhile."""
    return datetime.now(tz=timezone.get_current_timezone()).date()


def moment(day: date, clock: str = "10:00") -> datetime:
    """Return a moment in the Netherlands, as in `moment(date(2016, 9, 22), "13:00")`."""
    return timezone.make_aware(datetime.combine(day, time.fromisoformat(clock)))


def days_ago(number: int, clock: str = "10:00") -> datetime:
    """Return a moment some days before today."""
    return moment(today() - timedelta(days=number), clock)


def workday_in(number: int) -> date:
    """Return a day on which people come together, `number` days from today or a bit further."""
    day = today() + timedelta(days=number)
    while day.weekday() > 4 or _is_holiday(day):
        day += timedelta(days=1 if number > 0 else -1)
    return day


def _is_holiday(day: date) -> bool:
    return (day.month, day.day) >= (12, 20) or (day.month, day.day) <= (1, 6)


def school_year(shift: int = 0) -> tuple[date, date]:
    """Return first and last day of the working year of today, or of one `shift` years later."""
    now = today()
    first = (now.year if now.month >= 9 else now.year - 1) + shift
    return date(first, 9, 1), date(first + 1, 8, 31)
