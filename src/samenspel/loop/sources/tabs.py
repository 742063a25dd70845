"""The pages of one text. Apps above add theirs in their `research_tabs.py`."""

from samenspel.ground.common.tabs import Tabs
from samenspel.loop.sources.models import Source

TABS: Tabs[Source] = Tabs(lambda source: {"slug": source.team.slug, "pk": source.pk})
"""Each page's address has the team's `slug` and the text's `pk`. Orders: 0 read, 10 code, 20 who
speaks, 30 names, 40 correct."""
