"""What gatherings have besides a time: a programme, questions, a line, and a report afterwards."""

from datetime import timedelta
from typing import Any

from django.utils import timezone

from samenspel.demo.example.clock import at, days_ago, moment
from samenspel.demo.example.story import Story
from samenspel.demo.example.tables import rows
from samenspel.loop.activities.models import Activity
from samenspel.loop.activities.services import change_activity, register_participant
from samenspel.loop.activities.services.asking import save_question
from samenspel.loop.activities.services.programme import save_round, save_session
from samenspel.loop.reports.services import (
    add_yield,
    ask_as_question,
    close_gathering,
    report_of,
    write_report,
)


def fill_gatherings(story: Story) -> None:
    """Fill the programme of a conference, ask on forms, and let some people wait for a place."""
    for row in rows("gatherings", "programme"):
        activity = story.activities[row["activity"]]
        change_activity(
            activity=activity, by=story.coordinator, companions_allowed=row["companions"]
        )
        for part in row["round"]:
            _add_round(story, activity, part)
    for row in rows("gatherings", "question"):
        asked = {name: value for name, value in row.items() if name != "activity"}
        save_question(activity=story.activities[row["activity"]], by=story.coordinator, **asked)
    for row in rows("gatherings", "waiting"):
        for number, key in enumerate(row["who"]):
            person = story.person(key)
            with at(days_ago(1, f"{10 + number}:20")):
                register_participant(
                    activity=story.activities[row["activity"]],
                    name=person.name,
                    email=person.email,
                    person=person,
                )


def _add_round(story: Story, activity: Activity, row: dict[str, Any]) -> None:
    day = timezone.localdate(activity.starts)
    part = save_round(
        activity=activity,
        by=story.coordinator,
        title=row["title"],
        starts=moment(day, row["from"]),
        ends=moment(day, row["to"]),
    )
    for session in row["sessions"]:
        save_session(
            part=part,
            by=story.coordinator,
            title=session["title"],
            summary=session.get("summary", ""),
            room=session["room"],
            capacity=session.get("capacity"),
            speakers=[(name, role) for name, role in session.get("speakers", [])],
        )


def close_gatherings(story: Story) -> None:
    """Write how it was, what it yielded, and thank who came; a question raised is asked."""
    for row in rows("gatherings", "report"):
        activity = story.activities[row["activity"]]
        by = story.coordinator
        with at(activity.ends + timedelta(days=1)):
            report = report_of(activity=activity, by=by)
            write_report(
                activity=activity,
                by=by,
                title=row["title"],
                text=row["text"].strip(),
                reach=report.reach,
                seen_version=report.version,
            )
            for item in row["yield"]:
                added = add_yield(activity=activity, by=by, **item)
                if item["kind"] == "question":
                    ask_as_question(item=added, by=by)
            close_gathering(activity=activity, by=by)
