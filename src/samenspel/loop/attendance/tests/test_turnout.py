"""How many came: counted, kept when names go, or filled in by hand."""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.utils import timezone

from samenspel.loop.activities.services import erase_old_registrations
from samenspel.loop.activities.signals import activity_closed
from samenspel.loop.attendance.models import CheckIn, Source, Turnout
from samenspel.loop.attendance.services import (
    keep_turnout,
    keep_turnouts,
    set_turnout,
    turnout_of,
)
from samenspel.loop.attendance.tests.conftest import make_activity
from samenspel.loop.network.models import Perspective
from samenspel.loop.teams.voices import moments_of

LATER = timedelta(days=1)


def test_of_a_meeting_that_nobody_signed_up_for_nothing_is_known(activity):
    assert turnout_of(activity) is None


def test_it_is_told_from_who_has_a_place_when_nobody_counted(activity, signed_up):
    signed_up("Roos", "Ali", perspective="citizen")
    attendance = turnout_of(activity)
    assert (attendance.number, attendance.counts["citizen"]) == (2, 1)
    assert not attendance.is_certain


def test_who_was_checked_in_goes_before_who_signed_up(activity, signed_up, tap):
    tap(signed_up("Roos", perspective="citizen"))
    signed_up("Ali", perspective="citizen")
    attendance = turnout_of(activity)
    assert (attendance.number, attendance.source) == (1, Source.CHECK_INS)


def test_a_member_counts_as_what_they_are_in_the_werkplaats(activity, signed_up, tap, policymaker):
    tap(signed_up("Bea", person=policymaker))
    assert turnout_of(activity).counts["municipality"] == 1


def test_the_number_stays_when_names_are_forgotten(activity, signed_up, tap):
    tap(signed_up("Roos", perspective="citizen"))
    assert keep_turnouts(now=activity.ends) == 0
    assert keep_turnouts(now=activity.ends + LATER) == 1
    assert keep_turnouts(now=activity.ends + LATER) == 0
    erase_old_registrations(now=activity.ends + timedelta(days=31))
    assert not CheckIn.objects.exists()
    assert turnout_of(activity).counts == dict.fromkeys(Perspective.values, 0) | {"citizen": 1}


def test_closing_counts_at_once(activity, signed_up, tap):
    tap(signed_up("Roos", perspective="citizen"))
    activity_closed.send(sender=type(activity), activity=activity)
    assert sum(row.number for row in activity.turnouts.all()) == 1


def test_a_phone_that_catches_up_late_is_counted_still(activity, signed_up, tap):
    first, late = signed_up("Roos"), signed_up("Ali")
    tap(first)
    keep_turnout(activity=activity)
    tap(late, ago=60)
    assert turnout_of(activity).number == 2


def test_what_an_organiser_fills_in_stays(activity, signed_up, tap, coordinator):
    tap(signed_up("Roos"))
    set_turnout(activity=activity, by=coordinator, number=62, counts={"citizen": 20})
    tap(signed_up("Ali"))
    attendance = keep_turnout(activity=activity)
    assert (attendance.number, attendance.counts["citizen"]) == (62, 20)
    assert attendance.source == Source.BY_HAND


def test_perspectives_are_never_more_than_all(activity, coordinator):
    with pytest.raises(ValidationError):
        set_turnout(activity=activity, by=coordinator, number=2, counts={"citizen": 3})
    assert not Turnout.objects.exists()


def test_only_organisers_write_it_down(activity, resident):
    with pytest.raises(PermissionDenied):
        set_turnout(activity=activity, by=resident, number=2)


def test_a_team_sees_whose_voices_were_at_its_meetings(zhz, team, signed_up, tap, researcher):
    meeting = make_activity(zhz, team=team, title="Eerste bijeenkomst")
    make_activity(zhz, team=team, starts=timezone.now() + LATER, ends=timezone.now() + 2 * LATER)
    tap(signed_up("Roos", at=meeting, perspective="citizen"), at=meeting)
    (moment,) = [one for one in moments_of(team) if one.label == "Eerste bijeenkomst"]
    assert moment.counts["citizen"] == 1


@pytest.mark.parametrize("size", [10, 20])
def test_the_voices_of_all_meetings_take_the_same_queries(
    team, signed_up, tap, django_assert_max_num_queries, *, size
):
    for number in range(size):
        meeting = make_activity(team.werkplaats, team=team)
        tap(signed_up(f"Roos{number}", at=meeting, perspective="citizen"), at=meeting)
    with django_assert_max_num_queries(8):
        assert len([one for one in moments_of(team) if one.url]) >= size


@pytest.fixture
def page(client, activity):
    """What everyone reads when it is over."""

    def read() -> str:
        activity.starts -= timedelta(days=3)
        activity.ends -= timedelta(days=3)
        activity.save()
        return client.get(activity.get_absolute_url()).content.decode()

    return read


def test_everyone_reads_afterwards_how_many_came(page, activity, coordinator):
    counts = {"citizen": 20, "professional": 22, "municipality": 10}
    set_turnout(activity=activity, by=coordinator, number=62, counts=counts)
    html = page()
    assert "62 mensen waren er" in html
    assert "Van 10 mensen weten we het perspectief niet" in html
    assert "Niet aan tafel: <strong>onderwijs en onderzoek</strong>." in html


def test_of_a_few_people_no_perspectives_are_shown(page, activity, coordinator):
    set_turnout(activity=activity, by=coordinator, number=3, counts={"citizen": 3})
    html = page()
    assert "3 mensen waren er" in html
    assert "meter__table" not in html
