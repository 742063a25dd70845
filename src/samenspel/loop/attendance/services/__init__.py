"""What can be done about who was there."""

from samenspel.loop.attendance.services.checking_in import Tap, let_in, record_taps
from samenspel.loop.attendance.services.turnout import (
    Attendance,
    keep_turnout,
    keep_turnouts,
    set_turnout,
    turnout_of,
    turnouts_of,
)

__all__ = [
    "Attendance",
    "Tap",
    "keep_turnout",
    "keep_turnouts",
    "let_in",
    "record_taps",
    "set_turnout",
    "turnout_of",
    "turnouts_of",
]
