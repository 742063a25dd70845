import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.booklet import a_booklet, a_product

pytestmark = pytest.mark.django_db


def chain_of(thing):
    return f"/keten/{thing._meta.model_name}/{thing.pk}/"


@pytest.fixture
def book(zhz, researcher):
    return a_booklet(zhz, keeper=researcher)


def test_a_visitor_sees_what_everyone_may_see(client, book):
    page = client.get(chain_of(book.finding)).content.decode()
    assert book.finding.claim in page
    assert book.product.title in page
    assert book.quote.text not in page
    assert "<title" in page
    assert "<desc" in page


def test_what_one_may_not_see_has_no_chain(client, book):
    book.finding.state = "hunch"
    book.finding.save()
    assert client.get(chain_of(book.finding)).status_code == 404


@pytest.mark.parametrize("chain", ["niets/1", "finding/0", f"team/{10**30}"])
@pytest.mark.usefixtures("zhz")
def test_what_is_not_there_has_no_chain(client, chain):
    assert client.get(f"/keten/{chain}/").status_code == 404


def test_of_another_werkplaats_it_is_not_here(client, book, elders):
    assert client.get(chain_of(book.group.team), headers={"host": "elders.test"}).status_code == 404


def test_a_longer_chain_takes_no_more_queries(client, book):
    def queries():
        with CaptureQueriesContext(connection) as asked:
            assert client.get(chain_of(book.finding)).status_code == 200
        return len(asked)

    queries()
    before = queries()
    for number in range(30):
        title = f"Spel {number}"
        a_product(book.group.team, title=title, slug=f"spel-{number}", findings=[book.finding])
    queries()
    assert queries() == before


def test_the_words_of_the_picture_are_those_of_the_list(client, book):
    page = client.get(chain_of(book.finding)).content.decode()
    told = re.search(r"<desc[^>]*>(.*?)</desc>", page, re.DOTALL)[1]
    assert "Bevinding: 1." in told
