"""The notebook among the pages of a team."""

from typing import Any

from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from samenspel.ground.common.tabs import Tab
from samenspel.loop.notebook.access import at_the_table
from samenspel.loop.teams.models import Team
from samenspel.loop.teams.tabs import TABS


def _at_the_table(request: HttpRequest, team: Team) -> bool:
    person: Any = getattr(request, "person", None)
    return at_the_table(person, team)


TABS.register(Tab(_("Log"), "notebook:log", order=10, visible=_at_the_table))
TABS.register(Tab(_("Agreements"), "notebook:agreements", order=20, visible=_at_the_table))
TABS.register(Tab(_("Files"), "notebook:files", order=30, visible=_at_the_table))
