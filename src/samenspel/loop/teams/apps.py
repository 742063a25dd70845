"""The `teams` app."""

from datetime import datetime

from django.apps import AppConfig
from django.utils.module_loading import autodiscover_modules


class TeamsConfig(AppConfig):
    """Registers `teams`, and collects what other apps show of a team."""

    name = "samenspel.loop.teams"
    label = "teams"

    def ready(self) -> None:
        """Offer to hand questions to teams; let every app say what it has of a team."""
        from samenspel.ground import freshness
        from samenspel.ground.common import housekeeping
        from samenspel.loop.teams import consequences, handing_over
        from samenspel.loop.teams.models import JoinRequest, SeatLink, TeamInvitation

        def clear(now: datetime) -> int:
            return consequences.clear_tables(now=now)

        housekeeping.register("teams.clear_tables", clear)
        freshness.ignore(JoinRequest, SeatLink, TeamInvitation)
        handing_over.offer()
        autodiscover_modules("team_sections", "team_tabs", "team_voices", "team_handover")
