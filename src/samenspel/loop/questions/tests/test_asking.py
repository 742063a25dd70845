"""Asking a question without an account, and confirming it."""

import pytest
from django.test import Client
from django.urls import reverse

from samenspel.loop.questions.lifecycle import Status
from samenspel.loop.questions.models import Question
from samenspel.loop.questions.tests.making import (
    expire,
    mails_to,
    make_question,
    opened_a_while_ago,
)

ASK = "/vragen/stellen/"
GOOD = {
    "kind": "knowledge",
    "text": "Wanneer bel ik het wijkteam? En wanneer vraag ik het mijn buren?",
    "perspective": "citizen",
    "municipality": "Schiedam",
    "email": "Jan@Example.org",
    "name": "Jan de Vries",
    "may_publish": "on",
}


@pytest.fixture
def send(zhz, client):
    """Fill in the form, and take the time of a person."""

    def fill_in(browser=client, **answers):
        return browser.post(ASK, GOOD | {"opened": opened_a_while_ago()} | answers)

    return fill_in


def test_anyone_asks_a_question_and_is_told_to_look_in_the_mail(send):
    assert send().url == "/vragen/stellen/gelukt/"
    question = Question.objects.get()
    assert question.title == "Wanneer bel ik het wijkteam?"
    assert question.asker_email == "jan@example.org"
    [mail] = mails_to("jan@example.org")
    assert f"/vragen/bevestigen/{question.token}/" in mail.text


def test_the_thank_you_page_says_what_happens_next(zhz, client):
    page = client.get("/vragen/stellen/gelukt/").content.decode()
    assert "Nog één stap: kijk in je mail" in page


def test_a_question_waits_until_its_mail_is_confirmed(send, client, coordinator, login):
    send()
    question = Question.objects.get()
    assert question.status == Status.UNCONFIRMED
    inbox = login(coordinator).get("/beheer/vragen/").content.decode()
    assert question.title not in inbox
    assert login(coordinator).get(f"/beheer/vragen/{question.pk}/").status_code == 404


def test_a_mail_scanner_that_opens_the_link_confirms_nothing(send, client):
    send()
    question = Question.objects.get()
    assert client.get(f"/vragen/bevestigen/{question.token}/").status_code == 200
    question.refresh_from_db()
    assert question.status == Status.UNCONFIRMED


def test_pressing_the_button_confirms_and_leads_to_the_own_page(zhz, client):
    question = make_question(zhz, status=Status.UNCONFIRMED)
    answer = client.post(f"/vragen/bevestigen/{question.token}/", follow=True)
    assert answer.redirect_chain == [(f"/vragen/volgen/{question.token}/", 302)]
    assert "We hebben je vraag gekregen." in answer.content.decode()
    assert "Je vraag ligt bij de coördinator" in answer.content.decode()


def test_confirming_twice_is_no_problem_and_mails_once(zhz, client):
    question = make_question(zhz, status=Status.UNCONFIRMED)
    for _ in range(2):
        client.post(f"/vragen/bevestigen/{question.token}/")
    assert [m.subject for m in mails_to(question.asker_email)] == ["We hebben je vraag gekregen"]


def test_a_confirmation_that_comes_too_late_can_be_asked_for_again(zhz, client):
    question = make_question(zhz, status=Status.UNCONFIRMED)
    old = question.token
    expire(question)
    assert client.post(f"/vragen/bevestigen/{old}/").status_code == 410
    client.post(f"/vragen/nieuwe-link/{old}/")
    question.refresh_from_db()
    assert question.token != old
    assert question.status == Status.UNCONFIRMED
    assert client.get(f"/vragen/bevestigen/{old}/").status_code == 404
    assert client.post(f"/vragen/bevestigen/{question.token}/").status_code == 302


def test_a_member_who_is_logged_in_needs_no_confirmation(send, login, resident):
    browser = login(resident)
    answer = send(browser, email="somebody-else@example.org")
    question = Question.objects.get()
    assert answer.url == f"/vragen/volgen/{question.token}/"
    assert (question.status, question.asker_email) == (Status.NEW, "roos@example.org")


@pytest.mark.parametrize(
    ("wrong", "message"),
    [
        ({"text": ""}, "Schrijf hier je vraag op."),
        ({"text": "kort"}, "Vertel iets meer"),
        ({"text": "x" * 10_000}, "3000"),
        ({"email": "jan@"}, "mail"),
        ({"email": ""}, "Schrijf je mailadres op."),
        ({"email": "a@example.org\nBcc: b@example.org"}, "mail"),
        ({"kind": ""}, "Kies wat het beste past."),
        ({"perspective": "king"}, "Kies wat het beste past."),
        ({"name": "n" * 500}, "120"),
        ({"text": "Mag dit? \x00 nul"}, "Null"),
    ],
)
def test_what_is_wrong_is_said_and_nothing_typed_is_lost(send, wrong, message):
    answer = send(**({"municipality": "Vlaardingen"} | wrong))
    page = answer.content.decode()
    assert answer.status_code == 200
    assert message in page
    assert 'value="Vlaardingen"' in page
    assert not Question.objects.exists()


@pytest.mark.parametrize(
    "text",
    [
        "Wie helpt mij? 🙏🏽👵🏾 Ik kom er niet uit.",
        "مرحبا، من يساعدني في الحي؟ \u202eeiblauw",
        "<script>alert(1)</script> en {{ 7*7 }} mag dat?",
        "Regel een?\r\n\r\n[Klik hier]\r\nhttps://evil.example/\r\n",
    ],
)
def test_every_script_and_sign_can_be_asked(send, client, text):
    assert send(text=text).status_code == 302
    question = Question.objects.get()
    page = client.get(f"/vragen/bevestigen/{question.token}/").content.decode()
    assert "<script>alert(1)" not in page
    assert "\n" not in question.title


def test_a_name_cannot_add_a_header_to_a_mail(send, client):
    send(name="Jan\r\nBcc: alle@example.org")
    question = Question.objects.get()
    assert question.asker_name == "Jan Bcc: alle@example.org"
    client.post(f"/vragen/bevestigen/{question.token}/")
    assert all("Bcc" not in mail.subject for mail in mails_to("jan@example.org"))


def test_nobody_can_mail_own_words_to_a_stranger(send):
    send(text="Ga naar https://evil.example nu?", name="Win een prijs", municipality="evil.example")
    [mail] = mails_to("jan@example.org")
    for typed in ("evil.example", "Win een prijs"):
        assert typed not in mail.subject + mail.text + mail.html


def test_a_robot_thinks_it_succeeded(send):
    assert send(website="https://buy.example").url == "/vragen/stellen/gelukt/"
    assert not Question.objects.exists()


def test_who_is_faster_than_a_person_presses_once_more(zhz, client):
    opened = client.get(ASK).context["form"]["opened"].value()
    again = client.post(ASK, GOOD | {"opened": opened})
    assert "Druk nog een keer op de knop" in again.content.decode()
    opened = again.context["form"]["opened"].value()
    assert client.post(ASK, GOOD | {"opened": opened}).status_code == 302


def test_asking_very_often_is_stopped_and_nothing_typed_is_lost(send):
    answers = [send() for _ in range(6)]
    assert [answer.status_code for answer in answers] == [302] * 5 + [429]
    assert GOOD["text"] in answers[-1].content.decode()


def test_the_hub_takes_no_questions(zhz, client):
    zhz.kind = "hub"
    zhz.save()
    assert client.get(ASK).status_code == 404
    assert "Stel je vraag" not in client.get("/taal/", follow=True).content.decode()


def test_a_forged_form_is_refused(zhz):
    assert Client(enforce_csrf_checks=True).post(ASK, GOOD).status_code == 403


def test_the_form_is_kept_nowhere(zhz, client):
    assert "no-store" in client.get(reverse("questions:ask"))["Cache-Control"]
