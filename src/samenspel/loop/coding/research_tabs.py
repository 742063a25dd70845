"""Codes and passages among the pages of a team's research."""

from typing import Any

from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from samenspel.ground.common.tabs import Tab
from samenspel.loop.research.access import may_read
from samenspel.loop.research.tabs import TABS
from samenspel.loop.teams.models import Team


def _readers(request: HttpRequest, team: Team) -> bool:
    person: Any = getattr(request, "person", None)
    return may_read(person, team)


TABS.register(Tab(_("Codes"), "coding:codebook", order=30, visible=_readers))
TABS.register(Tab(_("Passages"), "coding:passages", order=40, visible=_readers))
TABS.register(Tab(_("Tables"), "coding:table_perspectives", order=50, visible=_readers))
TABS.register(Tab(_("Agreement"), "coding:rounds", order=60, visible=_readers))
