import re
from types import SimpleNamespace

import pytest
from django.contrib.auth.models import AnonymousUser
from django.core.checks import Error
from django.http import HttpRequest
from django.template.loader import render_to_string
from django.test import Client, RequestFactory

from samenspel.ground.common import assets, checks
from samenspel.ground.common.menu import MenuItem
from samenspel.ground.common.menu import _items as registered
from samenspel.ground.common.views import looks


@pytest.fixture
def page(zhz, client: Client) -> str:
    """A page that doesn't exist is a page like any other."""
    response = client.get("/bestaat-niet/")
    assert response.status_code == 404
    return response.text


@pytest.fixture
def request_of_a_visitor(zhz, rf: RequestFactory) -> HttpRequest:
    """A request as the middleware hands it over."""
    request = rf.get("/healthz")
    request.werkplaats, request.person, request.user = zhz, None, AnonymousUser()
    return request


def test_a_page_is_in_dutch_and_has_one_heading_and_its_landmarks(page: str):
    assert '<html lang="nl"' in page
    assert page.count("<h1") == 1
    assert "<h1>Deze pagina is er niet</h1>" in page
    assert "<title>Deze pagina is er niet · Werkplaats Sociaal Domein" in page
    for landmark in ("<header", "<main", "<footer"):
        assert page.count(landmark) == 1


def test_the_keyboard_can_skip_to_the_content(page: str):
    assert 'href="#inhoud">Naar de inhoud</a>' in page
    assert '<main id="inhoud" tabindex="-1">' in page


def test_the_page_holds_no_style_or_script_of_its_own(page: str):
    assert " style=" not in page
    assert "<style" not in page
    assert re.findall(r"<script(?![^>]* src=)", page) == []


def test_a_page_asks_nothing_of_other_servers(page: str):
    assert re.findall(r'(?:src|href)="(?:https?:)?//', page) == []


def test_a_page_for_everyone_sets_no_cookie_and_holds_no_token(zhz, client: Client):
    response = client.get("/bestaat-niet/")
    assert not response.cookies
    assert "csrfmiddlewaretoken" not in response.text


def test_the_foot_tells_how_to_reach_the_werkplaats(zhz, client: Client):
    zhz.phone = "010 123 45 67"
    zhz.save()
    page = client.get("/bestaat-niet/").text
    assert 'href="tel:0101234567"' in page
    assert zhz.email in page


def test_one_can_switch_to_english_and_come_back_to_this_page(zhz, client: Client):
    page = client.get("/bestaat-niet/?a=1").text
    assert "/taal/?naar=en&amp;terug=%2Fbestaat-niet%2F%3Fa%3D1" in page
    client.cookies["django_language"] = "en"
    assert "This page is not here" in client.get("/bestaat-niet/").text


def test_the_menu_marks_where_one_is(
    request_of_a_visitor: HttpRequest, monkeypatch: pytest.MonkeyPatch
):
    item = MenuItem("main", "Wat er niet is", "common:healthz", badge=lambda _request: 3)
    monkeypatch.setitem(registered, ("main", "common:healthz"), item)
    html = render_to_string("common/page.html", request=request_of_a_visitor)
    assert 'href="/healthz" aria-current="page">Wat er niet is' in html
    assert '3<span class="only-heard"> wachten op jou</span>' in html


def test_who_is_logged_in_can_log_out(login, resident):
    page = login(resident).get("/bestaat-niet/").text
    assert "Mijn Samenspel" in page
    assert "Uitloggen</button>" in page


def test_a_form_that_lay_open_too_long_is_explained(zhz):
    strict = Client(enforce_csrf_checks=True)
    response = strict.post("/stijl/")
    assert response.status_code == 403
    assert "Dit formulier stond te lang open" in response.text


def test_the_worst_error_page_needs_nothing_at_all():
    assert "Er ging iets mis bij ons" in render_to_string("500.html")


def test_who_may_not_see_a_page_hears_what_to_do(request_of_a_visitor: HttpRequest):
    page = render_to_string("403.html", request=request_of_a_visitor)
    assert "Deze pagina mag je niet zien" in page


def test_the_style_page_is_for_makers_only(zhz, client: Client, monkeypatch: pytest.MonkeyPatch):
    assert client.get("/stijl/").status_code == 404
    # Only where the view looks: the addresses of the demo itself are not there in a test.
    monkeypatch.setattr(looks, "settings", SimpleNamespace(DEMO=True))
    page = client.get("/stijl/").text
    assert "Stijl van Samenspel" in page
    assert "Er kloppen nog" in page


def test_staff_see_the_style_page(login, coordinator):
    coordinator.user.is_staff = True
    coordinator.user.save()
    assert login(coordinator).get("/stijl/").status_code == 200


def test_the_bundle_is_there_or_the_check_names_the_fix(monkeypatch: pytest.MonkeyPatch):
    assert checks.styles_are_built() == []
    monkeypatch.setattr(assets, "are_built", lambda: False)
    [error] = checks.styles_are_built()
    assert isinstance(error, Error)
    assert error.id == "samenspel.E001"
    assert "./run assets" in error.hint
