"""What the apps above show on the page of a team, such as its activities.

An app registers in its `team_sections.py`, which is found by itself; see `common.sections`.

SEAT_SECTIONS are for the page that somebody without account reaches by a private link: a maker
gets the `TeamMember` (with its `team`, and `seat_link.token` for addresses of its own, guarded by
`teams.views.guards.at_a_seat`) and the person who sits there.
"""

from samenspel.ground.common.sections import Sections
from samenspel.loop.teams.models import Team, TeamMember

SECTIONS: Sections[Team] = Sections()
SEAT_SECTIONS: Sections[TeamMember] = Sections()
