"""The organiser's own pages of an activity."""

from django.utils.translation import gettext_lazy as _

from samenspel.ground.common.tabs import Tab
from samenspel.loop.activities.tabs import TABS

TABS.register(Tab(_("What, when, where"), "activities:change", order=0))
TABS.register(Tab(_("Programme"), "activities:programme", order=10))
TABS.register(Tab(_("Questions on the form"), "activities:questions", order=15))
TABS.register(Tab(_("Who signed up"), "activities:participants", order=30))
TABS.register(Tab(_("Letters"), "activities:letters", order=40))
