"""The pages of a team's research. Apps above add theirs in their `research_tabs.py`."""

from samenspel.ground.common.tabs import Tabs
from samenspel.loop.teams.models import Team

TABS: Tabs[Team] = Tabs(lambda team: {"slug": team.slug})
"""Each page's address has the team's `slug`, as in "/teams/<slug>/materiaal/"."""
