"""Each chooses what to hear, also without logging in."""

import pytest
from allauth.account.models import EmailAddress
from django.core.signing import dumps
from django.test import Client

from samenspel.ground.mail.models import Bounce
from samenspel.ground.notices.models import Notice, Preference, Subscriber
from samenspel.ground.notices.services import paces_of, readers_of

pytestmark = pytest.mark.django_db

ONE_CLICK = {"List-Unsubscribe": "One-Click"}
CHOICES = {"team-entry": "weekly", "team-hot": "never", "team-slow": "daily"}


@pytest.fixture
def reader(zhz) -> Subscriber:
    return readers_of(["nora@example.org"], scope=zhz.pk)["nora@example.org"]


@pytest.fixture
def page(reader) -> str:
    return f"/mijn/berichten/{reader.token}/"


def test_who_is_logged_in_chooses(login, resident, zhz):
    answer = login(resident).post("/mijn/berichten/", CHOICES, follow=True)
    assert "Je keuzes zijn bewaard" in answer.content.decode()
    chosen = paces_of("roos@example.org", zhz.pk)
    assert (chosen["team.entry"], chosen["team.hot"]) == ("weekly", "never")


def test_a_choice_counts_for_each_of_ones_own_addresses(login, resident, zhz):
    EmailAddress.objects.create(user=resident.user, email="Roos@Werk.example.org", verified=True)
    EmailAddress.objects.create(user=resident.user, email="pim@example.org", verified=False)
    login(resident).post("/mijn/berichten/", CHOICES)
    chosen = Preference.objects.values_list("address", flat=True).distinct()
    assert set(chosen) == {"roos@example.org", "roos@werk.example.org"}


def test_who_has_the_link_chooses_without_logging_in(client, page, reader):
    assert client.post(page, CHOICES).status_code == 302
    assert paces_of(reader.address, reader.scope)["team.entry"] == "weekly"


def test_a_choice_that_does_not_exist_is_refused(client, page):
    answer = client.post(page, CHOICES | {"team-hot": "hourly"})
    assert answer.status_code == 422
    assert not Preference.objects.exists()


def test_the_button_of_a_mail_program_stops_at_once(page, reader):
    stranger = Client(enforce_csrf_checks=True)
    assert stranger.post(page, ONE_CLICK).status_code == 200
    assert set(paces_of(reader.address, reader.scope).values()) == {"never"}
    assert not stranger.cookies


def test_looking_changes_nothing(client, page, reader):
    client.get(page)
    reader.refresh_from_db()
    assert reader.stopped_at is None
    assert not Preference.objects.exists()


def test_one_button_stops_everything_and_one_can_begin_again(client, page, reader):
    assert (
        "geen nieuws meer per mail"
        in client.post(page, {"stop": "1"}, follow=True).content.decode()
    )
    client.post(page, CHOICES)
    assert paces_of(reader.address, reader.scope)["team.slow"] == "daily"


def test_by_link_one_sees_what_anyone_can_hear_of(client, page):
    text = client.get(page).content.decode()
    assert "Het logboek" in text
    assert "Beheer</" not in text


def test_and_what_one_heard_of_before(client, page, reader):
    Notice.objects.create(
        address=reader.address, scope=reader.scope, topic="boss.only", about_id=1, event="1"
    )
    assert "Over Beheer." in client.get(page).content.decode()


def test_a_coordinator_who_follows_a_link_sees_no_more_than_its_owner(login, coordinator, page):
    assert "Over Beheer." not in login(coordinator).get(page).content.decode()


@pytest.mark.parametrize("token", ["zomaar", "x" * 43, dumps("x")], ids=["short", "long", "signed"])
def test_a_wrong_link_is_told_kindly(token, client, zhz):
    answer = client.get(f"/mijn/berichten/{token}/")
    assert answer.status_code == 404
    assert "Deze link werkt niet meer" in answer.content.decode()


def test_a_link_is_of_one_werkplaats_only(client, page, elders):
    assert client.post(page, ONE_CLICK, HTTP_HOST="elders.test").status_code == 404


def test_an_old_link_does_not_work(client, page, reader):
    Subscriber.objects.update(link_until=reader.link_until.replace(year=2020))
    assert client.post(page, ONE_CLICK).status_code == 404


def test_who_comes_by_the_link_gets_mail_again(client, page, reader):
    Bounce.objects.create(address=reader.address, scope=reader.scope, final=True, reason="full")
    client.post(page, CHOICES)
    assert not Bounce.objects.stopping_news().exists()


def test_the_link_of_the_next_letter_is_the_same(reader):
    assert readers_of([reader.address], scope=reader.scope)[reader.address].token == reader.token


def test_no_page_is_kept(client, page):
    assert "no-store" in client.get(page)["Cache-Control"]
