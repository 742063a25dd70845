"""Telling “we use this” without an account, and confirming it."""

from datetime import timedelta

import pytest
from django.utils import timezone

from samenspel.loop.adoptions import services
from samenspel.loop.adoptions.models import Adoption
from samenspel.loop.adoptions.tests.making import make_adoption, make_product
from samenspel.loop.questions.tests.making import mails_to, opened_a_while_ago

TELL = "/producten/koffie-zonder-map/wij-gebruiken-dit/"
PAGE = "/producten/koffie-zonder-map/"
GOOD = {
    "organisation": "Wijkteam  Assendorp",
    "place": "Zwolle",
    "how_adapted": "Wij doen het met studenten.",
    "name": "Anouk",
    "email": "Anouk@Example.org",
}


@pytest.fixture
def send(product, client):
    """Fill in the form, and take the time of a person."""

    def fill_in(browser=client, **answers):
        return browser.post(TELL, GOOD | {"opened": opened_a_while_ago()} | answers)

    return fill_in


def page_of(client) -> str:
    return client.get(PAGE).content.decode()


def test_anyone_tells_it_and_is_told_to_look_in_the_mail(send):
    assert send().url == f"{TELL}gelukt/"
    adoption = Adoption.objects.get()
    assert adoption.organisation == "Wijkteam Assendorp"
    [mail] = mails_to("anouk@example.org")
    assert adoption.own_url in mail.text
    assert "Assendorp" not in mail.text, "the form is no way to mail words to strangers"


def test_it_counts_only_once_it_is_confirmed(send, client):
    send()
    assert "Assendorp" not in page_of(client)
    client.post(Adoption.objects.get().own_url)
    assert "Assendorp" in page_of(client)
    assert "Anouk" not in page_of(client), "nobody agreed to the name"


def test_a_mail_scanner_that_opens_the_link_confirms_nothing(send, client):
    send()
    client.get(Adoption.objects.get().own_url)
    assert not Adoption.objects.get().is_confirmed


def test_pressing_send_twice_tells_it_once(send):
    send()
    send(place="Zwolle-Zuid")
    assert Adoption.objects.get().place == "Zwolle-Zuid"
    assert len(mails_to("anouk@example.org")) == 1


def test_who_told_it_before_gets_there_and_a_stranger_learns_nothing(send, product):
    known = make_adoption(product, organisation="wijkteam assendorp", email="anouk@example.org")
    assert send(place="Elders").url == f"{TELL}gelukt/"
    assert Adoption.objects.get().place == "Zwolle"
    [mail] = mails_to("anouk@example.org")
    assert "Dit vertelde je ons al" in mail.text + mail.subject
    assert known.own_url in mail.text


def test_who_is_logged_in_goes_on_at_once(send, login, resident):
    answer = send(login(resident), email="")
    adoption = Adoption.objects.get()
    assert answer.url == adoption.own_url
    assert (adoption.email, adoption.person) == ("roos@example.org", resident)


def test_what_is_wrong_is_said_at_the_field_and_nothing_is_lost(send):
    answer = send(organisation="", since="2099-01-01")
    page = answer.content.decode()
    assert answer.status_code == 422
    assert "Schrijf op welke organisatie of groep het gebruikt." in page
    assert "Deze dag moet nog komen." in page
    assert "Wij doen het met studenten." in page


def test_a_robot_tells_nothing(send):
    assert send(website="spam").status_code == 302
    assert not Adoption.objects.exists()


def test_after_five_times_in_an_hour_it_is_enough(send):
    for number in range(5):
        send(organisation=f"Team {number}")
    assert send(organisation="Team 6").status_code == 429


def test_nobody_uses_what_is_not_in_the_library(client, zhz):
    make_product(zhz, state="draft", published_at=None)
    assert client.get(TELL).status_code == 404


def test_what_was_never_confirmed_is_forgotten(product):
    make_adoption(product, confirmed=False)
    make_adoption(product)
    assert services.expire_adoptions(timezone.now() + timedelta(days=8)) == 1
    assert Adoption.objects.get().is_confirmed
