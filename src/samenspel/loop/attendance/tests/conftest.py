"""An activity of which the door is open, with people who signed up."""

from collections.abc import Callable
from datetime import timedelta
from uuid import UUID, uuid4

import pytest
from django.utils import timezone

from samenspel.loop.activities.models import Activity, ActivityKind, Registration, Status
from samenspel.loop.attendance.services import Tap, record_taps
from samenspel.loop.network.models import Person, Perspective, Werkplaats
from samenspel.loop.teams.models import Team, TeamRole

SignedUp = Callable[..., Registration]


def make_activity(werkplaats: Werkplaats, **fields: object) -> Activity:
    starts = timezone.now() - timedelta(minutes=20)
    values = {
        "kind": ActivityKind.CONFERENCE,
        "title": "Doe, Leer en Inspireer!",
        "summary": "Een dag vol praktijk.",
        "starts": starts,
        "ends": starts + timedelta(hours=3),
        "address": "Lange Haven 12, Schiedam",
        "status": Status.PUBLISHED,
    }
    return Activity.objects.create(werkplaats=werkplaats, **(values | fields))


def make_registration(activity: Activity, name: str, **fields: object) -> Registration:
    values = {
        "activity": activity,
        "name": name,
        "email": f"{name.split(maxsplit=1)[0].lower()}@example.org",
        "status": "confirmed",
        "held_until": timezone.now() + timedelta(hours=24),
    }
    registration = Registration(**(values | fields))
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
def signed_up(activity) -> SignedUp:
    """Give somebody a place, with companions by name."""

    def sign_up(
        name: str = "Roos de Vries",
        *companions: str,
        at: Activity | None = None,
        person: Person | None = None,
        **fields: object,
    ) -> Registration:
        party = 1 + len(companions)
        registration = make_registration(at or activity, name, person=person, party=party, **fields)
        for companion in companions:
            registration.companions.create(name=companion)
        return registration

    return sign_up


@pytest.fixture
def tap(activity, coordinator) -> Callable[..., list[UUID]]:
    """Tap on heads, as Cora does at the door."""

    def record(*heads: object, came: bool = True, ago: int = 0, at: Activity | None = None):
        taps = [
            Tap(
                uuid4(),
                head if isinstance(head, str) else f"r{head.pk}",
                came,
                timedelta(minutes=ago),
            )
            for head in heads
        ]
        return record_taps(activity=at or activity, by=coordinator, taps=taps)

    return record
