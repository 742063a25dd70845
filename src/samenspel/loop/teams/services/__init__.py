"""What can be done with teams. Each act checks who does it, is logged, and is announced."""

from samenspel.loop.teams.services.reaching import addresses_of, keep_seat_link, link_for
from samenspel.loop.teams.services.running import change_team, close_team, start_team
from samenspel.loop.teams.services.seating import add_team_member, end_team_membership
from samenspel.loop.teams.services.taking_up import take_up_question

__all__ = [
    "add_team_member",
    "addresses_of",
    "change_team",
    "close_team",
    "end_team_membership",
    "keep_seat_link",
    "link_for",
    "start_team",
    "take_up_question",
]
