"""The page of one's own words, by mailed link or logged in, without JavaScript."""

import pytest
from django.test import Client

from samenspel.ground.consent.models import Consent, Purpose
from samenspel.loop.research.answers import Answer
from samenspel.loop.research.held import HELD
from samenspel.loop.research.models import Participant
from samenspel.loop.research.services import agree_to_words
from tests.cast import make_person


@pytest.fixture
def words(group) -> str:
    return f"/mijn-woorden/{group.d1.token}/"


def test_the_link_opens_it_without_an_account(words):
    page = Client().get(words)
    assert page.status_code == 200
    assert "no-referrer" in page["Referrer-Policy"]
    assert "noindex" in page["X-Robots-Tag"]
    assert " checked" not in page.content.decode()


def test_a_broken_link_says_what_to_do(group):
    page = Client().get("/mijn-woorden/kapot/")
    assert page.status_code == 404
    assert "Deze link werkt niet" in page.content.decode()


def test_somebody_answers_there(words, group, yes):
    answer = Client().post(words, yes, follow=True)
    assert "Dank je wel. Je antwoord is bewaard." in answer.content.decode()
    assert group.d1 in Participant.objects.taking_part()


def test_an_answer_without_yes_or_no_is_asked_again(words):
    answer = Client().post(words, {"quote": "public"})
    assert answer.status_code == 422
    assert "Kies ja of nee" in answer.content.decode()


def test_the_circle_is_changed_there(words, group, yes):
    Client().post(words, yes)
    Client().post(words, yes | {"quote": "nobody"})
    assert not Consent.objects.of(group.d1).in_force().filter(purpose=Purpose.QUOTE).exists()
    assert group.d1 in Participant.objects.taking_part()


def test_words_go_after_one_clear_page(words, group, yes):
    agree_to_words(participant=group.d1, answer=Answer.of(yes))
    answer = Client().post(words, yes | {"take_part": "no"}, follow=True)
    assert "Dit gebeurt er" in answer.content.decode()
    assert group.d1 in Participant.objects.taking_part()
    done = Client().post(f"{words}stoppen/", follow=True)
    assert "Het is gebeurd" in done.content.decode()
    assert group.d1 in Participant.objects.stopped()


def test_the_button_twice_gives_the_same_page(words, group):
    for _twice in range(2):
        done = Client().post(f"{words}stoppen/", follow=True)
        assert done.status_code == 200
        assert "Niemand ziet jouw woorden meer" in done.content.decode()


def test_looking_changes_nothing(words, group):
    for address in (words, f"{words}stoppen/", f"{words}gestopt/"):
        Client().get(address)
    group.d1.refresh_from_db()
    assert group.d1.answered_at is None


def test_without_javascript_nothing_promises_to_read_aloud(words):
    page = Client().get(words).content.decode()
    start = page.index("data-read-aloud")
    assert "hidden" in page[start : start + 120]


def test_it_says_what_is_held(words, monkeypatch):
    monkeypatch.setattr(HELD, "_tellers", [lambda one: [("Verslagen", [f"Van {one.code}"])]])
    assert "Van D1" in Client().get(words).content.decode()


def test_on_the_site_of_another_werkplaats_it_is_not_there(words, elders):
    assert Client().get(words, HTTP_HOST="elders.test").status_code == 404


def test_who_is_logged_in_finds_it_by_address(group, login, zhz):
    ria = make_person("Ria")
    ria.user.email = group.d1.identity.email.upper()
    ria.user.save()
    page = login(ria).get("/mijn/woorden/").content.decode()
    assert group.d1.get_absolute_url() in page
    assert group.d2.get_absolute_url() not in page


def test_who_is_logged_in_finds_it_as_a_person(group, login, resident):
    group.d2.identity.person = resident
    group.d2.identity.save()
    page = login(resident).get("/mijn/woorden/").content.decode()
    assert group.d2.get_absolute_url() in page


def test_an_empty_list_says_what_could_be_here(login, resident):
    assert (
        "Je doet aan geen onderzoek mee" in login(resident).get("/mijn/woorden/").content.decode()
    )
