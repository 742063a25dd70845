"""Places never run over: in whatever order things happen, and however many happen at once."""

from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta

import pytest
import time_machine
from django.db import connection, transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from samenspel.ground.mail.models import Message
from samenspel.loop.activities.models import Activity
from samenspel.loop.activities.services import (
    Full,
    Placed,
    cancel_registration,
    confirm_registration,
    register_participant,
    release_expired_places,
)
from samenspel.loop.activities.standing import standing_of
from samenspel.loop.activities.tests.conftest import make_activity

PEOPLE = ["anna", "bas", "cas", "dirk", "eva"]
NOON = datetime(2027, 1, 10, 11, tzinfo=UTC)

moves = st.one_of(
    st.tuples(st.just("register"), st.sampled_from(PEOPLE)),
    st.tuples(st.just("confirm"), st.integers(0, 9)),
    st.tuples(st.just("cancel"), st.integers(0, 9)),
    st.tuples(st.just("wait"), st.integers(1, 30)),
    st.tuples(st.just("release"), st.just(0)),
)


def make_move(activity, clock, move, what):
    """Do one thing; return what came of it, if anything."""
    everyone = list(activity.registrations.order_by("pk"))
    match move:
        case "register":
            return register_participant(activity=activity, name=what, email=f"{what}@example.org")
        case "confirm" if everyone:
            return confirm_registration(registration=everyone[what % len(everyone)])
        case "cancel" if everyone:
            cancel_registration(registration=everyone[what % len(everyone)])
        case "wait":
            clock.shift(timedelta(hours=what))
        case "release":
            release_expired_places()
    return None


def check(activity, outcome):
    places, is_known = standing_of(activity, "ANNA@example.org")
    assert places.taken == activity.registrations.holding_a_place().count()
    assert is_known == activity.registrations.active().of_address("anna@example.org").exists()
    held = activity.registrations.holding_a_place()
    assert held.count() <= activity.capacity
    active = Counter(activity.registrations.active().values_list("email", flat=True))
    assert all(number == 1 for number in active.values())
    if isinstance(outcome, Placed):
        assert held.filter(pk=outcome.registration.pk).exists()
    assert outcome != Full()


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(capacity=st.integers(1, 3), story=st.lists(moves, max_size=25))
def test_places_never_run_over_in_any_order(zhz, capacity, story):
    with transaction.atomic(), time_machine.travel(NOON, tick=False) as clock:
        activity = make_activity(
            zhz,
            starts=NOON + timedelta(days=90),
            ends=NOON + timedelta(days=90, hours=1),
            capacity=capacity,
        )
        for move, what in story:
            check(activity, make_move(activity, clock, move, what))
        transaction.set_rollback(True)


@pytest.mark.django_db(transaction=True)
def test_places_never_run_over_however_many_come_at_once(zhz):
    activity = make_activity(zhz, capacity=12)
    activity = Activity.objects.select_related("werkplaats__site").get(pk=activity.pk)

    def come(number: int) -> str:
        try:
            outcome = register_participant(
                activity=activity, name=f"B{number}", email=f"b{number}@example.org"
            )
            return type(outcome).__name__
        finally:
            connection.close()

    with ThreadPoolExecutor(max_workers=8) as crowd:
        heard = Counter(crowd.map(come, range(40)))
    assert heard == {"Placed": 12, "Waiting": 28}
    assert activity.registrations.holding_a_place().count() == 12
    assert Message.objects.count() == 40


@pytest.mark.django_db(transaction=True)
def test_one_address_gets_one_place_however_often_it_asks_at_once(zhz):
    activity = make_activity(zhz, capacity=12)
    activity = Activity.objects.select_related("werkplaats__site").get(pk=activity.pk)

    def come(_number: int) -> bool:
        try:
            outcome = register_participant(activity=activity, name="Roos", email="roos@example.org")
            return isinstance(outcome, Placed)
        finally:
            connection.close()

    with ThreadPoolExecutor(max_workers=6) as crowd:
        assert all(crowd.map(come, range(12)))
    assert activity.registrations.count() == 1
