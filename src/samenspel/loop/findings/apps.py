"""The `findings` app."""

from datetime import datetime

from django.apps import AppConfig


class FindingsConfig(AppConfig):
    """Registers `findings`, follows what happens to words, and closes checks in time."""

    name = "samenspel.loop.findings"
    label = "findings"

    def ready(self) -> None:
        """Listen; what only researchers see makes no kept page stale."""
        from samenspel.ground import freshness
        from samenspel.ground.common import housekeeping
        from samenspel.loop.findings import consequences, services
        from samenspel.loop.findings.models import MemberCheckInvitation, Memo, Stance

        def close_in_time(now: datetime) -> int:
            return services.close_checks_in_time(now)

        def keep_looking(now: datetime) -> int:
            return services.keep_looking(now)

        consequences.connect()
        freshness.ignore(MemberCheckInvitation, Memo, Stance)
        # After "consent.end_in_time": jobs run in the order of their names.
        housekeeping.register("findings.close_checks", close_in_time)
        housekeeping.register("findings.keep_looking", keep_looking)
