"""What the page of a team shows of what it brought people."""

from django.db.models import Q

from samenspel.ground.common.sections import Reading
from samenspel.loop.network.models import Person
from samenspel.loop.stories.about import stories_about
from samenspel.loop.teams.models import Team
from samenspel.loop.teams.sections import SECTIONS


def stories_of_team(team: Team, person: Person | None) -> Reading:
    """Show the stories about the team, its gatherings and what it made."""
    about = Q(team=team) | Q(activity__team=team) | Q(product__team=team)
    return stories_about("team", team, person, may_tell=True, which=about)


SECTIONS.register(stories_of_team, order=60)
