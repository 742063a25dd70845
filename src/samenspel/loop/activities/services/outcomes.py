"""What can come of wanting to be there. A waiting list would be one more of these."""

from dataclasses import dataclass

from samenspel.loop.activities.models import Registration


@dataclass(frozen=True)
class Placed:
    """There is a place: held until the mailed link is opened, or given at once."""

    registration: Registration


@dataclass(frozen=True)
class Full:
    """All places are taken."""


@dataclass(frozen=True)
class Closed:
    """Signing up is not possible now: too early, too late, or the activity is cancelled."""


Outcome = Placed | Full | Closed
