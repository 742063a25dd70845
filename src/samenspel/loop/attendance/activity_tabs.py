"""The door, as one of the organiser's pages."""

from django.utils.translation import gettext_lazy as _

from samenspel.ground.common.tabs import Tab
from samenspel.loop.activities.tabs import TABS

TABS.register(Tab(_("At the door"), "attendance:door", order=50))
