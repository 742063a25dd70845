"""What visitors, members and organisers see of the agenda."""

from datetime import UTC, datetime, timedelta

import icalendar
import pytest
import time_machine
from django.urls import reverse
from django.utils import timezone

from samenspel.loop.activities.models import Activity, Status
from samenspel.loop.activities.services import cancel_registration, confirm_registration
from samenspel.loop.activities.tests.conftest import make_activity, make_registration
from samenspel.loop.programme.models import Theme

AGENDA = "/agenda/"


def page(client, url) -> str:
    response = client.get(url)
    assert response.status_code == 200
    return response.content.decode()


def test_the_agenda_shows_what_is_coming_by_month(client, zhz):
    with time_machine.travel("2027-01-10 12:00+01:00"):
        for title, month in [("Tweede", 3), ("Eerste", 2)]:
            starts = datetime(2027, month, 20, 12, tzinfo=UTC)
            make_activity(zhz, title=title, starts=starts, ends=starts + timedelta(hours=1))
        html = page(client, AGENDA)
    order = [html.index(text) for text in ("Februari 2027", "Eerste", "Maart 2027", "Tweede")]
    assert order == sorted(order)


def test_what_has_been_leaves_the_agenda_and_stays_in_the_archive(client, activity):
    with time_machine.travel(activity.ends + timedelta(minutes=1)):
        assert "Samen koken" not in page(client, AGENDA)
        assert "Samen koken" in page(client, reverse("activities:archive"))


def test_a_draft_is_not_on_the_agenda(client, login, zhz, coordinator):
    make_activity(zhz, status=Status.DRAFT)
    assert "Samen koken" not in page(client, AGENDA)
    assert "Samen koken" in page(login(coordinator), AGENDA)


def test_an_activity_for_members_is_not_shown_to_visitors(client, login, zhz, resident):
    make_activity(zhz, reach="werkplaats")
    assert "Samen koken" not in page(client, AGENDA)
    assert "Samen koken" in page(login(resident), AGENDA)


def test_the_agenda_can_be_narrowed_to_a_kind_and_a_theme(client, zhz, team):
    theme = Theme.objects.create(werkplaats=zhz, name="Buren", slug="buren", summary="!")
    make_activity(zhz, title="Het debat", kind="debate")
    make_activity(zhz, title="De workshop", theme=theme)
    assert "De workshop" not in page(client, f"{AGENDA}?kind=debate")
    assert "Het debat" not in page(client, f"{AGENDA}?theme=buren")
    assert "Hiervan is nog niets gepland" in page(client, f"{AGENDA}?kind=debate&theme=buren")


def test_rubbish_in_the_address_shows_the_whole_agenda(client, activity):
    assert "Samen koken" in page(client, f"{AGENDA}?kind=x&theme=%00&pagina=999")


def test_the_page_says_when_where_and_for_whom(client, zhz):
    activity = make_activity(zhz, audience="Bewoners van Schiedam", accessibility="Er is een lift.")
    html = page(client, activity.get_absolute_url())
    for text in ("De Buurtkamer, Lange Haven 12", "Bewoners van Schiedam", "Er is een lift."):
        assert text in html


def test_an_old_address_leads_to_the_new_one(client, activity):
    old = activity.get_absolute_url()
    Activity.objects.update(title="Samen eten")
    assert client.get(old).url == Activity.objects.get().get_absolute_url()


def test_the_page_counts_down_only_when_few_places_are_left(client, zhz, sign_up):
    big = make_activity(zhz, capacity=100)
    assert "Er is nog plek." in page(client, big.get_absolute_url())
    small = make_activity(zhz, capacity=2)
    sign_up("Roos", at=small)
    assert "Nog 1 plek." in page(client, small.get_absolute_url())


def test_a_kept_page_is_fresh_when_the_last_place_goes_and_comes_back(client, zhz, sign_up):
    activity = make_activity(zhz, capacity=1)
    assert "Nog 1 plek." in page(client, activity.get_absolute_url())
    registration = sign_up("Roos", at=activity)
    assert "Alle plekken zijn bezet" in page(client, activity.get_absolute_url())
    cancel_registration(registration=registration)
    assert "Nog 1 plek." in page(client, activity.get_absolute_url())


def test_the_online_link_is_only_for_who_signed_up(client, zhz, sign_up):
    activity = make_activity(zhz, place="online", online_link="https://praat.example.org/zaal")
    registration = sign_up("Roos", at=activity)
    assert "praat.example.org" not in page(client, activity.get_absolute_url())
    assert "praat.example.org" not in page(client, registration.get_absolute_url())
    confirm_registration(registration=registration)
    assert "praat.example.org" in page(client, registration.get_absolute_url())


def test_what_does_not_go_on_says_so(client, zhz):
    activity = make_activity(
        zhz, status=Status.CANCELLED, cancellation_reason="De zaal staat onder water."
    )
    html = page(client, activity.get_absolute_url())
    assert "gaat niet door" in html
    assert "De zaal staat onder water." in html
    assert "Meld mij aan" not in html


def test_the_calendar_file_is_read_by_a_calendar(client, activity):
    url = reverse("activities:calendar_file", kwargs=activity.address_kwargs)
    response = client.get(url)
    assert response["Content-Type"] == "text/calendar; charset=utf-8"
    (event,) = icalendar.Calendar.from_ical(response.content).walk("VEVENT")
    assert event.decoded("dtstart") == activity.starts.replace(microsecond=0)
    assert event["summary"] == "Samen koken"
    assert event["status"] == "CONFIRMED"


def test_a_calendar_learns_that_it_does_not_go_on(client, zhz):
    activity = make_activity(zhz, status=Status.CANCELLED)
    url = reverse("activities:calendar_file", kwargs=activity.address_kwargs)
    assert b"STATUS:CANCELLED" in client.get(url).content


def test_a_team_and_a_theme_show_their_activities(client, zhz, team):
    theme = Theme.objects.create(werkplaats=zhz, name="Buren", slug="buren", summary="!")
    make_activity(zhz, team=team, theme=theme)
    assert "Samen koken" in page(client, team.get_absolute_url())
    assert "Samen koken" in page(client, theme.get_absolute_url())


@pytest.mark.parametrize("size", [10, 20])
@pytest.mark.parametrize("address", ["agenda", "archive"])
def test_the_agenda_takes_the_same_queries_for_any_number(
    client, zhz, django_assert_max_num_queries, address, size
):
    ended = timezone.now() - timedelta(days=2)
    for number in range(size):
        make_activity(zhz, title=f"Komt {number}")
        make_activity(zhz, title=f"Was {number}", starts=ended - timedelta(hours=1), ends=ended)
    url = reverse(f"activities:{address}")
    page(client, f"{url}?warm")
    with django_assert_max_num_queries(8):
        page(client, url)


@pytest.mark.parametrize("size", [10, 20])
def test_an_activity_takes_the_same_queries_for_any_number(
    client, zhz, team, django_assert_max_num_queries, size
):
    activity = make_activity(zhz, team=team, capacity=None)
    for number in range(size):
        make_activity(zhz, title=f"Ook {number}", team=team)
        make_registration(activity, f"Bewoner{number}")
    page(client, f"{activity.get_absolute_url()}?warm")
    with django_assert_max_num_queries(12):
        page(client, activity.get_absolute_url())
