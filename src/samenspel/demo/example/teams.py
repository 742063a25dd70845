"""The teams, and who sits at their tables."""

from samenspel.demo.example.clock import at, moment
from samenspel.demo.example.story import Story
from samenspel.demo.example.tables import day, rows
from samenspel.ground.consent.models import Reach
from samenspel.loop.network.models import Perspective
from samenspel.loop.teams.models import Team, TeamRole
from samenspel.loop.teams.services import add_team_member, close_team, set_phase, start_team


def start_teams(story: Story, table: str = "teams") -> None:
    """Start every team on its first day, with its people."""
    for row in rows(table, "team"):
        starts = day(row["start"])
        with at(moment(starts, "11:00")):
            team = story.teams[row["key"]] = start_team(
                werkplaats=story.werkplaats,
                by=story.coordinator,
                name=row["name"],
                kind=row["kind"],
                challenge=row["challenge"],
                intended_product=row["intended_product"],
                theme=story.themes.get(row.get("theme", "")),
                starts=starts,
                reach=row.get("reach", Reach.PUBLIC),
            )
            for member in row["members"]:
                _give_a_chair(story, team, *member.split())
        for phase, since in row.get("phases", []):
            with at(moment(day(since), "12:00")):
                set_phase(team=team, phase=phase, by=story.coordinator, since=day(since))


def close_teams(story: Story, table: str = "teams") -> None:
    """Close the teams that have finished; done last, as an earlier team takes up nothing."""
    for row in rows(table, "team"):
        if "close" in row:
            with at(moment(day(row["close"]), "16:00")):
                close_team(
                    team=story.teams[row["key"]], by=story.coordinator, outcome=row["outcome"]
                )


def _give_a_chair(story: Story, team: Team, key: str, *ways: str) -> None:
    membership = story.people[key]
    add_team_member(
        team=team,
        person=membership.person,
        perspective=Perspective(membership.perspective),
        by=story.coordinator,
        role=TeamRole.LEAD if "lead" in ways else TeamRole.MEMBER,
        show="hidden" not in ways,
    )
