"""Feeds that calendars follow: what stands in them, and for whom."""

import subprocess
import sys
from datetime import timedelta
from pathlib import Path

import icalendar
import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from samenspel.ground.consent.models import Reach
from samenspel.loop.activities.models import Registration, RegistrationStatus, Status
from samenspel.loop.activities.tests.conftest import make_activity, make_registration
from samenspel.loop.network.models import Perspective
from samenspel.loop.programme.models import Theme
from samenspel.loop.teams.models import Team
from samenspel.reach.calendars import services

ALL = "/agenda/kalender.ics"


@pytest.fixture
def theme(zhz) -> Theme:
    return Theme.objects.create(werkplaats=zhz, name="Samen sterk", slug="samen-sterk")


@pytest.fixture
def my_feed(zhz, resident) -> str:
    return services.open_feed(person=resident, werkplaats=zhz).get_absolute_url()


def events(client: Client, path: str) -> dict[str, icalendar.Event]:
    response = client.get(path)
    assert response["Content-Type"] == "text/calendar; charset=utf-8"
    calendar = icalendar.Calendar.from_ical(response.content)
    return {str(event["SUMMARY"]): event for event in calendar.walk("VEVENT")}


def registered(activity, person, status=RegistrationStatus.CONFIRMED) -> Registration:
    registration = make_registration(activity, person.name)
    registration.person, registration.status = person, status
    registration.save()
    return registration


def test_the_feed_holds_what_everyone_may_see(client, zhz, elders):
    make_activity(zhz, title="Open avond")
    make_activity(zhz, title="Van het team", reach=Reach.WERKPLAATS)
    make_activity(zhz, title="Nog een plan", status=Status.DRAFT)
    make_activity(elders, title="Elders")
    assert set(events(client, ALL)) == {"Open avond"}


def test_a_called_off_evening_stays_in_the_feed_and_says_so(client, zhz):
    make_activity(zhz, title="Afgezegd", status=Status.CANCELLED)
    assert events(client, ALL)["Afgezegd"]["STATUS"] == "CANCELLED"


def test_what_was_long_ago_leaves_the_feed(client, zhz):
    long_ago = timezone.now() - timedelta(days=120)
    make_activity(zhz, title="Toen", starts=long_ago, ends=long_ago + timedelta(hours=1))
    assert events(client, ALL) == {}


def test_a_theme_has_a_feed_of_its_own(client, zhz, theme):
    make_activity(zhz, title="Hierover", theme=theme)
    make_activity(zhz, title="Daarover")
    assert set(events(client, "/agenda/kalender/samen-sterk.ics")) == {"Hierover"}


def test_my_feed_holds_what_i_signed_up_for_and_my_teams_meetings(client, zhz, resident, my_feed):
    team = Team.objects.create(werkplaats=zhz, name="Samenspel", slug="samenspel", challenge="?")
    team.members.create(person=resident, perspective=Perspective.CITIZEN)
    make_activity(zhz, title="Teamoverleg", team=team, reach=Reach.TEAM)
    registered(make_activity(zhz, title="Ik ga mee"), resident)
    make_activity(zhz, title="Niets voor mij")
    assert set(events(client, my_feed)) == {"Teamoverleg", "Ik ga mee"}


def test_only_who_has_a_place_finds_the_link_of_the_online_meeting(client, zhz, resident, my_feed):
    link = "https://bellen.example.org/kamer"
    sure = make_activity(zhz, title="Zeker", online_link=link)
    waits = make_activity(zhz, title="Wacht", online_link=link)
    registered(sure, resident)
    registered(waits, resident, RegistrationStatus.WAITING)
    mine = events(client, my_feed)
    assert link in mine["Zeker"]["DESCRIPTION"]
    assert link not in mine["Wacht"]["DESCRIPTION"]
    assert (mine["Zeker"]["STATUS"], mine["Wacht"]["STATUS"]) == ("CONFIRMED", "TENTATIVE")


def test_my_address_leads_nowhere_on_another_site_or_with_one_letter_changed(
    client, elders, my_feed
):
    assert client.get(my_feed, headers={"host": "elders.test"}).status_code == 404
    assert client.get(my_feed.replace(".ics", "x.ics")).status_code == 404


def test_another_address_ends_the_old_one(client, zhz, resident, my_feed):
    renewed = services.renew_feed(person=resident, werkplaats=zhz).get_absolute_url()
    assert client.get(my_feed).status_code == 404
    assert client.get(renewed).status_code == 200


def test_who_left_the_werkplaats_has_no_feed_there_any_more(client, resident, my_feed):
    yesterday = timezone.localdate() - timedelta(days=1)
    resident.memberships.update(starts=yesterday, ends=yesterday)
    assert client.get(my_feed).status_code == 404


def test_a_member_makes_renews_and_stops_the_own_address(login, resident):
    client = login(resident)
    url = reverse("calendars:change_mine")
    client.post(url, {"what": "open"})
    first = client.get("/agenda/abonneren/").context["mine"]
    assert first.get_absolute_url() in client.get("/agenda/abonneren/").content.decode()
    client.post(url, {"what": "renew"})
    assert client.get("/agenda/abonneren/").context["mine"].token != first.token
    client.post(url, {"what": "close"})
    assert client.get("/agenda/abonneren/").context["mine"] is None
    assert client.post(url, {"what": "rubbish"}).status_code == 302


def test_a_feed_that_is_read_goes_on(client, zhz, resident, my_feed, time_machine):
    time_machine.move_to(timezone.now() + timedelta(days=600))
    resident.memberships.update(ends=None)
    assert client.get(my_feed).status_code == 200
    time_machine.move_to(timezone.now() + timedelta(days=600))
    assert client.get(my_feed).status_code == 200
    time_machine.move_to(timezone.now() + timedelta(days=800))
    assert client.get(my_feed).status_code == 404
    assert services.forget_unused_feeds(now=timezone.now()) == 1


@pytest.mark.parametrize("method", ["PROPFIND", "REPORT", "OPTIONS", "PUT", "DELETE", "MKCALENDAR"])
def test_a_program_that_wants_more_than_reading_is_told_so(client, my_feed, method):
    rubbish = b"\x00\xff<?xml nonsense" * 50
    assert client.generic(method, ALL, rubbish).status_code == 405
    assert client.generic(method, my_feed, rubbish).status_code == 405


@pytest.mark.parametrize(
    "headers",
    [
        {"if-modified-since": "gisteren"},
        {"if-none-match": '"\xe9\x00'},
        {"accept": "image/png;q=zzz"},
        {"range": "bytes=-9999999999999"},
        {"accept-language": "x" * 5_000},
        {"user-agent": "Ägenda\x01/0"},
    ],
)
def test_a_program_that_sends_rubbish_gets_the_feed_all_the_same(client, zhz, headers):
    make_activity(zhz, title="Open avond")
    assert b"Open avond" in client.get(ALL, headers=headers).content


def test_a_feed_that_did_not_change_is_not_sent_again(client, zhz):
    make_activity(zhz)
    first = client.get(ALL)
    again = client.get(ALL, headers={"if-none-match": first["ETag"]})
    assert again.status_code == 304


def test_a_hundred_activities_take_as_many_queries_as_ten(
    client, zhz, resident, my_feed, django_assert_max_num_queries
):
    for number in range(100):
        registered(make_activity(zhz, title=f"Avond {number}"), resident)
    with django_assert_max_num_queries(10):
        assert len(events(client, my_feed)) == 100


def test_a_calendar_program_reads_the_feed(client, zhz, tmp_path: Path):
    """khal is a calendar for the command line; what it imports, others do too."""
    title = 'Koffie; "thee", of\nsoep \\ 50% – bij Çelik'
    activity = make_activity(zhz, title=title.replace("\n", " "))
    (tmp_path / "feed.ics").write_bytes(client.get(ALL).content)
    (tmp_path / "events").mkdir()
    (tmp_path / "config").write_text(
        f"[calendars]\n[[mine]]\npath = {tmp_path / 'events'}\n"
        f"[sqlite]\npath = {tmp_path / 'khal.db'}\n"
        "[locale]\nlocal_timezone = Europe/Amsterdam\ndefault_timezone = Europe/Amsterdam\n"
        "dateformat = %Y-%m-%d\nlongdateformat = %Y-%m-%d\ntimeformat = %H:%M\n"
        "datetimeformat = %Y-%m-%d %H:%M\nlongdatetimeformat = %Y-%m-%d %H:%M\n"
    )
    khal = [sys.executable, "-m", "khal", "-c", str(tmp_path / "config")]
    subprocess.run([*khal, "import", "--batch", str(tmp_path / "feed.ics")], check=True)
    starts = timezone.localtime(activity.starts)
    told = subprocess.run(
        [*khal, "list", "--format", "{start}|{title}|{location}", f"{starts:%Y-%m-%d}", "1d"],
        check=True,
        capture_output=True,
        text=True,
    ).stdout
    assert f"{starts:%Y-%m-%d %H:%M}|{activity.title}|De Buurtkamer" in told
