"""Products among the pages of a team."""

from typing import Any

from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from samenspel.ground.common.tabs import Tab
from samenspel.loop.products.access import may_begin
from samenspel.loop.teams.models import Team
from samenspel.loop.teams.tabs import TABS


def _at_the_table(request: HttpRequest, team: Team) -> bool:
    person: Any = getattr(request, "person", None)
    return may_begin(person, team)


TABS.register(Tab(_("Products"), "products:of_team", order=60, visible=_at_the_table))
