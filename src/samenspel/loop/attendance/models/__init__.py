"""The nouns of `attendance`."""

from samenspel.loop.attendance.models.check_ins import CheckIn, WalkIn
from samenspel.loop.attendance.models.turnout import Source, Turnout

__all__ = ["CheckIn", "Source", "Turnout", "WalkIn"]
