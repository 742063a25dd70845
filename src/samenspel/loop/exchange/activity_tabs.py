"""The organiser's page about fetching and bringing."""

from django.utils.translation import gettext_lazy as _

from samenspel.ground.common.tabs import Tab
from samenspel.loop.activities.tabs import TABS

TABS.register(Tab(_("Fetch and bring"), "exchange:manage", order=60))
