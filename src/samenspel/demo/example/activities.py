"""The agenda, and who signed up."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from itertools import count, islice
from typing import Any, NamedTuple

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
        last = min(days_ago(1 + ("cancelled" in row)), starts - timedelta(days=1))
        _sign_up(story, row, _Period(announced, last), crowd)
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


class _Period(NamedTuple):
    """When people sign up: from the announcement until yesterday, or until it begins."""

    first: datetime
    last: datetime

    def moment(self, number: int) -> datetime:
        """Return a moment in it at which people are awake; different for each number."""
        day = self.first + (self.last - self.first) * (number * 37 % 100) / 100
        return day.replace(hour=8 + number % 12, minute=number * 7 % 60)


def _sign_up(story: Story, row: dict[str, Any], period: _Period, crowd: Iterator[int]) -> None:
    """Fill the places: with people we know, some others by the site, and a crowd."""
    activity, known = story.activities[row["key"]], row.get("known", [])
    others = max(0, row.get("signed_up", 0) - len(known))
    for name in known:
        person = story.person(name)
        with at(period.moment(len(person.name))):
            register_participant(
                activity=activity, name=person.name, email=person.email, person=person
            )
    for number in islice(crowd, min(others, WITH_LETTERS)):
        with at(period.moment(number)):
            outcome = register_participant(
                activity=activity, name=invented_name(number), email=invented_address(number)
            )
        if isinstance(outcome, Placed):
            with at(period.moment(number) + timedelta(minutes=5 + number % 40)):
                confirm_registration(registration=outcome.registration)
    rest = islice(crowd, max(0, others - WITH_LETTERS))
    Registration.objects.bulk_create(
        _confirmed(activity, number, period.moment(number)) for number in rest
    )


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
