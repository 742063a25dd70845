"""Feeds, the map for search engines, and the page that tells where everything is."""

import datetime as dt
import uuid
from xml.etree import ElementTree as ET

import pytest
from django.test import Client
from django.urls import reverse

from samenspel.ground.catalogue.models import Record
from samenspel.reach.harvesting import sitemaps

ATOM = "{http://www.w3.org/2005/Atom}"
MAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"


def entries(client, name="publicaties", **headers):
    response = client.get(f"/feeds/{name}.atom", **headers)
    assert response["Content-Type"].startswith("application/atom+xml")
    return ET.fromstring(response.content).findall(f"{ATOM}entry")


def test_what_was_published_last_comes_first(client, put, zhz):
    put(zhz.pk, 1, ago=dt.timedelta(days=2))
    put(zhz.pk, 2, title="Nieuwste <b>", ago=dt.timedelta(days=1))
    put(zhz.pk, 3, gone=True)
    put(zhz.pk, 4, kind="product")
    first, second = entries(client)
    assert first.find(f"{ATOM}title").text == "Nieuwste <b>"
    assert second.find(f"{ATOM}link").get("href") == "http://testserver/publicaties/samen-1/"
    assert second.find(f"{ATOM}author/{ATOM}name").text == "Roos van der Meer"


def test_an_entry_keeps_its_id_when_its_page_moves(client, put, zhz):
    record = put(zhz.pk, 1)
    guid = uuid.uuid4()
    Record.objects.update(identifier=f"publication:{guid}")
    assert entries(client)[0].find(f"{ATOM}id").text == f"urn:uuid:{guid}"
    Record.objects.update(description=record.description | {"url": "/elders/"})
    assert entries(client, headers={"cookie": "x=1"})[0].find(f"{ATOM}id").text.endswith(str(guid))


def test_each_site_feeds_its_own_and_the_hub_all(client, put, zhz, elders):
    put(zhz.pk, 1)
    put(elders.pk, 2)
    assert len(entries(client, "alles")) == 1
    zhz.kind = "hub"
    zhz.save()
    assert len(entries(client, "alles")) == 2


def test_an_empty_feed_is_still_a_feed(client, zhz):
    assert entries(client) == []
    assert client.get("/feeds/geheim.atom").status_code == 404


def test_the_map_of_the_catalogue_comes_in_files(client, put, zhz, elders, monkeypatch):
    monkeypatch.setattr(sitemaps, "PER_FILE", 2)
    for number in range(3):
        put(zhz.pk, number)
    put(elders.pk, 9)
    put(zhz.pk, 10, gone=True)
    index = ET.fromstring(client.get("/sitemap-catalogus.xml").content)
    files = [one.text for one in index.iter(f"{MAP}loc")]
    assert files == [f"http://testserver/sitemap-catalogus-{number}.xml" for number in (1, 2)]
    locations = [
        one.text
        for file in files
        for one in ET.fromstring(client.get(file).content).iter(f"{MAP}loc")
    ]
    assert locations == [f"http://testserver/publicaties/samen-{number}/" for number in range(3)]
    assert client.get("/sitemap-catalogus-3.xml").status_code == 404


def test_a_place_on_another_page_is_not_on_the_map(client, put, zhz):
    put(zhz.pk, 1, url="/publicaties/samen/#aanbeveling-1")
    assert b"<loc>" not in client.get("/sitemap-catalogus-1.xml").content


def test_robots_find_the_map(client, zhz):
    text = client.get("/robots.txt").content.decode()
    assert "Sitemap: http://testserver/sitemap-catalogus.xml" in text


def test_the_page_for_programs_tells_where_everything_is(client, zhz, elders):
    zhz.kind = "hub"
    zhz.save()
    url = reverse("harvesting:for_programs")
    assert "Op het landelijke adres" not in client.get(url).content.decode()
    text = client.get(url, headers={"host": "elders.test"}).content.decode()
    assert "http://elders.test/oai" in text
    assert "http://testserver/oai" in text


@pytest.mark.parametrize("url", ["/feeds/alles.atom", "/sitemap-catalogus-1.xml"])
def test_twenty_cost_no_more_than_one(put, zhz, url, django_assert_max_num_queries):
    client = Client()
    client.get(url)
    for number in range(20):
        put(zhz.pk, number)
    with django_assert_max_num_queries(5):
        client.get(url, headers={"cookie": "sessionid=x"})
