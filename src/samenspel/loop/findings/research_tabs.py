"""Findings among the pages of a team's research."""

from django.utils.translation import gettext_lazy as _

from samenspel.ground.common.tabs import Tab
from samenspel.loop.research.tabs import TABS

TABS.register(Tab(_("Findings"), "findings:team", order=70))
