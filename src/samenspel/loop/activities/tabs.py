"""The organiser's pages of one activity. Apps above add theirs in their `activity_tabs.py`."""

from samenspel.ground.common.tabs import Tabs
from samenspel.loop.activities.models import Activity

TABS: Tabs[Activity] = Tabs(lambda activity: {"pk": activity.pk})
"""Each page's address has the activity's `pk`, as in "/beheer/activiteiten/<pk>/deelnemers/"."""
