"""Health, safety contact, language, tokens and limits."""

import pytest
from django.test import RequestFactory

from samenspel.ground.common import housekeeping, menu, ratelimit, tokens
from samenspel.ground.common.menu import MenuItem

pytestmark = pytest.mark.django_db


def test_the_server_says_that_it_is_well(client, zhz):
    assert client.get("/healthz").json() == {"status": "ok"}


def test_whom_to_warn_is_told(client, zhz):
    text = client.get("/.well-known/security.txt").content.decode()
    assert "Contact: mailto:" in text
    assert "Expires: " in text


def test_a_visitor_chooses_a_language_and_goes_back(client, zhz):
    answer = client.get("/taal/?naar=en&terug=/vragen/")
    assert answer["Location"] == "/vragen/"
    assert answer.cookies["django_language"].value == "en"


@pytest.mark.parametrize("elsewhere", ["https://evil.example", "//evil.example", "javascript:x"])
def test_the_language_switch_leads_nowhere_else(client, zhz, elsewhere):
    assert client.get("/taal/", {"naar": "en", "terug": elsewhere})["Location"] == "/"


def test_an_unknown_language_is_not_remembered(client, zhz):
    assert "django_language" not in client.get("/taal/?naar=xx").cookies


def test_a_browser_that_asks_for_english_still_gets_dutch(client, zhz):
    answer = client.get("/vragen/", HTTP_ACCEPT_LANGUAGE="en")
    assert answer["Content-Language"] == "nl"


def test_every_page_may_only_load_what_this_server_sends(client, zhz):
    policy = client.get("/vragen/")["Content-Security-Policy"]
    assert "default-src 'self'" in policy
    assert "unsafe-inline" not in policy
    assert "frame-ancestors 'none'" in policy


def test_tokens_are_long_and_only_their_digest_is_kept():
    one, other = tokens.new_token(), tokens.new_token()
    assert len(one) == 43
    assert one != other
    assert tokens.digest(one) not in {one, tokens.digest(other)}


def test_after_the_limit_it_is_enough():
    allowed = [ratelimit.allow("try", limit=3, per_seconds=3600) for _ in range(5)]
    assert allowed == [True, True, True, False, False]


def test_one_who_reached_the_limit_does_not_stop_another():
    for _ in range(4):
        ratelimit.allow("one", limit=3, per_seconds=3600)
    assert ratelimit.allow("other", limit=3, per_seconds=3600)


def test_a_job_that_fails_does_not_stop_the_others(monkeypatch):
    def fail(now):
        raise RuntimeError

    monkeypatch.setattr(housekeeping, "_jobs", {"a": fail, "b": lambda _now: 2})
    assert housekeeping.run_all(None) == {"b": 2}


def test_a_menu_holds_what_this_visitor_may_use(monkeypatch):
    monkeypatch.setattr(menu, "_items", {})
    menu.register(
        MenuItem("main", "Second", "common:healthz", order=2),
        MenuItem("main", "Hidden", "common:language", visible=lambda _request: False),
        MenuItem("manage", "Elsewhere", "common:security_txt"),
    )
    items = menu.items_for("main", RequestFactory().get("/"))
    assert [item.label for item in items] == ["Second"]
