"""The agenda, and who signed up."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from itertools import count, islice
from typing import Any

from samenspel.demo.example.clock import at, days_ago, moment, workday_in
from samenspel.demo.example.names import invented_address, invented_name
from samenspel.demo.example.story import Story
from samenspel.demo.example.tables import rows
from samenspel.loop.activities.models import Activity, Registration, RegistrationStatus
from samenspel.loop.activities.querysets import KEPT_AFTER
from samenspel.loop.activities.services import (
    Placed,
    cancel_activity,
    confirm_registration,
    plan_activity,
    publish_activity,
    register_participant,
)
from samenspel.loop.activities.services.registering import HELD_FOR

TOLD = [
    *("kind", "title", "summary", "description", "audience", "place", "venue", "address"),
    *("accessibility", "online_link", "capacity", "reach"),
]
ANNOUNCED_BEFORE = timedelta(days=30)
WITH_LETTERS = 2
"""So many strangers sign up by the site, with their mail; the rest of the crowd is just there."""


def add_activities(story: Story, table: str = "activities") -> None:
    """Put everything on the agenda, and let people sign up for what is still to come."""
    crowd = count(1)
    for row in rows(table, "activity"):
        starts = _begin(row)
        announced = min(starts - ANNOUNCED_BEFORE, days_ago(8))
        with at(announced):
            activity = _announce(story, row, starts)
        story.activities[row["key"]] = activity
        _sign_up(story, row, announced, crowd)
        if "cancelled" in row:
            with at(days_ago(1, "16:10")):
                cancel_activity(activity=activity, by=story.coordinator, reason=row["cancelled"])


def _begin(row: dict[str, Any]) -> datetime:
    if "on" in row:
        return moment(row["on"], row["from"])
    day = workday_in(row["in"] if "in" in row else -row["ago"])
    return moment(day, row["from"])


def _announce(story: Story, row: dict[str, Any], starts: datetime) -> Activity:
    told = {field: row[field] for field in TOLD if field in row}
    team = story.teams.get(row.get("team", ""))
    activity = plan_activity(
        werkplaats=story.werkplaats,
        by=story.coordinator,
        team=team,
        theme=story.themes.get(row.get("theme", "")),
        starts=starts,
        ends=moment(starts.date(), row["to"]),
        **told,
    )
    return publish_activity(activity=activity, by=story.coordinator)


def _sign_up(story: Story, row: dict[str, Any], announced: datetime, crowd: Iterator[int]) -> None:
    """Fill the places from the announcement until now: people we know, some others, a crowd."""
    activity, known = story.activities[row["key"]], row.get("known", [])
    others = max(0, row.get("signed_up", 0) - len(known))
    for name in known:
        person = story.person(name)
        with at(_between(announced, 0.3 + len(name) / 20)):
            register_participant(
                activity=activity, name=person.name, email=person.email, person=person
            )
    for number in islice(crowd, min(others, WITH_LETTERS)):
        with at(_between(announced, 0.86 + number % 13 / 100)):
            outcome = register_participant(
                activity=activity, name=invented_name(number), email=invented_address(number)
            )
        if isinstance(outcome, Placed):
            with at(_between(announced, 0.99)):
                confirm_registration(registration=outcome.registration)
    rest = islice(crowd, max(0, others - WITH_LETTERS))
    Registration.objects.bulk_create(
        _confirmed(activity, number, _between(announced, 0.4 + number % 50 / 100))
        for number in rest
    )


def _between(announced: datetime, part: float) -> datetime:
    """Return a moment between the announcement and now."""
    return announced + (days_ago(0, "08:00") - announced) * part


def _confirmed(activity: Activity, number: int, when: datetime) -> Registration:
    registration = Registration(
        activity=activity,
        name=invented_name(number),
        email=invented_address(number),
        status=RegistrationStatus.CONFIRMED,
        created=when,
        decided_at=when + timedelta(minutes=9),
        held_until=when + HELD_FOR,
    )
    registration.new_link(activity.ends + KEPT_AFTER - when)
    return registration
