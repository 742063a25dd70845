"""What search engines and feed readers get."""

from datetime import date
from xml.etree import ElementTree as ET

import time_machine
from django.utils import timezone

from samenspel.loop.programme.models import Theme
from samenspel.reach.website import housekeeping
from samenspel.reach.website.models import NewsPage
from samenspel.reach.website.tests.conftest import add_news

ATOM = "{http://www.w3.org/2005/Atom}"


def test_robots_are_told_where_the_map_is(site, client):
    text = client.get("/robots.txt").content.decode()
    assert "Sitemap: http://testserver/sitemap.xml" in text
    assert "Disallow: /beheer/" in text


def test_the_map_holds_what_is_public_here_and_nothing_else(site, zhz, neighbouring_site, client):
    Theme.objects.create(werkplaats=zhz, name="Ontmoeten", slug="ontmoeten", summary="Waar?")
    add_news(neighbouring_site, title="Van elders")
    draft = add_news(site, title="Nog niet")
    draft.unpublish()
    text = client.get("/sitemap.xml").content.decode()
    ET.fromstring(text)
    assert "http://testserver/themas/ontmoeten/" in text
    assert "http://testserver/privacy/" in text
    assert "<loc>http://testserver/</loc>" in text
    assert "elders" not in text
    assert "nog-niet" not in text


def test_the_news_can_be_followed_in_a_feed_reader(site, client):
    add_news(site, title="Eerste", date=date(2020, 1, 1), introduction="Kort & goed")
    feed = ET.fromstring(client.get("/nieuws/feed/").content)
    entry = feed.find(f"{ATOM}entry")
    assert entry.find(f"{ATOM}title").text == "Eerste"
    assert entry.find(f"{ATOM}link").get("href") == "http://testserver/nieuws/eerste/"


def test_a_page_comes_off_on_the_day_that_was_chosen(site):
    page = add_news(site, title="Tijdelijk")
    with time_machine.travel("2026-03-01 12:00Z"):
        NewsPage.objects.filter(pk=page.pk).update(expire_at="2026-02-28T12:00Z")
        assert housekeeping.publish_on_time(timezone.now()) == 1
        assert housekeeping.publish_on_time(timezone.now()) == 0
    assert not NewsPage.objects.get(pk=page.pk).live
