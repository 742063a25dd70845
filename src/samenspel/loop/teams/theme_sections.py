"""What the page of a theme shows of teams."""

from samenspel.ground.common.sections import Section
from samenspel.loop.network.models import Person
from samenspel.loop.programme.models import Theme
from samenspel.loop.programme.sections import SECTIONS
from samenspel.loop.teams.models import Team


def teams_on_theme(theme: Theme, person: Person | None) -> Section | None:
    """Show who works, or worked, on this theme."""
    teams = list(Team.objects.on_theme(theme).visible_to(person))
    return Section("teams/parts/on_theme.html", {"teams": teams}) if teams else None


SECTIONS.register(teams_on_theme, order=20)
