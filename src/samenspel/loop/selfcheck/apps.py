"""The `selfcheck` app."""

from datetime import datetime

from django.apps import AppConfig


class SelfcheckConfig(AppConfig):
    """Registers `selfcheck`, and closes rounds in time.

    Nothing of it is public, and a line in the list of changes would tell when somebody answered.
    """

    name = "samenspel.loop.selfcheck"
    label = "selfcheck"

    def ready(self) -> None:
        """Leave kept pages alone, and let rounds close."""
        from samenspel.ground import freshness
        from samenspel.ground.common import housekeeping
        from samenspel.loop.selfcheck.models import Remark, Round, Tally, Turn
        from samenspel.loop.selfcheck.services import close_overdue_rounds

        def close(now: datetime) -> int:
            return close_overdue_rounds(now=now)

        freshness.ignore(Round, Turn, Tally, Remark)
        housekeeping.register("selfcheck.close_overdue_rounds", close)
