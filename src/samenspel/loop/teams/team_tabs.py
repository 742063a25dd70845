"""The page of the team itself, as the first of its pages, and perspectives over time."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from samenspel.ground.common.tabs import Tab
from samenspel.loop.teams.access import sits_at
from samenspel.loop.teams.models import Team
from samenspel.loop.teams.tabs import TABS


def _sits_there(request: Any, team: Team) -> bool:
    return sits_at(request.person, team)


TABS.register(Tab(_("About this team"), "teams:detail", order=0))
TABS.register(Tab(_("Perspectives"), "teams:voices", order=50, visible=_sits_there))
