"""A row of meetings: planned in one screen, changed together, shown together."""

from datetime import date, datetime, time, timedelta

import pytest
from django.core.exceptions import PermissionDenied
from django.urls import reverse
from django.utils import timezone

from samenspel.loop.activities.forms.series import days_in_rhythm
from samenspel.loop.activities.models import Activity, Series, Status
from samenspel.loop.activities.services import planning_series as services
from samenspel.loop.activities.tests.conftest import mails_to

PLAN = reverse("activities:plan_series")
SAID = {
    "title": "Werkgroep",
    "kind": "work_group_meeting",
    "summary": "We werken verder.",
    "from_time": "13:30",
    "to_time": "15:30",
    "place": "on_site",
    "address": "Lange Haven 12, Schiedam",
    "reach": "public",
    "join": "each",
    "dates": "5 oktober 2055\ndinsdag 19 oktober 2055\n02-11-2055",
    "what": "save",
}


@pytest.fixture
def cora(login, coordinator):
    return login(coordinator)


@pytest.fixture
def series(cora) -> Series:
    cora.post(PLAN, SAID)
    Activity.objects.update(status=Status.PUBLISHED)
    return Series.objects.get()


def starts_of(series):
    return [f"{timezone.localtime(one.starts):%d-%m %H:%M}" for one in series.activities.all()]


def test_dates_become_drafts_once(cora, zhz):
    for _time in range(2):
        cora.post(PLAN, SAID)
    series = Series.objects.get()
    assert starts_of(series) == ["05-10 13:30", "19-10 13:30", "02-11 13:30"]
    assert all(one.is_draft for one in series.activities.all())


def test_a_rhythm_shows_its_dates_before_anything_is_saved(cora, zhz):
    said = SAID | {"what": "propose", "first_day": "2055-10-05", "rhythm": "14", "times": "3"}
    answer = cora.post(PLAN, said | {"title": ""})
    html = answer.content.decode()
    assert answer.status_code == 200
    assert "Kijk de datums na" in html
    assert "dinsdag 19 oktober 2055\ndinsdag 2 november 2055" in html
    assert not Series.objects.exists()


def test_who_saves_a_rhythm_at_once_sees_its_dates_first(cora, zhz):
    rhythm = {"dates": "", "first_day": "2055-10-05", "rhythm": "14", "times": "3"}
    answer = cora.post(PLAN, SAID | rhythm)
    assert answer.status_code == 200
    assert "19 oktober 2055" in answer.content.decode()
    assert not Series.objects.exists()


def test_every_month_is_on_the_same_day_of_the_week():
    assert days_in_rhythm(date(2055, 11, 2), "month", 3) == [
        date(2055, 11, 2),
        date(2055, 12, 7),
        date(2056, 1, 4),
    ]


@pytest.mark.parametrize(
    ("dates", "words"),
    [
        ("31 februari 2056", "is geen datum"),
        ("5 oktober 2055\n05-10-2055", "staat er twee keer"),
        ("5 oktober 2017", "is al geweest"),
        ("", "Vul de datums in"),
    ],
)
def test_dates_that_can_not_be_are_told(cora, zhz, dates, words):
    answer = cora.post(PLAN, SAID | {"dates": dates})
    assert answer.status_code == 422
    assert words in answer.content.decode()
    assert not Series.objects.exists()


def test_a_night_in_which_the_clock_changes_is_told(cora, zhz):
    night = {"dates": "28 maart 2055", "from_time": "02:30", "to_time": "04:00"}
    answer = cora.post(PLAN, SAID | night)
    assert "In de nacht van 28 maart 2055" in answer.content.decode()


def test_this_and_the_later_ones_get_another_time(cora, series, sign_up, coordinator):
    first, second, third = series.activities.all()
    for one in (first, second, third):
        sign_up("Roos", at=one)
    url = reverse("activities:change_later_ones", kwargs={"pk": second.pk})
    said = {"from_time": "19:30", "to_time": "21:00", "place": "on_site", "address": "Park 1"}
    cora.post(url, said)
    assert starts_of(series) == ["05-10 13:30", "19-10 19:30", "02-11 19:30"]
    moved = [m for m in mails_to("roos@example.org") if "Andere tijd" in m.subject]
    assert len(moved) == 2


def test_a_meeting_is_added_like_the_last_one(series, coordinator):
    starts = timezone.make_aware(datetime.combine(date(2055, 11, 16), time(13, 30)))
    ends = starts + timedelta(hours=2)
    for _time in range(2):
        added = services.add_meeting(series=series, by=coordinator, starts=starts, ends=ends)
    assert series.activities.count() == 4
    assert (added.title, added.address, added.is_draft) == ("Werkgroep", SAID["address"], True)


def test_only_a_draft_without_people_is_removed(cora, series):
    first = series.activities.first()
    url = reverse("activities:remove_meeting", kwargs={"pk": first.pk})
    cora.post(url)
    assert series.activities.count() == 3
    series.activities.update(status=Status.DRAFT)
    cora.post(url)
    assert series.activities.count() == 2


def test_all_drafts_go_on_the_agenda_at_once(cora, series):
    series.activities.update(status=Status.DRAFT)
    url = reverse("activities:publish_series", kwargs={"series_pk": series.pk})
    html = cora.post(url, follow=True).content.decode()
    assert "3 bijeenkomsten staan nu op de agenda" in html
    assert series.activities.filter(status=Status.PUBLISHED).count() == 3


def test_the_page_of_one_shows_the_others_that_one_may_see(client, series):
    first, _second, third = series.activities.all()
    Activity.objects.filter(pk=third.pk).update(reach="werkplaats")
    html = client.get(first.get_absolute_url()).content.decode()
    assert "19 oktober 2055" in html
    assert "2 november 2055" not in html


def test_a_member_plans_no_series(zhz, resident):
    with pytest.raises(PermissionDenied):
        services.plan_series(
            werkplaats=zhz, by=resident, moments=[], join="each", title="X", kind="debate"
        )
