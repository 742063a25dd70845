"""What people fetched and brought, what went well, and a team that looked at itself."""

from datetime import timedelta
from typing import Any

from samenspel.demo.example.clock import at, days_ago
from samenspel.demo.example.story import Story
from samenspel.demo.example.tables import rows
from samenspel.loop.exchange.models import Need, Offer
from samenspel.loop.exchange.services import add_line, say_what_went_well
from samenspel.loop.selfcheck.services import answer_round, close_round, open_round
from samenspel.loop.selfcheck.statements import STATEMENTS, Answer


def add_lines(story: Story) -> None:
    """Fill the walls: with a name for who signed up and agreed, else without."""
    for row in rows("exchange", "line"):
        activity = story.activities[row["activity"]]
        person = story.person(row["by"]) if "by" in row else None
        with at(min(activity.starts, days_ago(2))):
            for text in row["texts"]:
                add_line(
                    model=Need if row["side"] == "need" else Offer,
                    activity=activity,
                    text=text,
                    theme=story.themes.get(row.get("theme", "")),
                    registration=activity.registrations.active().of_person(person).first(),
                    shown=row.get("shown", False),
                )
    for row in rows("exchange", "went_well"):
        activity = story.activities[row["activity"]]
        for place, text in enumerate(row["texts"]):
            with at(activity.ends - timedelta(minutes=20 - place)):
                say_what_went_well(activity=activity, text=text)


def look_back(story: Story) -> None:
    """Let teams look at themselves."""
    for row in rows("exchange", "selfcheck"):
        team = story.teams[row["team"]]
        with at(days_ago(row["ago"])):
            opened = open_round(team=team, by=story.coordinator)
            for number, turn in enumerate(opened.turns.all()[: row["answered"]]):
                remarks = dict(enumerate(row["remarks"]))
                answer_round(
                    turn=turn, answers=_answers(row, number), remark=remarks.get(number, "")
                )
        with at(days_ago(row["ago"] - 10)):
            close_round(closing=opened, by=story.coordinator)


def _answers(row: dict[str, Any], number: int) -> dict[str, int]:
    """Return what one person says: a little more or less than the middle that the row tells."""
    return {
        statement.key: max(Answer.NOT_AT_ALL, min(Answer.FULLY, middle + (number + place) % 3 - 1))
        for place, (statement, middle) in enumerate(zip(STATEMENTS, row["middle"], strict=True))
    }
