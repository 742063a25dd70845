"""Logging in in a real browser: with a mailed code, and with a passkey."""

import re

import pytest

from samenspel.ground.mail.models import Message
from tests.e2e.checks import assert_accessible, assert_fits
from tests.e2e.conftest import DESK, PHONE

A_PHONE_WITH_A_FINGERPRINT = {
    "protocol": "ctap2",
    "transport": "internal",
    "hasResidentKey": True,
    "hasUserVerification": True,
    "isUserVerified": True,
    "automaticPresenceSimulation": True,
}


def mailed_code(email: str) -> str:
    letter = Message.objects.filter(to=email).latest("pk")
    return re.search(r"^ {4}(\S+)$", letter.text, re.MULTILINE)[1]


def log_in(visit, email: str):
    page = visit.go("/account/inloggen/")
    page.get_by_label("Je mailadres").fill(email)
    page.get_by_role("button", name="Stuur mij een code").click()
    page.get_by_label("Code uit je mail").fill(mailed_code(email))
    page.get_by_role("button", name="Log mij in").click()
    page.wait_for_url("**/mijn/")
    return page


def log_out(visit):
    page = visit.go("/account/uitloggen/")
    page.locator("main").get_by_role("button", name="Uitloggen").click()
    page.wait_for_url("**/")


@pytest.mark.parametrize("size", [PHONE, DESK], ids=["phone", "desk"])
@pytest.mark.parametrize("javascript", [True, False], ids=["with JavaScript", "without"])
def test_a_resident_logs_in_with_a_code(browse, resident, size, javascript):
    visit = browse(size=size, javascript=javascript)
    page = log_in(visit, resident.email)
    assert_fits(page)
    if javascript:
        assert_accessible(page)
    assert visit.complaints == []


def test_a_wrong_code_is_told_where_it_is(browse, resident):
    visit = browse(size=PHONE)
    page = visit.go("/account/inloggen/")
    page.get_by_label("Je mailadres").fill(resident.email)
    page.get_by_role("button", name="Stuur mij een code").click()
    page.get_by_label("Code uit je mail").fill("000000")
    page.get_by_role("button", name="Log mij in").click()
    assert page.get_by_label("Code uit je mail").get_attribute("aria-invalid") == "true"
    assert_accessible(page)


def test_a_passkey_is_added_and_opens_the_door_without_a_code(browse, resident):
    visit = browse()
    page = log_in(visit, resident.email)
    device = page.context.new_cdp_session(page)
    device.send("WebAuthn.enable")
    device.send("WebAuthn.addVirtualAuthenticator", {"options": A_PHONE_WITH_A_FINGERPRINT})

    page = visit.go("/account/beveiliging/sleutels/nieuw/")
    page.get_by_label("Hoe noem je deze passkey?").fill("Mijn telefoon")
    page.get_by_role("button", name="Voeg deze passkey toe").click()
    page.get_by_role("heading", name="Herstelcodes").wait_for()
    assert page.locator("main code").count() == 10
    assert_accessible(page)

    log_out(visit)
    page = visit.go("/account/inloggen/")
    page.get_by_role("button", name="Log in met mijn passkey").click()
    page.wait_for_url("**/mijn/")
    visit.go("/account/beveiliging/sleutels/").get_by_role(
        "heading", name="Mijn telefoon"
    ).wait_for()
    assert visit.complaints == []


def test_when_no_passkey_comes_the_page_says_so(browse, zhz):
    visit = browse()
    page = visit.go("/account/inloggen/")
    page.evaluate("document.dispatchEvent(new CustomEvent('allauth.error', {cancelable: true}))")
    page.get_by_text("Dat lukte niet.").wait_for()
    assert_accessible(page)


def test_without_javascript_nothing_about_passkeys_is_offered(browse, zhz):
    page = browse(javascript=False).go("/account/inloggen/")
    assert not page.get_by_text("Log in met mijn passkey").is_visible()
