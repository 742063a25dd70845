"""Looking back at oneself, among the pages of a team."""

from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from samenspel.ground.common.tabs import Tab
from samenspel.loop.selfcheck.access import sits_at
from samenspel.loop.teams.models import Team
from samenspel.loop.teams.tabs import TABS


def _sits_there(request: HttpRequest, team: Team) -> bool:
    return sits_at(getattr(request, "person", None), team)


TABS.register(Tab(_("Look at ourselves"), "selfcheck:overview", order=60, visible=_sits_there))
