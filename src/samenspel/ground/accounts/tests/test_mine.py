"""My own pages: the overview, my devices, my address."""

from allauth.usersessions.models import UserSession

from samenspel.ground.accounts import proof
from samenspel.ground.accounts.browsers import browser_in_words
from samenspel.ground.accounts.models import User
from samenspel.ground.accounts.tests.conftest import is_logged_in
from samenspel.ground.mail.models import Message

DEVICES = "/account/apparaten/"
ADDRESS = "/account/mailadres/"
ADDRESS_CODE = "/account/mailadres/code/"


def test_the_overview_leads_to_everything_of_mine(login, resident):
    page = login(resident).get("/mijn/").content.decode()
    for words in ("Mailadres", "Veilig inloggen", "Waar ben ik ingelogd?"):
        assert words in page


def test_a_visitor_is_asked_to_log_in(client, zhz):
    assert client.get("/mijn/").url == "/account/inloggen/?next=/mijn/"


def test_i_see_my_devices_and_log_one_out(log_in, resident):
    here, phone = log_in(resident.email), log_in(resident.email)
    page = here.get(DEVICES).content.decode()
    assert page.count("Ingelogd op") == 2
    other = UserSession.objects.get(session_key=phone.session.session_key)
    here.post(f"{DEVICES}{other.pk}/uitloggen/")
    assert not is_logged_in(phone)
    assert is_logged_in(here)


def test_i_log_out_all_my_other_devices(log_in, resident):
    here, phone, library = (log_in(resident.email) for _number in range(3))
    here.post(DEVICES)
    assert [is_logged_in(browser) for browser in (here, phone, library)] == [True, False, False]


def test_nobody_logs_out_a_device_of_somebody_else(log_in, resident, professional):
    mine, theirs = log_in(resident.email), log_in(professional.email)
    session = UserSession.objects.get(user=professional.user)
    assert mine.post(f"{DEVICES}{session.pk}/uitloggen/").status_code == 404
    assert is_logged_in(theirs)


def test_devices_are_named_in_words():
    firefox = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0"
    chrome = "Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/139 Mobile Safari/537.36"
    assert browser_in_words(firefox) == "Firefox op Linux"
    assert browser_in_words(chrome) == "Chrome op Android"
    assert browser_in_words("") == "Een onbekend apparaat"


def test_my_address_changes_only_when_the_new_one_is_proven(log_in, resident, mailed_code):
    browser = log_in(resident.email)
    browser.post(ADDRESS, {"action_add": "1", "email": "nieuw@example.org"})
    assert User.objects.get(pk=resident.user_id).email == "roos@example.org"
    browser.post(ADDRESS_CODE, {"code": mailed_code("nieuw@example.org")})
    assert User.objects.get(pk=resident.user_id).email == "nieuw@example.org"
    warning = Message.objects.filter(to="roos@example.org").latest("pk")
    assert warning.subject == "Je mailadres is veranderd"
    assert is_logged_in(log_in("nieuw@example.org"))
    resident.refresh_from_db()
    assert resident.email == "nieuw@example.org"


def test_the_address_of_somebody_else_stays_theirs(log_in, resident, professional, mailed_code):
    browser = log_in(resident.email)
    browser.post(ADDRESS, {"action_add": "1", "email": professional.email})
    browser.post(ADDRESS_CODE, {"code": mailed_code(professional.email)})
    assert User.objects.get(pk=resident.user_id).email == "roos@example.org"


def test_my_own_address_is_no_new_address(log_in, resident):
    page = log_in(resident.email).post(ADDRESS, {"action_add": "1", "email": resident.email})
    assert "Dit is al het adres van je account" in page.content.decode()


def test_a_login_of_long_ago_is_asked_for_proof_first(log_in, resident, mailed_code, monkeypatch):
    browser = log_in(resident.email)
    monkeypatch.setattr(proof, "COUNTS_FOR", -1)
    answer = browser.get(ADDRESS)
    assert answer.url == "/account/bewijs/?next=%2Faccount%2Fmailadres%2F"
    browser.post("/account/bewijs/code/", {"next": ADDRESS})
    monkeypatch.undo()
    page = browser.post("/account/bewijs/", {"code": mailed_code(resident.email), "next": ADDRESS})
    assert page.url == ADDRESS
    assert browser.get(ADDRESS).status_code == 200


def test_a_wrong_proof_is_no_proof(login, resident, mailed_code):
    browser = login(resident)
    assert browser.get(ADDRESS).status_code == 302
    browser.post("/account/bewijs/code/")
    page = browser.post("/account/bewijs/", {"code": "000000", "next": ADDRESS})
    assert "Deze code klopt niet" in page.content.decode()
    for _number in range(4):
        browser.post("/account/bewijs/", {"code": "000000"})
    browser.post("/account/bewijs/", {"code": mailed_code(resident.email)})
    assert browser.get(ADDRESS).status_code == 302, "after five tries the code is worth nothing"
