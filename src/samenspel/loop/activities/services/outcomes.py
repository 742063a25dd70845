"""What can come of wanting to be there."""

from dataclasses import dataclass

from samenspel.loop.activities.models import Registration


@dataclass(frozen=True)
class Placed:
    """There is a place: held until the mailed link is opened, or given at once."""

    registration: Registration


@dataclass(frozen=True)
class Waiting:
    """There is a place on the waiting list: as soon as the mailed link is opened, or at once."""

    registration: Registration


@dataclass(frozen=True)
class Full:
    """All places are taken, and it is too late for the waiting list."""


@dataclass(frozen=True)
class Closed:
    """Signing up is not possible now: too early, too late, or the activity is cancelled."""


Outcome = Placed | Waiting | Full | Closed


class NoRoomError(Exception):
    """There are not enough free places to bring more people along."""


class SessionTakenError(Exception):
    """Somebody else took the last place in a session that was chosen for `round_id`."""

    def __init__(self, round_id: int) -> None:
        super().__init__(round_id)
        self.round_id = round_id
