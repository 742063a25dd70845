"""The time in the story, which goes on by the day."""

from datetime import datetime, timedelta

import time_machine
from django.utils import timezone


class Clock:
    """A clock that only goes forward."""

    def __init__(self, traveller: time_machine.Traveller) -> None:
        self.traveller = traveller

    def now(self) -> datetime:
        return timezone.now()

    def in_days(self, days: int) -> datetime:
        return self.now() + timedelta(days=days)

    def later(self, **time: int) -> None:
        """Let some time go by."""
        self.traveller.shift(timedelta(**time))

    def at(self, moment: str) -> None:
        """Go on to a moment in Amsterdam, as in "2017-10-26 13:00"."""
        then = timezone.make_aware(datetime.fromisoformat(moment))  # noqa: DTZ
        assert then > self.now(), f"{moment} has been"
        self.traveller.move_to(then)
