"""A team, the people at its table, who wants to join it, and the questions it took up."""

from samenspel.loop.teams.models.joining import JoinRequest, TeamInvitation
from samenspel.loop.teams.models.members import SeatLink, TeamMember, TeamRole
from samenspel.loop.teams.models.taking_up import TakenUpQuestion
from samenspel.loop.teams.models.teams import Phase, PhaseChange, Team, TeamKind

__all__ = [
    "JoinRequest",
    "Phase",
    "PhaseChange",
    "SeatLink",
    "TakenUpQuestion",
    "Team",
    "TeamInvitation",
    "TeamKind",
    "TeamMember",
    "TeamRole",
]
