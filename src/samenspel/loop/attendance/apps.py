"""The `attendance` app."""

from datetime import datetime

from django.apps import AppConfig


class AttendanceConfig(AppConfig):
    """Registers `attendance`; a tap at the door makes no kept page stale, the count does."""

    name = "samenspel.loop.attendance"
    label = "attendance"

    def ready(self) -> None:
        """Tell the page cache, and keep the numbers of what is over."""
        from samenspel.ground import freshness
        from samenspel.ground.common import housekeeping
        from samenspel.loop.attendance import consequences  # noqa: F401 - it listens
        from samenspel.loop.attendance.models import CheckIn, WalkIn
        from samenspel.loop.attendance.services import keep_turnouts

        def keep(now: datetime) -> int:
            return keep_turnouts(now=now)

        freshness.ignore(CheckIn, WalkIn)
        housekeeping.register("attendance.keep_turnouts", keep)
