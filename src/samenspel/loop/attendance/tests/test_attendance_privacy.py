"""What the door holds of people, and for how long."""

from datetime import timedelta
from uuid import uuid4

from samenspel.ground.common.holdings import Subject
from samenspel.loop.attendance.models import CheckIn, WalkIn
from samenspel.loop.attendance.privacy import HOLDINGS
from samenspel.loop.attendance.services import let_in, turnout_of

WAS_THERE, TAPPED = HOLDINGS


def test_somebody_hears_where_they_were(signed_up, tap):
    tap(signed_up("Roos"))
    (held,) = WAS_THERE.export(Subject("ROOS@example.org"))
    assert held.title == "Doe, Leer en Inspireer!"
    assert list(WAS_THERE.export(Subject("anna@example.org"))) == []


def test_a_walk_in_is_erased_with_the_tap(activity, coordinator):
    said = {"name": "Fatma", "email": "fatma@example.org", "event": uuid4()}
    let_in(activity=activity, by=coordinator, **said)
    assert WAS_THERE.erase(Subject("fatma@example.org")) == 1
    assert not WalkIn.objects.exists()


def test_a_walk_in_is_forgotten_after_thirty_days(activity, coordinator):
    let_in(activity=activity, by=coordinator, name="Fatma", event=uuid4())
    assert WAS_THERE.expire(activity.ends + timedelta(days=29)) == 0
    assert WAS_THERE.expire(activity.ends + timedelta(days=31)) == 1
    assert not WalkIn.objects.exists()


def test_who_stood_at_the_door_is_forgotten_and_the_check_in_stays(
    activity, signed_up, tap, coordinator
):
    tap(signed_up("Roos"))
    asked = Subject(coordinator.email, coordinator.pk)
    assert [held.title for held in TAPPED.export(asked)] == ["Doe, Leer en Inspireer!"]
    assert TAPPED.erase(asked) == 1
    assert CheckIn.objects.get().by is None
    assert turnout_of(activity).number == 1
