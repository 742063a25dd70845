"""Second factors: offered to everyone, required of those who see data of others."""

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal import auth as totp
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from samenspel.ground.accounts import proof, second_factor
from samenspel.ground.accounts.tests.conftest import CODE, LOGIN, is_logged_in
from samenspel.ground.mail.models import Message

SECURITY = "/account/beveiliging/"
APP = f"{SECURITY}app/"


def code_of(secret: str) -> str:
    counter = next(iter(totp.yield_hotp_counters_from_time()))
    return totp.format_hotp_value(totp.hotp_value(secret, counter))


@pytest.fixture
def secret(resident) -> str:
    """Roos has connected an app."""
    totp.TOTP.activate(resident.user, "JBSWY3DPEHPK3PXP")
    return "JBSWY3DPEHPK3PXP"


@pytest.fixture
def must(settings, monkeypatch):
    """On this installation, whoever `rule` names needs a second factor."""
    settings.SAMENSPEL_REQUIRE_SECOND_FACTOR = True
    monkeypatch.setattr(second_factor, "_rules", [])
    return second_factor.required_for


@pytest.fixture
def queries_of():
    """Return how many queries a page takes."""

    def count(browser: Client, url: str) -> int:
        with CaptureQueriesContext(connection) as queries:
            browser.get(url)
        return len(queries)

    return count


@pytest.mark.django_db(transaction=True)
def test_somebody_connects_an_app(log_in, resident):
    browser = log_in(resident.email)
    page = browser.get(APP)
    secret = page.context["form"].secret
    answer = browser.post(APP, {"code": code_of(secret)})
    assert answer.url == f"{SECURITY}herstelcodes/"
    assert second_factor.has_second_factor(resident.user)
    assert "app" in Message.objects.filter(to=resident.email).latest("pk").subject


def test_with_an_app_the_mailed_code_is_not_enough(log_in, resident, secret):
    browser = log_in(resident.email)
    assert not is_logged_in(browser)
    browser.post("/account/inloggen/stap-2/", {"code": code_of(secret)})
    assert is_logged_in(browser)


def test_a_wrong_app_code_gives_advice(log_in, resident, secret):
    page = log_in(resident.email).post("/account/inloggen/stap-2/", {"code": "000000"})
    assert "Wacht op de volgende" in page.content.decode()


def test_long_after_login_the_app_is_disconnected_only_with_a_new_code(
    log_in, resident, secret, monkeypatch
):
    browser = log_in(resident.email)
    browser.post("/account/inloggen/stap-2/", {"code": code_of(secret)})
    assert browser.get(f"{APP}weg/").status_code == 200
    monkeypatch.setattr(proof, "COUNTS_FOR", -1)
    assert browser.get(f"{APP}weg/").url.startswith(f"{SECURITY}opnieuw/")


def test_who_must_have_a_second_factor_gets_nowhere_without(must, login, coordinator, resident):
    must(lambda user: user == coordinator.user)
    browser = login(coordinator)
    for url in ("/mijn/", "/redactie/", "/account/apparaten/"):
        assert browser.get(url).url == SECURITY
    assert "Voeg eerst een tweede stap toe" in browser.get(SECURITY).content.decode()
    assert login(resident).get("/mijn/").status_code == 200


def test_coordinators_and_editors_must_have_one_in_production(
    settings, login, coordinator, resident
):
    settings.SAMENSPEL_REQUIRE_SECOND_FACTOR = True
    assert login(coordinator).get("/mijn/").url == SECURITY
    assert login(resident).get("/mijn/").status_code == 200
    resident.user.is_staff = True
    assert second_factor.is_required_for(resident.user)


def test_who_has_a_second_factor_goes_on(must, login, resident, secret):
    must(bool)
    browser = login(resident)
    assert browser.get("/mijn/").status_code == 200


def test_who_removes_it_gets_nowhere_again(must, log_in, resident):
    must(lambda user: user == resident.user)
    browser = log_in(resident.email)
    browser.post(APP, {"code": code_of(browser.get(APP).context["form"].secret)})
    assert browser.get("/mijn/").status_code == 200
    browser.post(f"{APP}weg/")
    assert not second_factor.has_second_factor(resident.user)
    assert browser.get("/mijn/").url == SECURITY


def test_logging_out_and_another_language_stay_possible(must, login, coordinator):
    must(bool)
    browser = login(coordinator)
    assert browser.get("/taal/?naar=en").url == "/"
    assert browser.post("/account/uitloggen/").url == "/"


def test_recovery_codes_alone_are_no_second_factor(must, resident):
    Authenticator.objects.create(user=resident.user, type="recovery_codes", data={})
    assert not second_factor.has_second_factor(resident.user)


def test_where_it_is_not_required_nobody_is_asked(settings, login, coordinator):
    settings.SAMENSPEL_REQUIRE_SECOND_FACTOR = False
    assert login(coordinator).get("/mijn/").status_code == 200


@pytest.mark.usefixtures("secret")
def test_once_seen_it_costs_no_query(must, login, resident, settings, queries_of):
    must(bool)
    browser = login(resident)
    browser.get("/mijn/")
    with_rule = queries_of(browser, "/mijn/")
    settings.SAMENSPEL_REQUIRE_SECOND_FACTOR = False
    assert with_rule == queries_of(browser, "/mijn/")


def test_a_visitor_can_ask_for_the_key_challenge(client: Client, zhz):
    answer = client.get("/account/inloggen/sleutel/", HTTP_ACCEPT="application/json")
    assert "challenge" in answer.json()["request_options"]["publicKey"]


@pytest.mark.parametrize(
    "path",
    [
        "beveiliging/",
        "beveiliging/app/",
        "beveiliging/sleutels/",
        "beveiliging/sleutels/nieuw/",
        "mailadres/",
        "apparaten/",
        "uitloggen/",
    ],
)
def test_every_page_about_my_account_opens_in_plain_dutch(path, log_in, resident):
    answer = log_in(resident.email).get(f"/account/{path}")
    assert answer.status_code == 200
    assert "nonce" not in answer.content.decode(), "no script of these pages stands in the page"


@pytest.mark.parametrize("path", [LOGIN, CODE, "/account/inloggen/stap-2/"])
def test_pages_on_the_way_in_open(path, client, resident, zhz):
    client.post(LOGIN, {"login": resident.email})
    assert client.get(path).status_code in {200, 302}
