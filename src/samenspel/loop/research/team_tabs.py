"""Research among the pages of a team."""

from typing import Any

from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from samenspel.ground.common.tabs import Tab
from samenspel.loop.research.access import may_appoint, may_read
from samenspel.loop.teams.models import Team
from samenspel.loop.teams.tabs import TABS


def _inside(request: HttpRequest, team: Team) -> bool:
    person: Any = getattr(request, "person", None)
    return may_read(person, team) or may_appoint(person, team)


TABS.register(Tab(_("Research"), "research:overview", order=55, visible=_inside))
