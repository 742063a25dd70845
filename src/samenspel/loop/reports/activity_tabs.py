"""The organiser's page with which a gathering ends."""

from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from samenspel.ground.common.tabs import Tab
from samenspel.loop.activities.models import Activity
from samenspel.loop.activities.tabs import TABS
from samenspel.loop.reports.access import has_begun


def _begun(request: HttpRequest, activity: Activity) -> bool:
    return has_begun(activity)


TABS.register(Tab(_("Closing"), "reports:closing", order=70, visible=_begun))
