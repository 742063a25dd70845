"""What do you hold about me? Seen, downloaded, erased."""

from datetime import timedelta

import pytest
import time_machine
from allauth.mfa.models import Authenticator
from django.utils import timezone

from samenspel.ground.accounts.models import User
from samenspel.ground.consent.gate import has_consented
from samenspel.ground.consent.models import Purpose, Reach
from samenspel.ground.consent.services import give_consent
from samenspel.ground.mail.models import Message
from samenspel.loop.network.models import Membership, Person
from samenspel.reach.privacy.models import AccessLink, ErasureLog
from tests.focus_group import a_focus_group, agree

MINE = "/mijn/gegevens/"


def test_i_see_everything_in_plain_words(log_in, resident):
    give_consent(subject=resident, purpose=Purpose.SHOW_NAME, reach=Reach.PUBLIC)
    page = log_in(resident.email).get(MINE).content.decode()
    for words in (
        "Wie je bent",
        "Roos",
        "Waar je ja op zei",
        "Je account",
        "Mail die we je stuurden",
    ):
        assert words in page


def test_i_see_nothing_of_anybody_else(log_in, resident, professional):
    page = log_in(resident.email).get(MINE).content.decode()
    assert professional.email not in page
    assert "Pim" not in page


def test_i_download_everything_as_a_file(log_in, resident):
    answer = log_in(resident.email).get(f"{MINE}bestand/")
    assert "attachment" in answer["Content-Disposition"]
    kinds = {kind["kind"]: kind for kind in answer.json()["held"]}
    assert kinds["network.people"]["items"][0]["facts"]["Naam"] == "Roos"
    assert kinds["accounts"]["items"][0]["facts"]["Mailadres"] == resident.email


def test_before_erasing_i_read_what_will_happen(log_in, resident):
    page = log_in(resident.email).get(f"{MINE}network.people/wissen/").content.decode()
    assert "zonder je naam" in page
    assert Person.objects.filter(name="Roos").exists()


def test_i_become_nameless_and_the_log_does_not_know_who_i_was(log_in, resident):
    give_consent(subject=resident, purpose=Purpose.SHOW_NAME, reach=Reach.PUBLIC)
    log_in(resident.email).post(f"{MINE}network.people/wissen/")
    resident.refresh_from_db()
    assert (resident.name, resident.email, resident.user) == ("Iemand die weg is", "", None)
    assert not has_consented(resident, Purpose.SHOW_NAME, Reach.TEAM)
    assert not Membership.objects.in_force().filter(person=resident).exists()
    line = ErasureLog.objects.get()
    assert (line.kind, line.number, line.way) == ("network.people", 1, "login")


def test_i_remove_my_account_and_am_logged_out(log_in, resident):
    browser = log_in(resident.email)
    browser.post(f"{MINE}accounts/wissen/")
    assert not User.objects.filter(email=resident.email).exists()
    assert browser.get(MINE).status_code == 302


def test_i_erase_everything_at_once(log_in, resident):
    browser = log_in(resident.email)
    Message.objects.update(state="sent", sent_at=timezone.now())
    browser.post(f"{MINE}alles/wissen/")
    assert not Person.objects.filter(email=resident.email).exists()
    assert not User.objects.filter(email=resident.email).exists()
    assert not Message.objects.filter(to=resident.email).exists()


def test_the_last_coordinator_first_finds_somebody_else(log_in, coordinator):
    page = log_in(coordinator.email).post(f"{MINE}alles/wissen/")
    assert "Er is nog niets gewist" in page.content.decode()
    assert Person.objects.get(pk=coordinator.pk).name == "Cora"
    assert User.objects.filter(email=coordinator.email).exists()
    assert not ErasureLog.objects.exists()


def test_what_does_not_exist_cannot_be_erased(log_in, resident):
    assert log_in(resident.email).get(f"{MINE}onzin/wissen/").status_code == 404


def test_a_login_of_long_ago_is_not_enough_to_erase(login, resident):
    answer = login(resident).post(f"{MINE}accounts/wissen/")
    assert answer.url.startswith("/account/bewijs/")
    assert User.objects.filter(email=resident.email).exists()


# Without an account, by a mailed link.


def test_who_spoke_in_research_sees_each_consent_and_where_to_withdraw_it(
    client, mailed_link, zhz, researcher
):
    group = a_focus_group(zhz, keeper=researcher)
    agree(group.d1)
    page = client.get(mailed_link("ria.klaassen@example.org")).content.decode()
    assert "Mijn woorden mogen worden aangehaald" in page
    assert "iedereen" in page
    assert page.count(group.d1.get_absolute_url()) >= 2, "one for each consent"


def test_without_account_one_sees_and_erases_by_a_mailed_link(client, mailed_link, zhz):
    person = Person.objects.create(name="Mien", email="mien@example.org")
    link = mailed_link("mien@example.org")
    assert "Mien" in client.get(link).content.decode()
    assert client.get(f"{link}bestand/").json()["for"] == "mien@example.org"
    client.post(f"{link}network.people/wissen/")
    person.refresh_from_db()
    assert person.name == "Iemand die weg is"
    assert ErasureLog.objects.get().way == "link"


def test_the_answer_is_the_same_whether_we_know_somebody_or_not(client, resident):
    answers = [
        client.post("/gegevens/", {"email": email}, follow=True)
        for email in (resident.email, "onbekend@example.org")
    ]
    assert answers[0].redirect_chain == answers[1].redirect_chain
    assert answers[0].content == answers[1].content
    assert Message.objects.values("subject").distinct().count() == 1


def test_who_is_unknown_reads_that_we_hold_nothing_but_the_link(client, mailed_link):
    page = client.get(mailed_link("onbekend@example.org")).content.decode()
    assert "Wie je bent" not in page
    assert "Links naar je gegevens" in page


def test_the_link_works_for_a_day(client, mailed_link):
    link = mailed_link("mien@example.org")
    with time_machine.travel(timezone.now() + timedelta(hours=25)):
        assert client.get(link).status_code == 404


def test_only_the_digest_of_the_link_is_kept(client, mailed_link):
    link = mailed_link("mien@example.org")
    token = link.strip("/").rpartition("/")[2]
    assert token not in AccessLink.objects.values_list("token_digest", flat=True)
    assert Message.objects.get().secret
    assert client.get("/gegevens/verzonnen/").status_code == 404


def test_pages_with_data_are_kept_by_nobody(client, mailed_link):
    answer = client.get(mailed_link("mien@example.org"))
    assert "no-store" in answer["Cache-Control"]
    assert answer["X-Robots-Tag"] == "noindex"


def test_asking_again_and_again_sends_three_links_an_hour(client, zhz):
    for _number in range(6):
        assert client.post("/gegevens/", {"email": "mien@example.org"}).status_code == 302
    assert Message.objects.count() == 3


def test_asking_for_many_addresses_sends_ten_links_an_hour(client, zhz):
    for number in range(14):
        client.post("/gegevens/", {"email": f"nummer{number}@example.org"})
    assert Message.objects.count() == 10


def test_a_robot_gets_no_link(client, zhz):
    client.post("/gegevens/", {"email": "mien@example.org", "website": "http://x.example"})
    assert not Message.objects.exists()


def test_a_mistake_in_the_address_is_told_at_the_field(client, zhz):
    page = client.post("/gegevens/", {"email": "mien@"}).content.decode()
    assert 'value="mien@"' in page
    assert "geen volledig mailadres" in page


def test_who_has_a_second_factor_logs_in_to_erase(client, mailed_link, resident):
    Authenticator.objects.create(user=resident.user, type="totp", data={"secret": "x"})
    link = mailed_link(resident.email)
    assert client.post(f"{link}accounts/wissen/").url.startswith("/account/inloggen/")
    assert User.objects.filter(email=resident.email).exists()


@pytest.mark.parametrize("number", [10, 20])
def test_much_data_takes_no_more_queries(
    number, log_in, resident, django_assert_max_num_queries, zhz
):
    browser = log_in(resident.email)
    Message.objects.bulk_create(
        Message(key=f"n{n}", to=resident.email, subject="Dag", language="nl", template="x")
        for n in range(number)
    )
    with django_assert_max_num_queries(90):
        browser.get(MINE)
