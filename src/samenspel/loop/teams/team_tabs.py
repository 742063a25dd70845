"""The page of the team itself, as the first of its pages."""

from django.utils.translation import gettext_lazy as _

from samenspel.ground.common.tabs import Tab
from samenspel.loop.teams.tabs import TABS

TABS.register(Tab(_("About this team"), "teams:detail", order=0))
