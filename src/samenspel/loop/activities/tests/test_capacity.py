"""Places never run over and nobody jumps the line: in any order, and however many at once."""

from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, suppress
from datetime import UTC, datetime, timedelta

import pytest
import time_machine
from django.db import connection, transaction
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from samenspel.ground.mail.models import Message
from samenspel.loop.activities import line, signals
from samenspel.loop.activities.models import Activity
from samenspel.loop.activities.services import (
    NoRoomError,
    Placed,
    Said,
    cancel_registration,
    change_registration,
    confirm_registration,
    fill_free_places,
    register_participant,
    release_expired_places,
)
from samenspel.loop.activities.standing import places_of, standing_of
from samenspel.loop.activities.tests.conftest import make_activity

PEOPLE = ["anna", "bas", "cas", "dirk", "eva", "fien", "gijs"]
NOON = datetime(2027, 1, 10, 11, tzinfo=UTC)

moves = st.one_of(
    st.tuples(st.just("register"), st.sampled_from(PEOPLE), st.integers(1, 3)),
    st.tuples(st.just("log in"), st.sampled_from(PEOPLE), st.integers(1, 3)),
    st.tuples(st.just("yes"), st.integers(0, 9), st.just(0)),
    st.tuples(st.just("no"), st.integers(0, 9), st.just(0)),
    st.tuples(st.just("party"), st.integers(0, 9), st.integers(1, 3)),
    st.tuples(st.just("room for"), st.integers(1, 5), st.just(0)),
    st.tuples(st.just("wait"), st.integers(1, 60), st.just(0)),
    st.tuples(st.just("tidy"), st.just(0), st.just(0)),
)


def make_move(activity, person, clock, step):
    """Do one thing."""
    move, what, party = step
    said = Said(companions=("",) * (party - 1))
    everyone = list(activity.registrations.order_by("pk"))
    one = everyone[what % len(everyone)] if everyone and isinstance(what, int) else None
    match move:
        case "register" | "log in":
            who = person if move == "log in" else None
            register_participant(
                activity=activity, name=what, email=f"{what}@example.org", person=who, said=said
            )
        case "yes" if one:
            confirm_registration(registration=one)
        case "no" if one:
            cancel_registration(registration=one)
        case "party" if one:
            with suppress(NoRoomError):  # there are not so many places, or others wait for them
                change_registration(registration=one, name=one.name, said=said)
        case "room for":
            Activity.objects.filter(pk=activity.pk).update(capacity=what)
            activity.capacity = what
            fill_free_places(activity=activity)
        case "wait":
            clock.shift(timedelta(hours=what))
        case "tidy":
            release_expired_places()


def taken(activity) -> int:
    return sum(one.party for one in activity.registrations.holding_a_place())


def check(activity, taken_before):
    """Hold what must be true after every move."""
    places, is_known = standing_of(activity, "ANNA@example.org")
    assert places.taken == taken(activity)
    assert is_known == activity.registrations.active().of_address("anna@example.org").exists()
    assert places.taken <= max(activity.capacity, taken_before)
    active = Counter(activity.registrations.active().values_list("email", flat=True))
    assert all(number == 1 for number in active.values())


def check_that_nobody_is_forgotten(activity):
    """Hold that whoever is first in line has no place only because there is none."""
    release_expired_places()
    first = activity.registrations.in_line(activity.capacity).first()
    if first is not None and line.moves(activity):
        assert not places_of(activity).fits(first.party)


@contextmanager
def watched_line():
    """Watch each offer and each new place: nobody may be passed. Count the offers."""
    offers = Counter()

    def on_offer(registration, **kwargs):
        offers[registration.pk] += 1
        activity = Activity.objects.get(pk=registration.activity_id)
        in_line = activity.registrations.in_line(activity.capacity)
        assert not in_line.before(registration).exists()

    def on_new(registration, **kwargs):
        activity = Activity.objects.get(pk=registration.activity_id)
        if registration.holds_a_place and line.moves(activity):
            assert not activity.registrations.in_line(activity.capacity).exists()

    signals.place_offered.connect(on_offer)
    signals.participant_registered.connect(on_new)
    try:
        yield offers
    finally:
        signals.place_offered.disconnect(on_offer)
        signals.participant_registered.disconnect(on_new)


@settings(
    max_examples=80, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@example(capacity=1, days=1, story=[("register", "anna", 2), ("register", "anna", 1)])
@given(capacity=st.integers(1, 4), days=st.integers(1, 20), story=st.lists(moves, max_size=30))
def test_places_never_run_over_and_nobody_is_passed(zhz, resident, capacity, days, story):
    with (
        transaction.atomic(),
        time_machine.travel(NOON, tick=False) as clock,
        watched_line() as asked,
    ):
        starts = NOON + timedelta(days=days)
        activity = make_activity(
            zhz,
            starts=starts,
            ends=starts + timedelta(hours=1),
            capacity=capacity,
            companions_allowed=2,
        )
        for step in story:
            before = taken(activity)
            make_move(activity, resident, clock, step)
            clock.shift(timedelta(seconds=1))
            check(activity, before)
        check_that_nobody_is_forgotten(activity)
        offers = Message.objects.filter(key__startswith="activities:offer:")
        told = Counter(int(key.split(":")[2]) for key in offers.values_list("key", flat=True))
        assert told == asked
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


@pytest.mark.django_db(transaction=True)
def test_who_gives_back_and_who_waits_at_once_keep_the_order(zhz):
    activity = make_activity(zhz, capacity=6)
    activity = Activity.objects.select_related("werkplaats__site").get(pk=activity.pk)
    everyone = []
    for number in range(18):
        email = f"b{number}@example.org"
        outcome = register_participant(activity=activity, name=f"B{number}", email=email)
        confirm_registration(registration=outcome.registration)
        everyone.append(outcome.registration)

    def act(registration):
        try:
            with watched_line():
                cancel_registration(registration=registration)
        finally:
            connection.close()

    with ThreadPoolExecutor(max_workers=6) as crowd:
        list(crowd.map(act, everyone[:4]))
    offered = list(activity.registrations.filter(status="offered").order_by("created"))
    assert offered == everyone[6:10]
    assert taken(activity) == 6
    assert Message.objects.filter(key__startswith="activities:offer:").count() == 4
