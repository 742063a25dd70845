"""What can be done with teams. Each act checks who does it, is logged, and is announced."""

from samenspel.loop.teams.services.handing_over import hand_over_team
from samenspel.loop.teams.services.inviting import (
    accept_team_invitation,
    decline_team_invitation,
    invite_to_team,
    resend_invitation,
    withdraw_invitation,
)
from samenspel.loop.teams.services.joining import (
    answer_request,
    ask_to_join,
    confirm_request,
    withdraw_request,
)
from samenspel.loop.teams.services.phases import set_phase
from samenspel.loop.teams.services.reaching import (
    addresses_of,
    is_for_this_address,
    keep_seat_link,
    link_for,
    seat_at,
    way_in_for,
)
from samenspel.loop.teams.services.running import change_team, close_team, start_team
from samenspel.loop.teams.services.seating import add_team_member, end_team_membership, leave_team
from samenspel.loop.teams.services.taking_up import take_up_question

__all__ = [
    "accept_team_invitation",
    "add_team_member",
    "addresses_of",
    "answer_request",
    "ask_to_join",
    "change_team",
    "close_team",
    "confirm_request",
    "decline_team_invitation",
    "end_team_membership",
    "hand_over_team",
    "invite_to_team",
    "is_for_this_address",
    "keep_seat_link",
    "leave_team",
    "link_for",
    "resend_invitation",
    "seat_at",
    "set_phase",
    "start_team",
    "take_up_question",
    "way_in_for",
    "withdraw_invitation",
    "withdraw_request",
]
