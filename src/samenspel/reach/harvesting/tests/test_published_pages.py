"""The real things: a booklet and a product, as programs find them on their pages."""

import json

import pytest
from django.test import Client
from signposting import find_signposting_http

from samenspel.ground.catalogue.models import Record
from samenspel.ground.catalogue.services import identifier_of
from samenspel.ground.consent.models import Departure, Purpose
from samenspel.ground.consent.services import withdraw_consent
from samenspel.reach.harvesting.tests.conftest import error_of, texts
from tests.booklet import Booklet, a_booklet, publish


@pytest.fixture
def book(zhz, researcher, coordinator) -> Booklet:
    """A published booklet with its product."""
    made = a_booklet(zhz, keeper=researcher)
    publish(made, by=coordinator)
    Record.objects.update(changed_at="2026-01-01T00:00:00Z")
    return made


def page_of(book: Booklet) -> str:
    return Client().get(book.publication.get_absolute_url()).content.decode()


def data_of(page: str) -> dict:
    return json.loads(
        page.partition('<script type="application/ld+json">')[2].split("</script>")[0]
    )


@pytest.mark.django_db(transaction=True)
def test_signposts_stand_on_the_pages_themselves(live_server, book):
    for thing in (book.publication, book.product):
        signs = find_signposting_http(f"{live_server.url}{thing.get_absolute_url()}")
        assert signs.citeAs.target == f"http://testserver/catalogus/{identifier_of(thing)}"
        kinds = {sign.type for sign in signs.describedBy}
        assert "application/x-bibtex" in kinds
        assert signs.types


def test_a_page_tells_search_engines_what_it_is(book):
    data = data_of(page_of(book))
    assert (data["@type"], data["name"]) == ("Book", book.publication.title)
    assert data["author"][0]["name"] == book.contributor.name


def test_a_chapter_tells_which_book_it_is_in(book):
    record = Record.objects.get(kind="chapter")
    data = data_of(Client().get(record.described.url).content.decode())
    assert data["@type"] == "Chapter"
    assert data["isPartOf"]["name"] == book.publication.title


def test_a_harvester_gets_book_chapter_advice_and_product(book, ask):
    answer = ask("ListRecords", metadataPrefix="didl")
    kinds = {one.split(":")[2] for one in texts(answer, "//oai:header/oai:identifier")}
    assert kinds >= {"publication", "chapter", "recommendation", "product"}
    assert Departure.objects.exists()


def test_a_name_that_was_taken_back_is_gone_everywhere(book, client, ask):
    name = book.contributor.name
    identifier = identifier_of(book.publication)
    addresses = [
        book.publication.get_absolute_url(),
        *(f"/catalogus/{identifier}.{kind}" for kind in ("bib", "ris", "json")),
        "/feeds/publicaties.atom",
        f"/oai?verb=GetRecord&metadataPrefix=mods&identifier=oai:testserver:{identifier}",
    ]
    family = name.split()[-1]
    for address in addresses:
        assert family in client.get(address).content.decode(), address
    withdraw_consent(subject=book.contributor, purpose=Purpose.SHOW_NAME)
    for address in addresses:
        assert family not in client.get(address).content.decode(), address


def test_a_withdrawn_product_is_told_as_deleted(book, ask):
    book.product.state = "withdrawn"
    book.product.withdrawn_at = "2026-02-01T00:00:00Z"
    book.product.save()
    answer = ask(
        "GetRecord",
        metadataPrefix="oai_dc",
        identifier=f"oai:testserver:{identifier_of(book.product)}",
    )
    assert texts(answer, "//oai:header/@status") == ["deleted"]


def test_a_draft_is_nowhere(zhz, researcher, ask):
    a_booklet(zhz, keeper=researcher)
    Record.objects.filter(kind="product").update(changed_at="2026-01-01T00:00:00Z")
    answer = ask("ListRecords", metadataPrefix="oai_dc", set="kind-publication")
    assert error_of(answer) == "noRecordsMatch"
