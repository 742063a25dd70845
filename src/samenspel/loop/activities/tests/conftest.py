"""An activity on the agenda with room for three."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.utils import timezone

from samenspel.ground.mail.models import Message
from samenspel.loop.activities.models import (
    Activity,
    ActivityKind,
    Join,
    Registration,
    Series,
    Status,
)
from samenspel.loop.activities.services import Placed, confirm_registration, register_participant
from samenspel.loop.network.models import Perspective, Werkplaats
from samenspel.loop.teams.models import Team, TeamRole

SignUp = Callable[..., Registration]


def make_activity(werkplaats: Werkplaats, **fields: object) -> Activity:
    starts = timezone.now() + timedelta(days=20)
    values = {
        "kind": ActivityKind.WORKSHOP,
        "title": "Samen koken",
        "summary": "We koken en praten over buren.",
        "starts": starts,
        "ends": starts + timedelta(hours=2),
        "venue": "De Buurtkamer",
        "address": "Lange Haven 12, Schiedam",
        "capacity": 3,
        "status": Status.PUBLISHED,
    }
    return Activity.objects.create(werkplaats=werkplaats, **(values | fields))


def make_registration(activity: Activity, name: str) -> Registration:
    registration = Registration(
        activity=activity,
        name=name,
        email=f"{name.lower()}@example.org",
        held_until=timezone.now() + timedelta(hours=24),
    )
    registration.new_link(timedelta(days=60))
    registration.save()
    return registration


@pytest.fixture
def activity(zhz) -> Activity:
    return make_activity(zhz)


@pytest.fixture
def team(zhz, researcher) -> Team:
    """Otto leads it."""
    team = Team.objects.create(werkplaats=zhz, name="Samenspel", slug="samenspel", challenge="?")
    team.members.create(person=researcher, perspective=Perspective.EDUCATION, role=TeamRole.LEAD)
    return team


@pytest.fixture
def sign_up(activity) -> SignUp:
    """Take a place for somebody, who still has to confirm."""

    def register(name: str = "Roos", at: Activity | None = None) -> Registration:
        outcome = register_participant(
            activity=at or activity, name=name, email=f"{name.lower()}@example.org"
        )
        assert isinstance(outcome, Placed)
        return outcome.registration

    return register


def mails_to(address: str) -> list[Message]:
    return list(Message.objects.filter(to=address).order_by("pk"))


def make_evenings(zhz: Werkplaats, join: Join) -> list[Activity]:
    """Three evenings of one series; each has room for three people."""
    series = Series.objects.create(werkplaats=zhz, title="Buurtavonden", join=join)
    evenings = []
    for number in (1, 2, 3):
        evening = make_activity(zhz, title=f"Avond {number}", series=series)
        evening.starts += timedelta(days=7 * number)
        evening.ends += timedelta(days=7 * number)
        evening.save()
        evenings.append(evening)
    return evenings


@pytest.fixture
def all_of_them(zhz) -> list[Activity]:
    return make_evenings(zhz, Join.ALL)


@pytest.fixture
def each_apart(zhz) -> list[Activity]:
    return make_evenings(zhz, Join.EACH)


def fill(activity: Activity) -> None:
    """Let three people take all places."""
    for name in "abc":
        outcome = register_participant(activity=activity, name=name, email=f"{name}@example.org")
        confirm_registration(registration=outcome.registration)
