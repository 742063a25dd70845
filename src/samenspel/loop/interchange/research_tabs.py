"""In and out, among the pages of a team's research."""

from typing import Any

from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from samenspel.ground.common.tabs import Tab
from samenspel.loop.research.access import may_code
from samenspel.loop.research.tabs import TABS
from samenspel.loop.teams.models import Team


def _codes(request: HttpRequest, team: Team) -> bool:
    person: Any = getattr(request, "person", None)
    return may_code(person, team)


TABS.register(Tab(_("In and out"), "interchange:overview", order=80, visible=_codes))
