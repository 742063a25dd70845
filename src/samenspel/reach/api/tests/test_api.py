from datetime import timedelta

import pytest
import time_machine
from django.utils import timezone

from samenspel.ground.catalogue.models import Record
from samenspel.ground.consent.models import Purpose, Reach
from samenspel.ground.consent.services import give_consent, withdraw_consent
from samenspel.loop.network.models import WerkplaatsKind
from tests.booklet import a_booklet, a_product, publish

pytestmark = pytest.mark.django_db

ADDRESSES = ["werkplaatsen", "praktijkvragen", "activiteiten", "bevindingen", "publicaties"]


@pytest.fixture
def book(zhz, researcher, coordinator):
    book = a_booklet(zhz, keeper=researcher)
    publish(book, by=coordinator)
    return book


@pytest.fixture
def get(client):
    def ask(address, **how):
        return client.get(f"/api/v1/{address}", **how)

    return ask


def test_a_finding_is_told_and_nobodys_words(get, book):
    (told,) = get("bevindingen").json()["resultaten"]
    assert told["bewering"] == book.finding.claim
    assert told["adres"].endswith(book.finding.get_absolute_url())
    assert book.quote.text not in str(told)


def test_what_is_published_is_told_by_its_kind(get, book):
    products = get("publicaties?soort=product").json()["resultaten"]
    assert [one["titel"] for one in products] == [book.product.title]
    address = products[0]["id"]
    assert get(f"publicaties/{address}").json() == products[0]


def test_the_national_address_tells_of_all(get, zhz, elders, book):
    assert (
        get("publicaties?soort=product", headers={"host": "elders.test"}).json()["resultaten"] == []
    )
    elders.kind = WerkplaatsKind.HUB
    elders.save()
    (told,) = get("publicaties?soort=product", headers={"host": "elders.test"}).json()["resultaten"]
    assert told["adres"].startswith(zhz.root_url)


def test_a_name_that_is_taken_back_is_gone_here_too(get, book):
    told = get("publicaties?soort=publication").json()["resultaten"]
    assert [maker["naam"] for maker in told[0]["makers"]] == [book.contributor.name]
    withdraw_consent(subject=book.contributor, purpose=Purpose.SHOW_NAME)
    assert book.contributor.name not in get("publicaties").content.decode()


def test_a_name_is_gone_the_moment_the_consent_ends(get, book):
    until = timezone.now() + timedelta(days=1)
    kind = {"purpose": Purpose.SHOW_NAME, "reach": Reach.PUBLIC}
    give_consent(subject=book.contributor, **kind, until=until)
    assert book.contributor.name in get("publicaties").content.decode()
    with time_machine.travel(until + timedelta(minutes=1)):
        assert book.contributor.name not in get("publicaties").content.decode()


def test_a_team_that_not_everyone_knows_of_is_not_named(get, book):
    team = book.publication.team
    assert get("bevindingen").json()["resultaten"][0]["team"] == team.name
    team.reach = Reach.TEAM
    team.save()
    assert team.name not in get("bevindingen").content.decode()


def test_what_is_not_public_is_not_there(get, book):
    book.product.state = "draft"
    book.product.save()
    record = Record.objects.get(kind="product")
    assert get(f"publicaties/{record.identifier}").status_code == 404
    assert get("publicaties?soort=product").json()["resultaten"] == []


def test_pages_lead_to_each_other(get, book):
    for number in range(4):
        a_product(book.group.team, title=f"Spel {number}", slug=f"spel-{number}")
    seen, address = [], "publicaties?soort=product&perPagina=2"
    while address:
        answer = get(address)
        page = answer.json()
        seen += [one["titel"] for one in page["resultaten"]]
        address = (page["volgende"] or "").partition("/api/v1/")[2]
        assert ('rel="next"' in answer["Link"]) == bool(address)
    assert len(seen) == len(set(seen)) == 5


@pytest.mark.parametrize("address", ADDRESSES)
def test_every_answer_tells_its_version_and_may_be_read_from_anywhere(get, zhz, address):
    answer = get(address)
    assert answer.status_code == 200
    assert answer["API-Version"] == "1.0.0"
    assert answer["Access-Control-Allow-Origin"] == "*"
    assert "Set-Cookie" not in answer


@pytest.mark.parametrize(
    ("address", "status"),
    [
        ("publicaties?pagina=0", 400),
        ("publicaties?perPagina=1000", 400),
        ("publicaties?pagina=99999999999999999999999", 400),
        ("publicaties?soort=%00", 400),
        ("praktijkvragen/x", 400),
        ("praktijkvragen/99999999999999999999999", 400),
        ("praktijkvragen/7", 404),
        ("publicaties/a%00b", 404),
        ("publicaties/", 404),
        ("nergens", 404),
    ],
)
@pytest.mark.usefixtures("zhz")
def test_a_wrong_question_gets_an_answer_that_a_program_can_read(get, address, status):
    answer = get(address)
    assert (answer.status_code, answer["Content-Type"]) == (status, "application/problem+json")
    assert answer["API-Version"] == "1.0.0"
    assert answer.json()["status"] == status


@pytest.mark.usefixtures("zhz")
@pytest.mark.parametrize("method", ["post", "put", "patch", "delete"])
def test_one_can_only_read(client, method):
    answer = getattr(client, method)("/api/v1/publicaties")
    assert answer.status_code == 405
    assert answer["Content-Type"] == "application/problem+json"
    assert "GET" in answer["Allow"]


@pytest.mark.usefixtures("zhz")
def test_the_headers_alone_can_be_asked(client):
    answer = client.head("/api/v1/publicaties")
    assert (answer.status_code, answer["API-Version"]) == (200, "1.0.0")


def test_more_things_take_no_more_queries(get, book, django_assert_max_num_queries):
    for number in range(20):
        a_product(book.group.team, title=f"Spel {number}", slug=f"spel-{number}")
    get("publicaties")
    with django_assert_max_num_queries(4):
        assert len(get("publicaties?soort=product").json()["resultaten"]) == 20
