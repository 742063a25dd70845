"""Publications among the pages of a team."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from samenspel.ground.common.tabs import Tab
from samenspel.loop.publications.access import may_begin
from samenspel.loop.teams.models import Team
from samenspel.loop.teams.tabs import TABS


def _sits_there(request: Any, team: Team) -> bool:
    return may_begin(request.person, team)


TABS.register(Tab(_("Publications"), "publications:team", order=65, visible=_sits_there))
