"""The private page: what became of my question, and changing my mind."""

import pytest
from django.test import Client

from samenspel.ground.consent.models import Reach
from samenspel.loop.questions import services
from samenspel.loop.questions.lifecycle import Status
from samenspel.loop.questions.tests.making import (
    expire,
    mails_to,
    make_echo,
    make_question,
    make_theme,
)


@pytest.fixture
def question(zhz):
    return make_question(zhz, "Wanneer bel ik het wijkteam?", asker_email="jan@example.org")


def page_of(question, suffix=""):
    return f"/vragen/volgen/{question.token}/{suffix}"


def test_the_page_tells_what_happened_and_what_comes(question, client, coordinator, zhz):
    services.put_under_theme(question=question, theme=make_theme(zhz), by=coordinator)
    page = client.get(page_of(question)).content.decode()
    assert "De vraag kreeg een thema" in page
    assert "Een team pakt de vraag op" in page


def test_the_page_never_shows_what_colleagues_wrote(question, client, coordinator):
    services.note_on_question(question=question, by=coordinator, internal_note="Lastige man")
    services.decline_question(
        question=question, by=coordinator, reason="Dat kan niet.", internal_note="Weer hij"
    )
    page = client.get(page_of(question)).content.decode()
    assert "Dat kan niet." in page
    assert "Lastige man" not in page
    assert "Weer hij" not in page
    assert "Cora" not in page


@pytest.mark.parametrize("name", ["volgen", "bevestigen", "ook"])
def test_nobody_finds_a_page_by_guessing(zhz, client, name):
    assert client.get(f"/vragen/{name}/{'a' * 43}/").status_code == 404
    assert client.get(f"/vragen/{name}/1/").status_code == 404
    assert "Kopieer de hele link" in client.get(f"/vragen/{name}/1/").content.decode()


def test_a_page_of_here_is_not_there(question, client, elders):
    assert client.get(page_of(question), HTTP_HOST="elders.test").status_code == 404


@pytest.mark.parametrize("suffix", ["", "intrekken/"])
def test_private_pages_leak_nowhere(question, client, suffix):
    answer = client.get(page_of(question, suffix))
    assert answer["Referrer-Policy"] == "no-referrer"
    assert "no-store" in answer["Cache-Control"]
    assert "noindex" in answer["X-Robots-Tag"]


def test_browsers_that_send_no_origin_can_use_the_buttons(question):
    browser = Client(enforce_csrf_checks=True, headers={"origin": "null"})
    assert browser.post(page_of(question), {"may_contact": "on"}).status_code == 302


def test_an_old_link_is_renewed_by_mail(question, client):
    old = page_of(question)
    expire(question)
    assert client.get(old).status_code == 410
    page = client.post(f"/vragen/nieuwe-link/{question.token}/").content.decode()
    assert "jan@example.org" not in page
    question.refresh_from_db()
    assert client.get(old).status_code == 404
    assert client.get(page_of(question)).status_code == 200
    assert question.token in mails_to("jan@example.org")[-1].text


def test_a_new_link_can_be_asked_for_only_now_and_then(question, client):
    expire(question)
    for _ in range(30):
        question.refresh_from_db()
        client.post(f"/vragen/nieuwe-link/{question.token}/")
    assert len(mails_to("jan@example.org")) <= 20


def test_every_step_lets_the_link_work_longer(question, coordinator, zhz):
    expire(question)
    services.put_under_theme(question=question, theme=make_theme(zhz), by=coordinator)
    question.refresh_from_db()
    assert question.link_works


def test_the_asker_changes_wishes(question, client):
    client.post(page_of(question), {"may_contact": "on", "may_publish": "on"})
    question.refresh_from_db()
    assert question.may_contact
    assert question.may_publish


def test_a_question_leaves_the_site_at_once_when_its_asker_says_so(zhz, client):
    question = make_question(zhz, public=True)
    assert client.get(question.get_absolute_url()).status_code == 200
    client.post(page_of(question), {})
    question.refresh_from_db()
    assert question.reach == Reach.TEAM
    assert client.get(question.get_absolute_url()).status_code == 404


def test_opening_the_withdraw_page_withdraws_nothing(question, client):
    client.get(page_of(question, "intrekken/"))
    question.refresh_from_db()
    assert question.status == Status.NEW


def test_a_withdrawn_question_is_gone_and_its_asker_forgotten(zhz, client):
    question = make_question(zhz, public=True, asker_email="jan@example.org", asker_name="Jan")
    follower = make_echo(question)
    client.post(page_of(question, "intrekken/"))
    question.refresh_from_db()
    assert question.status == Status.WITHDRAWN
    assert (question.asker_name, question.asker_email) == ("", "")
    assert client.get(question.get_absolute_url()).status_code == 404
    assert [m.subject for m in mails_to("jan@example.org")] == ["Je hebt je vraag ingetrokken"]
    assert [m.subject for m in mails_to(follower.email)] == ["Een vraag is ingetrokken"]
    assert "ingetrokken" in client.get(page_of(question)).content.decode()


def test_withdrawing_twice_mails_once(question, client):
    for _ in range(2):
        client.post(page_of(question, "intrekken/"))
    assert len(mails_to("jan@example.org")) == 1


def test_withdrawing_a_question_lets_those_merged_into_it_go_on(zhz, coordinator):
    target, other = make_question(zhz), make_question(zhz)
    services.merge_questions(question=other, into=target, by=coordinator)
    services.withdraw_question(question=target)
    other.refresh_from_db()
    assert (other.status, other.merged_into) == (Status.NEW, None)
    subjects = [mail.subject for mail in mails_to(other.asker_email)]
    assert subjects == ["Anderen hebben dezelfde vraag als jij", "We kijken opnieuw naar je vraag"]


def test_who_shares_a_withdrawn_question_goes_on_with_what_it_was_merged_into(zhz, coordinator):
    target, other = make_question(zhz), make_question(zhz)
    echo, double = make_echo(other), make_echo(other, "eva@example.org")
    make_echo(target, "eva@example.org")
    services.merge_questions(question=other, into=target, by=coordinator)
    services.withdraw_question(question=other)
    assert set(target.echoes.values_list("email", flat=True)) == {echo.email, "eva@example.org"}
    assert not type(double).objects.filter(pk=double.pk).exists()


def test_my_questions_are_those_of_my_address(login, resident, zhz):
    make_question(zhz, "Wie leest mij voor?", asker_email="roos@example.org")
    make_question(zhz, "Wie kookt er mee?", asker_email="pim@example.org")
    shared = make_echo(make_question(zhz, "Waar is de buurtkamer?"), "roos@example.org")
    page = login(resident).get("/mijn/vragen/").content.decode()
    assert "Wie leest mij voor?" in page
    assert "Wie kookt er mee?" not in page
    assert shared.token in page
