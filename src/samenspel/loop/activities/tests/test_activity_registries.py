"""What activities tell the trail, the search and the register of personal data."""

from datetime import timedelta

import pytest
import time_machine

from samenspel.ground.common.holdings import Subject
from samenspel.ground.trail.walking import walk
from samenspel.loop.activities.models import Registration, Status
from samenspel.loop.activities.privacy import HOLDINGS
from samenspel.loop.activities.search import describe
from samenspel.loop.activities.services import release_expired_places
from samenspel.loop.activities.tests.conftest import make_activity

HOLDING = HOLDINGS[0]


def test_a_team_leads_to_its_activities_and_back(zhz, team):
    activity = make_activity(zhz, team=team)
    make_activity(zhz, title="Nog geheim", team=team, status=Status.DRAFT)
    onward = walk(team, None, zhz).downstream
    assert [node.title for level in onward for node in level] == ["Samen koken"]
    (back,) = walk(activity, None, zhz).upstream
    assert [node.title for node in back] == ["Samenspel"]


def test_a_draft_is_not_found(zhz):
    assert describe(make_activity(zhz, status=Status.DRAFT)) is None


@pytest.mark.parametrize(("reach", "prefix"), [("public", "public"), ("team", "team:")])
def test_an_activity_is_found_by_whom_it_was_shared_with(zhz, team, reach, prefix):
    assert describe(make_activity(zhz, team=team, reach=reach)).audience.startswith(prefix)


def test_the_online_link_is_not_found(zhz):
    activity = make_activity(zhz, online_link="https://praat.example.org/zaal")
    assert "praat.example.org" not in describe(activity).body


def test_somebody_hears_what_is_held(sign_up):
    registration = sign_up("Roos")
    (held,) = HOLDING.export(Subject("ROOS@example.org"))
    assert held.title == "Samen koken"
    assert held.url == registration.get_absolute_url()
    assert list(HOLDING.export(Subject("anna@example.org"))) == []


def test_erasing_removes_only_what_is_of_the_one_who_asks(sign_up):
    sign_up("Roos")
    sign_up("Anna")
    assert HOLDING.erase(Subject("roos@example.org")) == 1
    assert Registration.objects.get().name == "Anna"


def test_who_came_is_forgotten_after_thirty_days(activity, sign_up):
    sign_up("Roos")
    assert HOLDING.expire(activity.ends + timedelta(days=29)) == 0
    assert HOLDING.expire(activity.ends + timedelta(days=31)) == 1
    assert not Registration.objects.exists()


def test_an_address_that_was_never_confirmed_is_forgotten_sooner(activity, sign_up):
    late = sign_up("Roos").held_until
    with time_machine.travel(late + timedelta(hours=1)):
        release_expired_places()
    assert HOLDING.expire(late + timedelta(days=6)) == 0
    assert HOLDING.expire(late + timedelta(days=8)) == 1
