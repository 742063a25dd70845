"""What the form for planning refuses, and how it says so."""

from datetime import UTC, datetime, timedelta

import pytest
from django.utils import timezone

from samenspel.loop.activities.forms import ActivityForm
from samenspel.loop.activities.tests.conftest import make_activity


def form(zhz, person, **said):
    values = {
        "title": "Debat",
        "kind": "debate",
        "summary": "Wie doet wat?",
        "day": "2027-05-20",
        "from_time": "13:00",
        "to_time": "15:00",
        "place": "on_site",
        "address": "Lange Haven 12, Schiedam",
        "reach": "public",
    }
    return ActivityForm(values | said, werkplaats=zhz, person=person)


def test_day_and_times_are_those_of_the_netherlands(zhz, coordinator):
    filled = form(zhz, coordinator)
    assert filled.is_valid(), filled.errors
    assert filled.cleaned_data["starts"] == datetime(2027, 5, 20, 11, tzinfo=UTC)
    assert "day" not in filled.cleaned_data


def test_two_days_are_possible(zhz, coordinator):
    filled = form(zhz, coordinator, last_day="2027-05-21")
    assert filled.is_valid(), filled.errors
    assert filled.cleaned_data["ends"] == datetime(2027, 5, 21, 13, tzinfo=UTC)


@pytest.mark.parametrize(
    ("said", "field"),
    [
        ({"to_time": "12:00"}, "to_time"),
        ({"to_time": "13:00"}, "to_time"),
        ({"last_day": "2027-05-19"}, "last_day"),
        ({"last_day": "2028-05-19"}, "last_day"),
        ({"day": "2027-02-30"}, "day"),
        ({"day": "2027-03-28", "from_time": "02:30"}, "from_time"),  # the clock skips this hour
        ({"day": "2027-10-31", "from_time": "02:30"}, "from_time"),  # this hour comes twice
        ({"capacity": "0"}, "capacity"),
        ({"capacity": "-5"}, "capacity"),
        ({"address": ""}, "address"),
        ({"reach": "team"}, "reach"),
        (
            {
                "registration_opens": "2027-05-10T10:00",
                "registration_closes": "2027-05-09T10:00",
            },
            "registration_closes",
        ),
        ({"registration_closes": "2027-06-09T10:00"}, "registration_closes"),
    ],
)
def test_a_mistake_is_told_at_its_field(zhz, coordinator, said, field):
    filled = form(zhz, coordinator, **said)
    assert not filled.is_valid()
    assert list(filled.errors) == [field]


def test_an_online_activity_needs_no_address(zhz, coordinator):
    assert form(zhz, coordinator, place="online", address="").is_valid()


def test_a_lead_must_choose_the_own_team(zhz, team, researcher):
    assert list(form(zhz, researcher).errors) == ["team"]
    assert form(zhz, researcher, team=team.pk).is_valid()


def test_a_number_that_is_far_too_long_is_told_at_the_field(zhz, coordinator, activity):
    said = {"capacity": "9" * 5_000}
    changed = ActivityForm(said, instance=activity, werkplaats=zhz, person=coordinator)
    assert "capacity" in changed.errors


def test_a_team_that_has_finished_plans_nothing_more(zhz, coordinator, team):
    assert team in form(zhz, coordinator).fields["team"].queryset
    team.starts = timezone.localdate() - timedelta(days=30)
    team.ends = timezone.localdate() - timedelta(days=1)
    team.save()
    assert team not in form(zhz, coordinator).fields["team"].queryset
    planned = make_activity(zhz, team=team)
    kept = ActivityForm(instance=planned, werkplaats=zhz, person=coordinator)
    assert team in kept.fields["team"].queryset


def test_who_leads_only_a_finished_team_still_has_one_to_choose(zhz, researcher, team):
    team.starts = timezone.localdate() - timedelta(days=30)
    team.ends = timezone.localdate() - timedelta(days=1)
    team.save()
    assert team in form(zhz, researcher).fields["team"].queryset
