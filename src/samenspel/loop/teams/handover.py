"""What hangs on somebody in a team: apps above tell in their `team_handover.py`, found by itself.

register(open_todos)    # (team, person) -> Hanging | None; see `common.handover`
"""

from samenspel.ground.common.handover import Handover
from samenspel.loop.teams.models import Team

HANDOVER: Handover[Team] = Handover()
register = HANDOVER.register
