"""Kept pages: the same for everyone, and never a moment too old."""

from datetime import timedelta

import pytest
import time_machine
from django.http import HttpResponse
from django.test import RequestFactory
from django.utils import timezone

from samenspel.ground.freshness import public_page, registry, services
from samenspel.ground.freshness.middleware import PageCacheMiddleware

pytestmark = pytest.mark.django_db


@pytest.fixture
def site(zhz):
    """A site of one view that counts how often it was asked."""

    class Site:
        def __init__(self):
            self.asked = 0
            self.decorate = public_page
            self.middleware = PageCacheMiddleware(self.answer)

        def answer(self, request):
            @self.decorate
            def view(request):
                self.asked += 1
                return HttpResponse(f"{self.asked} " + "x" * 600)

            return view(request)

        def get(self, address="/", **extra):
            request = RequestFactory().get(address, **{"HTTP_HOST": "testserver"} | extra)
            return self.middleware(request)

    return Site()


def test_a_public_page_is_made_once(site):
    assert site.get().content == site.get().content
    assert site.asked == 1


def test_a_page_goes_when_something_on_it_ends_by_itself(site, monkeypatch):
    now = timezone.now()
    monkeypatch.setattr(registry, "_clocks", [lambda _since: now + timedelta(seconds=20)])
    with time_machine.travel(now) as clock:
        site.get()
        clock.shift(19)
        site.get()
        assert site.asked == 1
        clock.shift(2)
        site.get()
    assert site.asked == 2


def test_a_page_on_which_something_ended_while_it_was_made_is_not_kept(site, monkeypatch):
    monkeypatch.setattr(registry, "_clocks", [lambda since: since])
    site.get()
    site.get()
    assert site.asked == 2


def test_a_clock_is_asked_once_for_each_version_of_the_content(site, monkeypatch):
    asked = []
    monkeypatch.setattr(registry, "_clocks", [asked.append])
    for address in ("/", "/", "/nieuws/"):
        site.get(address)
    assert len(asked) == 1


def test_a_page_that_is_not_declared_public_is_never_kept(site):
    site.decorate = lambda view: view
    site.get()
    site.get()
    assert site.asked == 2


def test_after_a_change_the_page_is_made_again(site, zhz):
    site.get()
    services.touch(zhz.pk)
    site.get()
    assert site.asked == 2


@pytest.mark.parametrize(
    "extra",
    [
        {"HTTP_COOKIE": "sessionid=abc"},
        {"HTTP_COOKIE": "messages=abc"},
        {"HTTP_HX_REQUEST": "true"},
        {"HTTP_HOST": "elders.test"},
        {"HTTP_COOKIE": "django_language=en"},
    ],
)
def test_who_may_see_something_else_is_not_answered_with_it(site, extra):
    site.get()
    site.get(**extra)
    assert site.asked == 2


def test_another_address_is_another_page(site):
    site.get("/a/")
    site.get("/a/?pagina=2")
    site.get("/b/")
    assert site.asked == 3


def test_a_response_that_sets_a_cookie_is_not_kept(site):
    def decorate(view):
        def with_cookie(request):
            response = public_page(view)(request)
            response.set_cookie("who", "me")
            return response

        return with_cookie

    site.decorate = decorate
    site.get()
    site.get()
    assert site.asked == 2


def test_who_has_the_page_already_gets_nothing_more(site):
    tag = site.get()["ETag"]
    answer = site.get(HTTP_IF_NONE_MATCH=tag)
    assert answer.status_code == 304
    assert answer.content == b""


def test_a_browser_that_can_unpack_gets_less(site):
    plain = site.get()
    packed = site.get(HTTP_ACCEPT_ENCODING="gzip, br")
    assert packed["Content-Encoding"] == "gzip"
    assert len(packed.content) < len(plain.content)
