"""This is my question too."""

import pytest

from samenspel.ground.mail.models import Message
from samenspel.loop.questions import services
from samenspel.loop.questions.lifecycle import Status
from samenspel.loop.questions.models import Echo
from samenspel.loop.questions.services import echoes
from samenspel.loop.questions.tests.making import (
    expire,
    mails_to,
    make_echo,
    make_question,
    opened_a_while_ago,
)


@pytest.fixture
def question(zhz):
    return make_question(zhz, "Wie helpt mijn buurvrouw?", public=True)


@pytest.fixture
def join(client):
    def send(question, browser=client, **answers):
        address = f"/vragen/{question.pk}/ook-mijn-vraag/"
        said = {"email": "eva@example.org", "opened": opened_a_while_ago()}
        return browser.post(address, said | answers, follow=True)

    return send


def test_it_counts_once_confirmed_from_the_mail(question, join, client):
    join(question)
    echo = Echo.objects.get()
    assert "1 ander" not in client.get(question.get_absolute_url()).content.decode()
    client.get(f"/vragen/ook/{echo.token}/")
    assert Echo.objects.confirmed().count() == 0
    answer = client.post(f"/vragen/ook/{echo.token}/", follow=True)
    assert "Vanaf nu mailen we je" in answer.content.decode()
    page = client.get(question.get_absolute_url()).content.decode()
    assert "1 ander heeft dezelfde vraag" in page


def test_the_same_address_counts_once(question, join):
    for _ in range(2):
        join(question, email="EVA@example.org")
    assert Echo.objects.count() == 1
    assert len(mails_to("eva@example.org")) == 1


def test_the_answer_is_the_same_whether_or_not_the_address_was_known(question, join):
    new = join(question).content.decode()
    make_echo(question, "otto@example.org")
    known = join(question, email="otto@example.org").content.decode()
    asker = join(question, email=question.asker_email).content.decode()
    assert "Kijk in je mail" in new
    assert "Kijk in je mail" in known
    assert "Kijk in je mail" in asker
    assert mails_to("otto@example.org") == mails_to(question.asker_email) == []


def test_who_gets_no_letter_waits_as_long_as_who_gets_one(question, join, monkeypatch):
    written = []
    monkeypatch.setattr(echoes, "write_message", lambda **letter: written.append(letter["to"]))
    make_echo(question, email="al@example.org")
    join(question, email=question.asker_email)
    join(question, email="al@example.org")
    assert written == [question.asker_email, "al@example.org"]
    assert not Message.objects.exists()


def test_who_is_logged_in_is_counted_at_once(question, join, login, resident):
    join(question, login(resident))
    assert Echo.objects.confirmed().get().email == "roos@example.org"


def test_everyone_with_the_question_hears_of_each_step(question, coordinator):
    echo = make_echo(question)
    services.answer_question(question=question, by=coordinator, answer="Bel het wijkteam.")
    [mail] = mails_to(echo.email)
    assert "Bel het wijkteam." in mail.text
    assert echo.token in mail.text
    assert question.token not in mail.text


def test_an_unconfirmed_address_hears_nothing(question, coordinator):
    echo = make_echo(question, confirmed_at=None)
    services.answer_question(question=question, by=coordinator, answer="Ja.")
    assert mails_to(echo.email) == []


def test_mails_stop_with_one_button_and_the_count_stays(question, client, coordinator):
    echo = make_echo(question)
    client.post(f"/vragen/ook/{echo.token}/", {"stop": "1"})
    services.answer_question(question=question, by=coordinator, answer="Ja.")
    assert mails_to(echo.email) == []
    assert "Anderen met deze vraag" in client.get(question.get_absolute_url()).content.decode()


def test_one_address_gets_one_mail_per_step_however_it_follows(question, zhz, coordinator):
    other = make_question(zhz, asker_email="eva@example.org")
    make_echo(question, "Eva@example.org")
    make_echo(other, "eva@example.org")
    services.merge_questions(question=other, into=question, by=coordinator)
    before = len(mails_to("eva@example.org"))
    services.answer_question(question=question, by=coordinator, answer="Ja.")
    letters = mails_to("eva@example.org") + mails_to("Eva@example.org")
    assert len(letters) == before + 1


@pytest.mark.parametrize("status", [Status.UNCONFIRMED, Status.WITHDRAWN])
def test_nobody_can_join_what_is_not_on_the_site(zhz, client, status):
    hidden = make_question(zhz, status=status, public=True)
    assert client.get(f"/vragen/{hidden.pk}/ook-mijn-vraag/").status_code == 404


def test_nobody_can_join_what_is_not_public(zhz, client):
    assert client.get(f"/vragen/{make_question(zhz).pk}/ook-mijn-vraag/").status_code == 404


def test_an_old_confirmation_is_renewed_by_mail(question, client):
    echo = make_echo(question, confirmed_at=None)
    expire(echo)
    assert client.get(f"/vragen/ook/{echo.token}/").status_code == 410
    client.post(f"/vragen/nieuwe-link/{echo.token}/")
    echo.refresh_from_db()
    assert echo.token in mails_to(echo.email)[0].text
