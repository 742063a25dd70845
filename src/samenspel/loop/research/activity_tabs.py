"""Research among the organiser's pages of an activity of a team."""

from typing import Any

from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from samenspel.ground.common.tabs import Tab
from samenspel.loop.activities.models import Activity
from samenspel.loop.activities.tabs import TABS


def _of_a_team(request: HttpRequest, activity: Activity) -> Any:
    return activity.team_id is not None


TABS.register(Tab(_("Research"), "research:asking", order=55, visible=_of_a_team))
