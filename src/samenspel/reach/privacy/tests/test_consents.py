"""Who may see me? Chosen on one page, counting at once."""

import pytest
from allauth.mfa.models import Authenticator

from samenspel.ground.consent.gate import has_consented
from samenspel.ground.consent.models import Consent, Purpose, Reach
from samenspel.ground.consent.services import give_consent
from samenspel.loop.network.models import Person

PAGE = "/mijn/toestemmingen/"


def test_at_first_nobody_sees_anything(login, resident):
    page = login(resident).get(PAGE).content.decode()
    assert page.count("Niemand") == 3
    assert not Consent.objects.exists()


def test_i_show_my_name_to_everyone_and_my_photo_to_my_werkplaats(login, resident):
    login(resident).post(PAGE, {"show_name": "public", "show_photo": "werkplaats", "contact": ""})
    assert has_consented(resident, Purpose.SHOW_NAME, Reach.PUBLIC)
    assert has_consented(resident, Purpose.SHOW_PHOTO, Reach.WERKPLAATS)
    assert not has_consented(resident, Purpose.SHOW_PHOTO, Reach.PUBLIC)
    assert not has_consented(resident, Purpose.CONTACT, Reach.TEAM)


def test_what_i_read_is_kept_as_proof(login, resident):
    login(resident).post(PAGE, {"show_name": "public"})
    assert Consent.objects.get().text == "Wie mag mijn naam zien? iedereen"


def test_withdrawing_counts_at_once(login, resident, client):
    browser = login(resident)
    browser.post(PAGE, {"show_name": "public"})
    assert "Roos" in client.get("/mensen/").content.decode()
    browser.post(PAGE, {"show_name": ""})
    assert "Roos" not in client.get("/mensen/").content.decode()


def test_the_same_choice_again_keeps_the_date(login, resident):
    browser = login(resident)
    browser.post(PAGE, {"show_name": "public"})
    given = Consent.objects.get().given_at
    browser.post(PAGE, {"show_name": "public"})
    assert Consent.objects.get().given_at == given


def test_a_made_up_circle_is_refused(login, resident):
    assert login(resident).post(PAGE, {"show_name": "iedereen"}).status_code == 200
    assert not Consent.objects.exists()


@pytest.mark.usefixtures("zhz")
def test_a_visitor_is_asked_to_log_in(client):
    assert client.get(PAGE).status_code == 302


# Without an account, by the mailed link.


def test_without_account_one_chooses_by_the_mailed_link(client, mailed_link, zhz):
    person = Person.objects.create(name="Mien", email="mien@example.org")
    give_consent(subject=person, purpose=Purpose.SHOW_NAME, reach=Reach.PUBLIC)
    link = mailed_link("mien@example.org")
    page = client.get(link).content.decode()
    assert f"{link}toestemmingen/" in page
    assert "Mijn naam laten zien" in page
    client.post(f"{link}toestemmingen/", {"show_name": ""})
    assert not has_consented(person, Purpose.SHOW_NAME, Reach.TEAM)


def test_who_locked_the_account_logs_in_to_choose(client, mailed_link, resident):
    Authenticator.objects.create(user=resident.user, type="totp", data={"secret": "x"})
    link = mailed_link(resident.email)
    answer = client.post(f"{link}toestemmingen/", {"show_name": "public"})
    assert answer.url.startswith("/account/inloggen/")
    assert not Consent.objects.exists()


def test_who_is_no_person_here_has_nothing_to_choose(client, mailed_link):
    link = mailed_link("onbekend@example.org")
    assert client.get(f"{link}toestemmingen/").url == link
