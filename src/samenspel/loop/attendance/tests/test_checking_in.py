"""Taps at the door, in any order and more than once."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from uuid import uuid4

import pytest
from django.core.exceptions import PermissionDenied
from django.db import IntegrityError, connection
from django.utils import timezone
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from samenspel.loop.attendance.heads import heads_of
from samenspel.loop.attendance.models import CheckIn, WalkIn
from samenspel.loop.attendance.services import Tap, let_in, record_taps
from samenspel.loop.attendance.tests.conftest import make_activity, make_registration


def inside(activity) -> set[str]:
    return {head.name for head in heads_of(activity) if head.is_in}


def test_somebody_comes_in(activity, signed_up, tap):
    tap(signed_up("Roos"))
    assert inside(activity) == {"Roos"}


def test_the_same_event_twice_changes_nothing(activity, signed_up, coordinator):
    once = Tap(uuid4(), f"r{signed_up('Roos').pk}")
    for _time in range(2):
        assert record_taps(activity=activity, by=coordinator, taps=[once, once]) == [once.event] * 2
    assert CheckIn.objects.count() == 1


def test_two_doors_check_the_same_person_in_once(activity, signed_up, tap):
    roos = signed_up("Roos")
    tap(roos)
    tap(roos)
    assert activity.check_ins.present().count() == 1


def test_a_mistake_is_taken_back(activity, signed_up, tap):
    roos = signed_up("Roos")
    tap(roos)
    tap(roos, came=False)
    assert inside(activity) == set()


def test_what_a_phone_tells_late_does_not_undo_what_happened_after(activity, signed_up, tap):
    roos = signed_up("Roos")
    tap(roos, ago=30)
    tap(roos, came=False, ago=10)
    tap(roos, ago=20)
    assert inside(activity) == set()


def test_companions_come_in_one_by_one(activity, signed_up, tap):
    roos = signed_up("Roos", "Ali", "")
    tap(roos, f"c{roos.companions.get(name='').pk}")
    assert inside(activity) == {"Roos", "Iemand met Roos"}


def test_a_head_of_another_activity_is_left_out(activity, zhz, signed_up, tap):
    elsewhere = signed_up("Roos", at=make_activity(zhz, title="Elders"))
    assert tap(elsewhere, "x1", "r") == []
    assert not CheckIn.objects.exists()


def test_only_organisers_check_in(activity, signed_up, resident):
    taps = [Tap(uuid4(), f"r{signed_up('Roos').pk}")]
    with pytest.raises(PermissionDenied):
        record_taps(activity=activity, by=resident, taps=taps)


def test_a_clock_that_is_wrong_makes_no_future_and_no_past(activity, signed_up, coordinator):
    taps = [
        Tap(uuid4(), f"r{signed_up('Roos').pk}", age=timedelta(days=-3)),
        Tap(uuid4(), f"r{signed_up('Ali').pk}", age=timedelta(days=9000)),
    ]
    record_taps(activity=activity, by=coordinator, taps=taps)
    now = timezone.now()
    assert all(now - timedelta(days=8) < one.at <= now for one in CheckIn.objects.all())


def test_the_database_counts_nobody_twice(activity, signed_up):
    roos, now = signed_up("Roos"), timezone.now()
    CheckIn.objects.create(event=uuid4(), activity=activity, registration=roos, at=now)
    with pytest.raises(IntegrityError):
        CheckIn.objects.create(event=uuid4(), activity=activity, registration=roos, at=now)


def test_the_database_knows_no_check_in_of_nobody(activity):
    with pytest.raises(IntegrityError):
        CheckIn.objects.create(event=uuid4(), activity=activity, at=timezone.now())


def test_who_walks_in_is_in_at_once_and_once(activity, coordinator):
    event = uuid4()
    for _time in range(2):
        let_in(activity=activity, by=coordinator, event=event, name=" Fatma ")
    assert inside(activity) == {"Fatma"}
    assert WalkIn.objects.count() == CheckIn.objects.count() == 1


@pytest.mark.parametrize("status", ["pending", "waiting", "offered", "expired"])
def test_who_is_not_certain_of_a_place_stands_on_the_list_with_the_state(
    activity, signed_up, tap, status
):
    roos = signed_up("Roos", status=status)
    (head,) = heads_of(activity)
    assert head.state == roos.get_status_display()
    tap(roos)
    assert inside(activity) == {"Roos"}


def test_who_let_the_time_pass_and_signed_up_again_stands_there_once(activity, signed_up):
    signed_up("Roos", status="expired")
    signed_up("Roos", status="confirmed")
    signed_up("Ali", status="cancelled")
    (head,) = heads_of(activity)
    assert (head.name, head.state) == ("Roos", "")


def test_names_stand_in_order_and_companions_with_who_brought_them(activity, signed_up):
    signed_up("roos", "Aaltje")
    signed_up("Bert")
    assert [head.name for head in heads_of(activity)] == ["Bert", "roos", "Aaltje"]


@pytest.mark.parametrize("size", [10, 20])
def test_a_batch_takes_the_same_queries(
    activity, signed_up, tap, django_assert_max_num_queries, size
):
    heads = [signed_up(f"Bewoner{number}") for number in range(size)]
    tap(*heads[: size // 2])
    with django_assert_max_num_queries(12):
        tap(*heads)
    with django_assert_max_num_queries(4):
        assert len(heads_of(activity)) == size


@pytest.mark.django_db(transaction=True)
def test_four_phones_at_once_lose_nobody_and_double_nobody(zhz, coordinator):
    activity = make_activity(zhz)
    heads = [f"r{make_registration(activity, f'B{number}').pk}" for number in range(12)]

    def keep_the_door(phone: int) -> None:
        try:
            for head in heads[phone:] + heads[:phone]:
                record_taps(activity=activity, by=coordinator, taps=[Tap(uuid4(), head)])
        finally:
            connection.close()

    with ThreadPoolExecutor(max_workers=4) as phones:
        list(phones.map(keep_the_door, range(4)))
    assert activity.check_ins.present().count() == 12
    assert activity.check_ins.count() == 48


TAPS = st.lists(
    st.tuples(st.sampled_from("AB"), st.booleans(), st.integers(0, 9)), min_size=1, max_size=12
)


@settings(
    suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=25, deadline=None
)
@given(said=TAPS, data=st.data())
def test_in_whatever_order_taps_arrive_the_newest_counts(
    said, data, activity, signed_up, coordinator
):
    """Each tap at a moment of its own, brought in a random order, some of them twice."""
    CheckIn.objects.all().delete()
    activity.registrations.all().delete()
    keys = {name: f"r{signed_up(name).pk}" for name in "AB"}
    moments = data.draw(st.permutations(range(len(said))))
    taps = [
        Tap(uuid4(), keys[name], came, timedelta(minutes=moment))
        for (name, came, _batch), moment in zip(said, moments, strict=True)
    ]
    arriving = data.draw(st.permutations([*taps, *taps[::2]]))
    cut = data.draw(st.integers(0, len(arriving)))
    for batch in (arriving[:cut], arriving[cut:]):
        record_taps(activity=activity, by=coordinator, taps=batch)
    for name, key in keys.items():
        newest = min(
            (tap for tap in taps if tap.head == key), key=lambda tap: tap.age, default=None
        )
        assert (name in inside(activity)) == (newest is not None and newest.came)
