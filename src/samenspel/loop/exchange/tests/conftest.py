"""An activity on the agenda, people who come, and what they wrote."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.utils import timezone

from samenspel.loop.activities.models import Activity, ActivityKind, Registration, Status
from samenspel.loop.exchange.models import Need, Offer
from samenspel.loop.exchange.services import add_line
from samenspel.loop.network.models import Werkplaats

Coming = Callable[..., Registration]


def make_activity(werkplaats: Werkplaats, **fields: object) -> Activity:
    starts = timezone.now() + timedelta(days=20)
    values = {
        "kind": ActivityKind.WORKSHOP,
        "title": "Samen koken",
        "summary": "We koken en praten over buren.",
        "starts": starts,
        "ends": starts + timedelta(hours=2),
        "status": Status.PUBLISHED,
    }
    return Activity.objects.create(werkplaats=werkplaats, **(values | fields))


@pytest.fixture
def activity(zhz) -> Activity:
    return make_activity(zhz)


@pytest.fixture
def coming(activity) -> Coming:
    """Let somebody come to the activity, with a place."""

    def come(name: str, at: Activity | None = None, status: str = "confirmed") -> Registration:
        registration = Registration(
            activity=at or activity,
            name=name,
            email=f"{name.split(maxsplit=1)[0].lower()}@example.org",
            status=status,
            held_until=timezone.now() + timedelta(hours=24),
            proven_at=timezone.now() if status == "confirmed" else None,
        )
        registration.new_link(timedelta(days=60))
        registration.save()
        return registration

    return come


@pytest.fixture
def need(activity, coming) -> Need:
    """Roos looks for something; her name may not be shown."""
    return add_line(
        model=Need,
        activity=activity,
        text="Hoe begin je een repaircafé in de buurt?",
        registration=coming("Roos de Wit"),
    )


@pytest.fixture
def offer(activity, coming) -> Offer:
    """Pim brings something, under his first name."""
    return add_line(
        model=Offer,
        activity=activity,
        text="Ervaring met een repaircafé",
        registration=coming("Pim Visser"),
        shown=True,
    )
