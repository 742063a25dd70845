import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from samenspel.ground.consent.models import Purpose, Reach
from samenspel.ground.consent.services import withdraw_consent
from samenspel.loop.publications.content import Content, content_of
from samenspel.loop.publications.models import Block, Chapter, Publication
from samenspel.loop.publications.placed import placed_in
from tests.booklet import a_booklet, publish

pytestmark = pytest.mark.django_db


def everyone_reads(book):
    content = content_of(book.publication)
    return placed_in(content, book.publication, reader=None, reach=Reach.PUBLIC)


@pytest.fixture
def book(zhz, researcher):
    return a_booklet(zhz, keeper=researcher)


def test_a_version_keeps_what_was_written_and_not_what_people_said(book, coordinator):
    edition = publish(book, by=coordinator)
    assert Content.from_dict(edition.content) == Content.from_dict(
        content_of(book.publication).as_dict()
    )
    assert book.quote.text not in str(edition.content)
    assert book.contributor.name not in str(edition.content)


def test_everyone_reads_what_people_agreed_to(book):
    placed = everyone_reads(book)
    assert placed.quotes[book.quote.pk].words == "Eerst vraag ik de buurvrouw"
    assert set(placed.findings) == {book.finding.pk}
    assert set(placed.products) == {book.product.pk}
    assert set(placed.contributors) == {book.contributor.pk}


def test_nobody_reads_what_was_taken_back(book):
    withdraw_consent(subject=book.group.d1, purpose=Purpose.QUOTE)
    withdraw_consent(subject=book.contributor, purpose=Purpose.SHOW_NAME)
    placed = everyone_reads(book)
    assert placed.quotes == {}
    assert placed.contributors == {}


def test_content_takes_no_more_queries_for_a_longer_book(book):
    before = queries_of(book)
    for number in range(10):
        chapter = Chapter.objects.create(publication=book.publication, title=f"Deel {number}")
        Block.objects.create(chapter=chapter, text="Meer.")
    assert queries_of(book) == before


def queries_of(book):
    publication = Publication.objects.get(pk=book.publication.pk)
    with CaptureQueriesContext(connection) as asked:
        content_of(publication)
    return len(asked)
