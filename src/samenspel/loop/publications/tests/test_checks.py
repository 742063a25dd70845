import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from samenspel.ground.consent.models import Purpose
from samenspel.ground.consent.services import withdraw_consent
from samenspel.loop.publications.checks import problems_of, stops_of
from samenspel.loop.publications.models import (
    Block,
    BlockKind,
    Chapter,
    Publication,
    Recommendation,
    Reference,
)
from tests.booklet import a_booklet, a_contributor, a_figure, a_publication

pytestmark = pytest.mark.django_db


@pytest.fixture
def book(zhz, researcher):
    return a_booklet(zhz, keeper=researcher)


def messages_of(book):
    return [problem.message for problem in problems_of(book.publication)]


def test_nothing_is_wrong_with_a_booklet_in_which_everything_is_right(book):
    assert problems_of(book.publication) == []


def test_an_empty_draft_says_what_is_missing_and_what_stops_it(book):
    empty = a_publication(book.group.team, title="Leeg", slug="leeg", licence="", summary="")
    assert len(stops_of(empty)) == 2  # a licence, a chapter
    assert len(problems_of(empty)) == 4  # a summary, makers
    assert [problem.stops for problem in problems_of(empty)] == [True, True, False, False]


def test_a_picture_without_words_or_file_stops_it(book):
    book.figure.alt = " "
    book.figure.save()
    book.figure.image.storage.delete(book.figure.image.name)
    first, second = stops_of(book.publication)
    block = book.block(BlockKind.FIGURE)
    assert first.url == f"/schrijven/samen-wonen/hoofdstuk/{book.chapter.pk}/#blok-{block.pk}"
    assert "hoofdstuk" not in second.message
    book.publication.cover = a_figure(book.publication, alt="")
    assert len(stops_of(book.publication)) == 3


def test_a_picture_that_is_no_picture_stops_it(book):
    with book.figure.image.storage.open(book.figure.image.name, "wb") as file:
        file.write(b"<svg broken")
    assert len(stops_of(book.publication)) == 1


@pytest.mark.parametrize("rows", [[], [["", ""], ["a", "b"]], [["Wie", ""], ["a", "b"]]])
def test_a_table_without_headings_stops_it(book, rows):
    Block.objects.filter(kind=BlockKind.TABLE).update(rows=rows)
    assert len(stops_of(book.publication)) == 1


def test_the_corner_of_a_table_may_be_empty(book):
    Block.objects.filter(kind=BlockKind.TABLE).update(rows=[["", "Aantal"], ["a", "1"]])
    assert problems_of(book.publication) == []


def test_what_was_taken_back_or_is_gone_is_told(book):
    withdraw_consent(subject=book.group.d1, purpose=Purpose.QUOTE)
    book.product.delete()
    told = problems_of(book.publication)
    assert len(told) == 2
    assert not any(problem.stops for problem in told)
    assert book.quote.text not in str(told)


def test_a_finding_that_is_not_shared_leaves_its_recommendation_bare(book):
    book.finding.reach = "team"
    book.finding.save()
    assert len(problems_of(book.publication)) == 2
    Recommendation.objects.create(
        publication=book.publication, audience="resident", says="Bel aan."
    )
    assert len(problems_of(book.publication)) == 3


def test_references_that_nobody_knows_stop_it_and_unused_ones_are_told(book):
    Reference.objects.create(publication=book.publication, key="ongebruikt", csl={})
    Block.objects.create(chapter=book.chapter, text="Zie [@weg2020, p. 3] en [@weg2020].")
    (stop,) = stops_of(book.publication)
    assert "[@weg2020]" in stop.message
    assert len(problems_of(book.publication)) == 2


@pytest.mark.parametrize(
    ("texts", "wrong"),
    [
        (["# Een\n\n## Twee\n\n# Drie"], False),
        (["# Een\n\n### Drie"], True),
        (["## Twee"], True),
        (["# Een", "## Twee", "### Drie"], False),
        (["geen # kop", "#geenkop"], False),
    ],
)
def test_headings_go_down_one_by_one(book, texts, wrong):
    chapter = Chapter.objects.create(publication=book.publication, title="Koppen", position=2)
    for position, text in enumerate(texts):
        Block.objects.create(chapter=chapter, text=text, position=position)
    assert bool(problems_of(book.publication)) is wrong


def test_an_empty_chapter_is_told(book):
    Chapter.objects.create(publication=book.publication, title="Later")
    assert "Later" in str(messages_of(book))


def test_who_is_not_named_is_counted_without_a_name(book, professional, zhz):
    left_out = a_contributor(book.publication, professional, agrees=False)
    (told,) = messages_of(book)
    assert left_out.name not in told


def test_a_longer_booklet_takes_no_more_queries(book):
    before = queries_of(book)
    for number in range(10):
        chapter = Chapter.objects.create(publication=book.publication, title=f"Deel {number}")
        Block.objects.create(chapter=chapter, text="# Kop\n\nZie [@tonkens2011].")
        Block.objects.create(chapter=chapter, kind=BlockKind.FIGURE, figure=book.figure)
        Block.objects.create(chapter=chapter, kind=BlockKind.QUOTE, passage=book.quote)
    assert queries_of(book) == before


def queries_of(book):
    publication = Publication.objects.get(pk=book.publication.pk)
    with CaptureQueriesContext(connection) as asked:
        problems_of(publication)
    return len(asked)
