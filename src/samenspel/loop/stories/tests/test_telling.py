"""Telling a story without an account, and deciding who may read it."""

from datetime import timedelta
from uuid import uuid4

import pytest
from django.utils import timezone

from samenspel.ground.consent.models import Consent, Withdrawal
from samenspel.loop.questions.tests.making import expire, mails_to, opened_a_while_ago
from samenspel.loop.stories import services
from samenspel.loop.stories.forms import ChangeForm
from samenspel.loop.stories.models import ValueStory
from samenspel.loop.stories.tests.making import make_story

TELL = "/waardeverhalen/vertel/"
LIST = "/waardeverhalen/"
GOOD = {
    "title": "Soep met de buurman",
    "applied": "Ik ging langs, zonder formulier.",
    "perspective": "citizen",
    "name": "Sam",
    "email": "Sam@Example.org",
}


@pytest.fixture
def send(zhz, client):
    """Fill in the form, and take the time of a person."""

    def fill_in(browser=client, about="", **answers):
        return browser.post(TELL + about, GOOD | {"opened": opened_a_while_ago()} | answers)

    return fill_in


def page_of(client) -> str:
    return client.get(LIST).content.decode()


def test_anyone_tells_a_story_and_looks_in_the_mail(send, team):
    assert send(about=f"?team={team.pk}").url == f"{TELL}gelukt/"
    story = ValueStory.objects.get()
    assert (story.team, story.email) == (team, "sam@example.org")
    [mail] = mails_to("sam@example.org")
    assert story.own_url in mail.text
    assert "Soep" not in mail.text, "the form is no way to mail words to strangers"


def test_nobody_reads_it_before_its_teller_says_who_may(send, client):
    send()
    story = ValueStory.objects.get()
    client.get(story.own_url)
    assert "Soep" not in page_of(client)
    client.post(story.own_url, {"reach": "public"})
    assert "Soep" in page_of(client)
    assert "Sam" not in page_of(client).replace("Samen", "")


def test_without_a_choice_nothing_is_chosen(send, client):
    send()
    answer = client.post(ValueStory.objects.get().own_url, {})
    assert answer.status_code == 422
    assert "Kies wie het mag lezen." in answer.content.decode()


def test_what_was_agreed_to_is_kept_as_proof(send, client):
    send()
    client.post(ValueStory.objects.get().own_url, {"reach": "public", "named": "on"})
    consent = Consent.objects.get()
    assert consent.named
    assert "iedereen: het staat op de site" in consent.text
    assert "Verteld" not in page_of(client)
    assert "Sam" in page_of(client).replace("Samen", "")


def test_the_same_form_twice_is_one_story(send):
    once = {"once": str(uuid4())}
    send(**once)
    send(**once)
    assert ValueStory.objects.count() == 1
    send(**once, email="anders@example.org")
    assert ValueStory.objects.count() == 2


def test_one_answer_is_needed_and_nothing_typed_is_lost(send):
    answer = send(applied="")
    assert answer.status_code == 422
    page = answer.content.decode()
    assert "Beantwoord minstens één van de vragen." in page
    assert "Soep met de buurman" in page


def test_one_tells_only_about_what_one_may_see(send, client, team):
    type(team).objects.update(reach="team")
    assert client.get(f"{TELL}?team={team.pk}").status_code == 404
    assert client.get(f"{TELL}?team=x").status_code == 404


def test_who_is_logged_in_chooses_at_once(send, login, resident):
    answer = send(login(resident), email="")
    story = ValueStory.objects.get()
    assert answer.url == story.own_url
    assert (story.email, story.person) == ("roos@example.org", resident)


def test_a_robot_tells_nothing(send):
    send(website="spam")
    assert not ValueStory.objects.exists()


def test_taking_it_back_works_at_once_also_on_kept_pages(zhz, client):
    story = make_story(zhz, title="Soep")
    assert "Soep" in page_of(client)
    client.post(f"{story.own_url}niemand/")
    assert "Soep" not in page_of(client)
    assert client.get(story.get_absolute_url()).status_code == 404
    assert Withdrawal.objects.of(story).exists()
    assert "Soep" in client.get(story.own_url).content.decode()


def test_narrowing_works_at_once(zhz, client):
    story = make_story(zhz, title="Soep")
    client.post(story.own_url, {"reach": "werkplaats"})
    assert "Soep" not in page_of(client)


def test_other_words_are_read_at_once(zhz, client):
    story = make_story(zhz)
    form = ChangeForm(story=story)
    told = {name: form.get_initial_for_field(f, name) or "" for name, f in form.fields.items()}
    client.post(f"{story.own_url}veranderen/", told | {"title": "Thee", "immediate": ""})
    assert "Thee" in page_of(client)
    assert [part.kind for part in story.parts.all()] == ["applied"]
    assert client.post(f"{story.own_url}veranderen/", told).status_code == 409


def test_a_name_that_was_not_given_is_not_shown(zhz, client):
    story = make_story(zhz, reach="", name="")
    client.post(story.own_url, {"reach": "public", "named": "on"})
    assert not Consent.objects.get().named


def test_throwing_it_away_leaves_nothing(zhz, client):
    story = make_story(zhz)
    client.post(f"{story.own_url}wissen/")
    assert not ValueStory.objects.exists()
    assert not Consent.objects.in_force().exists()


def test_what_nobody_may_read_is_thrown_away_after_a_week(zhz):
    make_story(zhz, reach="")
    make_story(zhz)
    assert services.expire_stories(timezone.now() + timedelta(days=8)) == 1


def test_an_old_link_offers_a_new_one(zhz, client):
    story = make_story(zhz)
    expire(story)
    assert client.get(story.own_url).status_code == 410
    client.post(f"{story.own_url}nieuwe-link/")
    story.refresh_from_db()
    assert story.own_url in mails_to(story.email)[-1].text
