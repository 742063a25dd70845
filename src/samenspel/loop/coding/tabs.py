"""What one can do with passages that somebody ticked: pages that the apps above add.

    WITH_PASSAGES.register(Tab(_("Use in a finding"), "findings:use", visible=may_write))

Such a page gets the keys of the passages in its address, as `fragment`, once for each; it asks the
gate itself which of them it may show.
"""

from samenspel.ground.common.tabs import Tabs
from samenspel.loop.teams.models import Team

WITH_PASSAGES: Tabs[Team] = Tabs(lambda team: {"slug": team.slug})
