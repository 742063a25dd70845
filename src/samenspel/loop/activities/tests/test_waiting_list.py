"""The waiting list: who is first, who is asked, and what happens without an answer."""

from datetime import timedelta

import pytest
import time_machine
from django.utils import timezone

from samenspel.loop.activities.models import Activity, Registration, RegistrationStatus
from samenspel.loop.activities.services import (
    Placed,
    Said,
    Waiting,
    cancel_registration,
    change_activity,
    change_registration,
    confirm_registration,
    register_participant,
    release_expired_places,
)
from samenspel.loop.activities.tests.conftest import mails_to, make_activity
from samenspel.loop.activities.tests.test_registration_pages import post_form, url_of

TWO_FRIENDS = Said(companions=("Mies", ""))


def register(activity, name, said=None):
    """Sign up and open the link; return the registration as it is then."""
    outcome = register_participant(
        activity=activity, name=name, email=f"{name.lower()}@example.org", said=said or Said()
    )
    confirm_registration(registration=outcome.registration)
    return activity.registrations.get(pk=outcome.registration.pk)


def now_is(registration) -> str:
    registration.refresh_from_db()
    return registration.status


@pytest.fixture
def small(zhz) -> Activity:
    """Room for one."""
    return make_activity(zhz, capacity=1)


@pytest.fixture
def anna(small):
    """She has the one place."""
    return register(small, "Anna")


def test_when_all_places_are_taken_one_waits(small, anna):
    roos = register(small, "Roos")
    assert roos.is_in_line
    assert roos.position == 1
    (letter,) = mails_to("roos@example.org")
    assert "wachtlijst" in letter.subject


def test_only_who_opened_the_link_is_in_line(small, anna):
    outcome = register_participant(activity=small, name="Roos", email="roos@example.org")
    assert outcome.registration.waits_for_its_link
    cancel_registration(registration=anna)
    assert now_is(outcome.registration) == RegistrationStatus.WAITING


def test_who_is_logged_in_is_in_line_at_once(small, anna, resident):
    outcome = register_participant(
        activity=small, name="Roos", email="roos@example.org", person=resident
    )
    assert isinstance(outcome, Waiting)
    assert outcome.registration.is_in_line


def test_who_is_first_is_offered_a_place_that_comes_free(small, anna):
    roos, bas = register(small, "Roos"), register(small, "Bas")
    cancel_registration(registration=anna)
    assert now_is(roos) == RegistrationStatus.OFFERED
    assert now_is(bas) == RegistrationStatus.WAITING
    letter = mails_to("roos@example.org")[-1]
    assert "Er is een plek voor je" in letter.subject
    assert roos.get_absolute_url() in letter.text


def test_an_offer_is_accepted_by_saying_yes(small, anna):
    roos = register(small, "Roos")
    cancel_registration(registration=anna)
    assert isinstance(confirm_registration(registration=roos), Placed)
    assert now_is(roos) == RegistrationStatus.CONFIRMED


def test_who_says_no_lets_the_next_one_have_it(small, anna):
    roos, bas = register(small, "Roos"), register(small, "Bas")
    cancel_registration(registration=anna)
    cancel_registration(registration=roos)
    assert now_is(bas) == RegistrationStatus.OFFERED


def test_an_offer_that_is_not_answered_goes_to_the_next(small, anna):
    roos, bas = register(small, "Roos"), register(small, "Bas")
    cancel_registration(registration=anna)
    with time_machine.travel(timezone.now() + timedelta(hours=49)):
        assert release_expired_places() == 2
        assert release_expired_places() == 0
    assert now_is(roos) == RegistrationStatus.EXPIRED
    assert now_is(bas) == RegistrationStatus.OFFERED
    assert "volgende" in mails_to("roos@example.org")[-1].subject


def test_who_did_not_answer_may_go_to_the_end_of_the_line(small, anna):
    roos, bas = register(small, "Roos"), register(small, "Bas")
    cancel_registration(registration=anna)
    with time_machine.travel(timezone.now() + timedelta(hours=49)):
        assert isinstance(confirm_registration(registration=roos), Waiting)
        assert now_is(bas) == RegistrationStatus.OFFERED
        cas = register(small, "Cas")
        assert (now_is(roos), roos.position, cas.position) == (RegistrationStatus.WAITING, 1, 2)


def test_who_answers_late_still_gets_it_when_nobody_else_waits(small, anna):
    roos = register(small, "Roos")
    cancel_registration(registration=anna)
    with time_machine.travel(timezone.now() + timedelta(hours=49)):
        assert isinstance(confirm_registration(registration=roos), Placed)


def test_nobody_jumps_the_line(zhz):
    activity = make_activity(zhz, capacity=3)
    register(activity, "Anna"), register(activity, "Bas")
    three = register(activity, "Roos", TWO_FRIENDS)
    alone = register(activity, "Cas")
    assert three.is_in_line
    assert alone.is_in_line  # although there is a place for one


def test_a_party_at_the_head_waits_until_there_is_room_for_all(zhz):
    activity = make_activity(zhz, capacity=3)
    others = [register(activity, name) for name in ("Anna", "Bas", "Cas")]
    three = register(activity, "Roos", TWO_FRIENDS)
    alone = register(activity, "Dirk")
    for other, expected in zip(others, ["waiting", "waiting", "offered"], strict=True):
        cancel_registration(registration=other)
        assert now_is(three) == expected
    assert now_is(alone) == "waiting"


def test_when_a_party_at_the_head_leaves_the_next_one_is_asked(zhz):
    activity = make_activity(zhz, capacity=3)
    register(activity, "Anna"), register(activity, "Bas")
    three, alone = register(activity, "Roos", TWO_FRIENDS), register(activity, "Cas")
    cancel_registration(registration=three)
    assert now_is(alone) == "offered"


def test_a_party_that_becomes_smaller_makes_room(zhz):
    activity = make_activity(zhz, capacity=3)
    three = register(activity, "Roos", TWO_FRIENDS)
    alone = register(activity, "Cas")
    change_registration(registration=three, name="Roos", said=Said(companions=("Mies",)))
    assert now_is(alone) == "offered"


def test_a_party_larger_than_the_whole_room_holds_nobody_up(zhz):
    activity = make_activity(zhz, capacity=3)
    three = register(activity, "Roos", TWO_FRIENDS)
    cancel_registration(registration=three)
    holder = register(activity, "Anna")
    large, alone = register(activity, "Bas", TWO_FRIENDS), register(activity, "Cas")
    Activity.objects.update(capacity=2)
    cancel_registration(registration=holder)
    assert (now_is(large), now_is(alone)) == ("waiting", "offered")


def test_more_places_are_offered_at_once(small, anna, coordinator):
    roos, bas = register(small, "Roos"), register(small, "Bas")
    change_activity(activity=small, by=coordinator, capacity=3)
    assert {now_is(roos), now_is(bas)} == {"offered"}


def test_with_fewer_places_nobody_is_thrown_out_and_nobody_asked(zhz, coordinator):
    activity = make_activity(zhz, capacity=2)
    anna, bas, roos = (register(activity, name) for name in ("Anna", "Bas", "Roos"))
    change_activity(activity=activity, by=coordinator, capacity=1)
    cancel_registration(registration=bas)
    assert (now_is(anna), now_is(roos)) == ("confirmed", "waiting")


def test_an_offer_holds_never_longer_than_until_two_hours_before_the_start(small, anna):
    roos = register(small, "Roos")
    with time_machine.travel(small.starts - timedelta(hours=8)):
        cancel_registration(registration=anna)
    roos.refresh_from_db()
    assert roos.held_until == small.starts - timedelta(hours=2)


def test_just_before_the_start_a_free_place_is_for_who_asks_first(small, anna):
    roos = register(small, "Roos")
    with time_machine.travel(small.starts - timedelta(hours=1)):
        cancel_registration(registration=anna)
        assert now_is(roos) == "waiting"
        assert isinstance(confirm_registration(registration=roos), Placed)


def test_an_address_that_is_not_proven_within_a_day_leaves_the_list(small, anna):
    outcome = register_participant(activity=small, name="Roos", email="roos@example.org")
    with time_machine.travel(timezone.now() + timedelta(hours=25)):
        assert release_expired_places() == 1
        assert now_is(outcome.registration) == "expired"


def test_who_waits_and_signs_up_again_keeps_the_place_in_line(small, anna):
    roos, bas = register(small, "Roos"), register(small, "Bas")
    assert isinstance(
        register_participant(activity=small, name="Roos", email="roos@example.org"), Waiting
    )
    roos.refresh_from_db()
    assert (roos.position, bas.position) == (1, 2)
    assert len(mails_to("roos@example.org")) == 2


def test_a_place_that_comes_free_otherwise_is_offered_by_itself(small, anna):
    roos = register(small, "Roos")
    anna.delete()
    assert release_expired_places() == 1
    assert now_is(roos) == "offered"


def test_nobody_moves_up_for_what_was_called_off(small, anna):
    roos = register(small, "Roos")
    Activity.objects.update(status="cancelled")
    cancel_registration(registration=anna)
    assert now_is(roos) == "waiting"


def test_who_cannot_be_mailed_gets_the_place_at_once(small, anna):
    roos = register(small, "Roos")
    Registration.objects.filter(pk=roos.pk).update(email="")
    cancel_registration(registration=anna)
    assert now_is(roos) == "confirmed"


@pytest.mark.parametrize("name", ["Anna", "Roos", "Vreemde"])
def test_when_full_nobody_finds_out_who_signed_up(client, small, anna, name):
    register(small, "Roos")
    answer = post_form(client, small, name="X", email=f"{name.lower()}@example.org")
    assert answer.url == url_of("check_mail_to_wait", small)
    assert name not in client.get(answer.url).content.decode()


@pytest.mark.parametrize("name", ["Anna", "Vreemde"])
def test_with_room_nobody_finds_out_either(client, zhz, name):
    activity = make_activity(zhz)
    register(activity, "Anna")
    answer = post_form(client, activity, name="X", email=f"{name.lower()}@example.org")
    assert answer.url == url_of("check_mail", activity)


def test_whoever_is_asked_is_told_once(small, anna):
    roos = register(small, "Roos")
    cancel_registration(registration=anna)
    release_expired_places()
    cancel_registration(registration=anna)
    assert now_is(roos) == "offered"
    assert len(mails_to("roos@example.org")) == 2  # the link when signing up, and the offer


@pytest.mark.parametrize("number", [10, 20])
def test_giving_back_takes_the_same_queries_however_long_the_line(
    zhz, number, django_assert_max_num_queries
):
    activity = make_activity(zhz, capacity=1)
    anna, *_others = (register(activity, f"B{count}") for count in range(number))
    with django_assert_max_num_queries(32):
        cancel_registration(registration=anna)
