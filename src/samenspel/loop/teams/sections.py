"""What the apps above show on the page of a team, such as its activities.

An app registers in its `team_sections.py`, which is found by itself; see `common.sections`.
"""

from samenspel.ground.common.sections import Sections
from samenspel.loop.teams.models import Team

SECTIONS: Sections[Team] = Sections()
