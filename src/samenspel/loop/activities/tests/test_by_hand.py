"""Who calls: for a whole series at once, and as what is known of them already."""

import pytest

from samenspel.loop.activities.models import Registration
from samenspel.loop.activities.services import cancel_registration
from samenspel.loop.activities.services.by_hand import add_by_hand
from samenspel.loop.activities.tests.conftest import fill, mails_to, make_activity
from samenspel.loop.network.models import Perspective

NORA = "nora@example.org"


def test_who_calls_for_a_whole_series_comes_to_all_of_it(all_of_them, coordinator):
    add_by_hand(activity=all_of_them[1], by=coordinator, name="Nora", email=NORA)
    comes = Registration.objects.confirmed().of_address(NORA)
    assert {one.activity for one in comes} == set(all_of_them)
    assert len(mails_to(NORA)) == 1


def test_adding_twice_changes_and_mails_nothing(all_of_them, coordinator):
    for _time in (1, 2):
        add_by_hand(activity=all_of_them[0], by=coordinator, name="Nora", email=NORA)
        add_by_hand(activity=all_of_them[0], by=coordinator, name="Joris")
    assert Registration.objects.count() == 6
    assert len(mails_to(NORA)) == 1


def test_of_a_series_joined_apart_it_is_one_meeting(each_apart, coordinator):
    add_by_hand(activity=each_apart[0], by=coordinator, name="Nora", email=NORA)
    assert Registration.objects.get().activity == each_apart[0]


def test_where_all_is_taken_who_calls_waits_for_that_one(all_of_them, coordinator):
    fill(all_of_them[2])
    add_by_hand(activity=all_of_them[0], by=coordinator, name="Nora", email=NORA)
    states = Registration.objects.of_address(NORA).order_by("activity__starts")
    assert [one.status for one in states] == ["confirmed", "confirmed", "waiting"]


def test_what_was_called_off_is_left_out(all_of_them, coordinator):
    type(all_of_them[1]).objects.filter(pk=all_of_them[1].pk).update(status="cancelled")
    add_by_hand(activity=all_of_them[0], by=coordinator, name="Nora", email=NORA)
    assert Registration.objects.count() == 2


def test_each_of_them_is_given_back_apart(all_of_them, coordinator):
    add_by_hand(activity=all_of_them[0], by=coordinator, name="Nora", email=NORA)
    cancel_registration(registration=all_of_them[1].registrations.get())
    assert Registration.objects.confirmed().count() == 2


def added(activity, by, address):
    add_by_hand(activity=activity, by=by, name="Roos", email=address)
    return activity.registrations.get().perspective


def test_a_coordinator_knows_as_what_a_member_comes(activity, coordinator, resident):
    assert added(activity, coordinator, resident.email.upper()) == Perspective.CITIZEN


def test_a_team_lead_knows_it_of_who_sits_at_the_table(zhz, team, researcher, resident):
    team.members.create(person=resident, perspective=Perspective.CITIZEN)
    meeting = make_activity(zhz, team=team)
    assert added(meeting, researcher, resident.email) == Perspective.CITIZEN


def test_a_team_lead_learns_nothing_by_typing_an_address(zhz, team, researcher, resident):
    assert not added(make_activity(zhz, team=team), researcher, resident.email)


@pytest.mark.parametrize("address", ["", "niemand@example.org"])
def test_of_who_is_unknown_it_is_left_open(activity, coordinator, address):
    assert not added(activity, coordinator, address)


def test_a_member_of_another_werkplaats_is_unknown_here(activity, coordinator, neighbour):
    assert not added(activity, coordinator, neighbour.email)
