"""Forms about teams. They check what was typed; the services save it."""

from samenspel.loop.teams.forms.handing_over import HandOverTeamForm
from samenspel.loop.teams.forms.joining import (
    AcceptForm,
    AnswerForm,
    AskToJoinForm,
    InviteForm,
)
from samenspel.loop.teams.forms.running import CloseForm, PhaseForm, TeamForm
from samenspel.loop.teams.forms.seating import MemberForm
from samenspel.loop.teams.forms.taking_up import HandOverForm

__all__ = [
    "AcceptForm",
    "AnswerForm",
    "AskToJoinForm",
    "CloseForm",
    "HandOverForm",
    "HandOverTeamForm",
    "InviteForm",
    "MemberForm",
    "PhaseForm",
    "TeamForm",
]
