"""Logging in with a mailed code, with an account or without."""

from datetime import timedelta

import pytest
import time_machine
from django.urls import NoReverseMatch, reverse
from django.utils import timezone

from samenspel.ground.accounts import services
from samenspel.ground.accounts.models import User
from samenspel.ground.accounts.tests.conftest import CODE, LOGIN, is_logged_in
from samenspel.ground.mail.models import Message


def test_a_resident_logs_in_with_a_mailed_code(client, resident, mailed_code):
    answer = client.post(LOGIN, {"login": "Roos@Example.org"}, follow=True)
    assert "roos@example.org" in answer.content.decode()
    answer = client.post(CODE, {"code": mailed_code("roos@example.org")})
    assert answer.url == "/mijn/"
    assert is_logged_in(client)


def test_the_letter_comes_from_the_werkplaats_in_plain_dutch(client, zhz, resident):
    client.post(LOGIN, {"login": resident.email})
    letter = Message.objects.get()
    assert letter.sender_name == zhz.name
    assert letter.subject == "Je code om in te loggen"
    assert letter.secret
    assert "vijftien minuten" in letter.text


def test_somebody_new_gets_an_account_in_the_same_way(client, zhz, mailed_code):
    client.post(LOGIN, {"login": "nieuw@example.org"})
    client.post(CODE, {"code": mailed_code("nieuw@example.org")})
    assert is_logged_in(client)
    assert User.objects.get().emailaddress_set.get().verified


def test_nobody_can_tell_who_has_an_account(client, resident, zhz):
    answers = []
    for email in (resident.email, "nieuw@example.org"):
        client.cookies.clear()
        answer = client.post(LOGIN, {"login": email}, follow=True)
        answers.append((answer.redirect_chain, answer.content.decode().replace(email, "X")))
    (chain, page), (other_chain, other_page) = answers
    assert chain == other_chain
    assert len(page) == len(other_page)
    assert Message.objects.values("subject", "template").distinct().count() == 1


def test_spaces_and_dashes_in_the_code_do_not_matter(client, resident, mailed_code):
    client.post(LOGIN, {"login": resident.email})
    client.post(CODE, {"code": f" {mailed_code(resident.email).replace('-', ' ')} "})
    assert is_logged_in(client)


def test_a_wrong_code_gives_advice_and_five_of_them_end_the_try(client, resident):
    client.post(LOGIN, {"login": resident.email})
    answer = client.post(CODE, {"code": "000-000"})
    assert "Kijk nog een keer in je mail" in answer.content.decode()
    for _number in range(4):
        answer = client.post(CODE, {"code": "000-000"})
    assert answer.url == LOGIN
    assert not is_logged_in(client)


def test_a_code_is_valid_for_a_quarter_of_an_hour(client, resident, mailed_code):
    client.post(LOGIN, {"login": resident.email})
    with time_machine.travel(timezone.now() + timedelta(minutes=16)):
        client.post(CODE, {"code": mailed_code(resident.email)})
        assert not is_logged_in(client)


def test_a_code_works_only_in_the_browser_that_asked_for_it(client, login, resident, mailed_code):
    client.post(LOGIN, {"login": resident.email})
    elsewhere = type(client)()
    elsewhere.post(CODE, {"code": mailed_code(resident.email)})
    assert not is_logged_in(elsewhere)


def test_the_session_gets_a_new_key_at_login(client, resident, mailed_code):
    client.post(LOGIN, {"login": resident.email})
    before = client.session.session_key
    client.post(CODE, {"code": mailed_code(resident.email)})
    assert client.session.session_key != before


def test_after_login_one_goes_on_to_the_page_one_wanted(client, resident, mailed_code):
    client.post(f"{LOGIN}?next=/account/apparaten/", {"login": resident.email})
    answer = client.post(CODE, {"code": mailed_code(resident.email), "next": "/account/apparaten/"})
    assert answer.url == "/account/apparaten/"


def test_one_never_goes_on_to_another_site(client, resident, mailed_code):
    client.post(LOGIN, {"login": resident.email, "next": "https://evil.example/"})
    answer = client.post(
        CODE, {"code": mailed_code(resident.email), "next": "https://evil.example/"}
    )
    assert answer.url == "/mijn/"


def test_asking_for_many_codes_for_one_address_is_stopped(client, resident):
    for _number in range(6):
        client.cookies.clear()
        answer = client.post(LOGIN, {"login": resident.email})
    assert "Wacht een kwartier" in answer.content.decode()
    assert Message.objects.count() == 5


def test_asking_for_many_addresses_from_one_place_is_stopped(client, zhz):
    for number in range(21):
        client.cookies.clear()
        answer = client.post(LOGIN, {"login": f"nummer{number}@example.org"})
    assert "Wacht een kwartier" in answer.content.decode()
    assert User.objects.count() == 20


def test_many_tries_in_a_minute_get_a_plain_answer(client, zhz):
    answers = [client.post(LOGIN, {"login": "geen adres"}) for _number in range(31)]
    assert answers[-1].status_code == 429
    assert "Wacht een kwartier" in answers[-1].content.decode()


def test_a_closed_account_gets_no_code_and_no_session(client, log_in, resident):
    browser = log_in(resident.email)
    services.close_account(user=resident.user)
    assert not is_logged_in(browser)
    Message.objects.all().delete()
    answer = client.post(LOGIN, {"login": resident.email})
    assert answer.url.startswith(CODE), "the visitor can't tell"
    assert not Message.objects.exists()


def test_deactivating_alone_ends_every_session_too(log_in, resident):
    browser = log_in(resident.email)
    User.objects.filter(pk=resident.user_id).update(is_active=False)
    assert not is_logged_in(browser)


@pytest.mark.parametrize(
    "name",
    ["account_signup", "account_reset_password", "account_change_password", "account_set_password"],
)
def test_there_are_no_pages_for_passwords_or_signing_up(name):
    with pytest.raises(NoReverseMatch):
        reverse(name)


def test_an_account_never_has_a_password(db):
    user = User.objects.create_superuser(email="chef@example.org", password="geheim123")
    user.set_password("geheim123")
    assert not user.has_usable_password()


def test_editors_log_in_at_the_same_door(client, zhz):
    assert client.get("/redactie/login/?next=/redactie/").url == f"{LOGIN}?next=/redactie/"
    assert client.get("/redactie/").url.startswith(LOGIN)


def test_logging_out_ends_the_session(log_in, resident):
    browser = log_in(resident.email)
    browser.post("/account/uitloggen/")
    assert not is_logged_in(browser)
