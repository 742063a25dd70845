from types import SimpleNamespace

import pytest
from django.core.cache import caches
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from samenspel.ground.consent.models import Purpose
from samenspel.ground.consent.services import withdraw_consent
from samenspel.loop.publications.guarding import may_have
from samenspel.loop.publications.models import Block, Chapter, Publication
from tests.booklet import a_recommendation, publish

pytestmark = pytest.mark.django_db
START = "/publicaties/samen-wonen/"


def read(client, path, status=200):
    answer = client.get(path)
    assert answer.status_code == status, path
    return answer.content.decode()


def part_of(book):
    return f"{START}hoofdstuk/{book.chapter.guid.hex[:8]}/"


def test_the_list_shows_what_was_published(published, client):
    page = read(client, "/publicaties/")
    assert "Samen wonen, samen zorgen" in page
    assert f'href="{START}"' in page


def test_a_draft_is_not_there_yet(book, client):
    assert "Samen wonen" not in read(client, "/publicaties/")
    read(client, START, 404)


def test_the_first_page_tells_what_it_is(published, client):
    page = read(client, START)
    for words in (
        "Over buren.",
        "Wie bel je het eerst?",
        published.contributor.name,
        "CC BY 4.0",
        "creativecommons.org/licenses/by/4.0/",
        "Uitgave 1",
        'property="og:image:alt"',
        "<title>QR-code",
    ):
        assert words in page, words


def test_a_chapter_is_read_with_its_notes_and_sources(published, client):
    page = read(client, part_of(published))
    assert "Eerst vraag ik de buurvrouw" in page
    assert 'role="doc-footnote"' in page
    assert 'role="doc-backlink"' in page
    assert "De affectieve burger" in page
    assert "Wie spreken hier" in page


def test_a_word_of_the_programme_is_explained_in_a_chapter(published, zhz, client):
    zhz.terms.create(word="soep", explanation="Iets warms.")
    assert "Iets warms." in read(client, part_of(published))


def test_one_turns_to_the_next_part_and_back(published, coordinator, client):
    second = Chapter.objects.create(publication=published.publication, title="Verder", position=2)
    publish(published, by=coordinator)
    key = second.guid.hex[:8]
    assert f'rel="next" href="{START}hoofdstuk/{key}/"' in read(client, part_of(published))
    assert f'rel="prev" href="{part_of(published)}"' in read(client, f"{START}hoofdstuk/{key}/")


def test_all_of_it_stands_on_one_page(published, client):
    page = read(client, f"{START}alles/")
    for words in ("Eerst vraag ik de buurvrouw", "Geef elke straat", "De affectieve burger"):
        assert words in page, words
    assert "editions/print" in page


def test_a_picture_has_its_own_page(published, client):
    page = read(client, f"{START}afbeeldingen/{published.figure.guid.hex[:8]}/")
    assert "Acht mensen aan een tafel met soep." in page
    assert f'href="{part_of(published)}"' in page


def test_what_was_taken_back_is_gone_from_every_page_at_once(published, client):
    pages = [START, part_of(published), f"{START}alles/", why_of(published)]
    before = "".join(read(client, page) for page in pages)
    assert "Eerst vraag ik de buurvrouw" in before
    assert f"<strong>{published.contributor.name}</strong>" in before
    withdraw_consent(subject=published.group.d1, purpose=Purpose.QUOTE)
    withdraw_consent(subject=published.contributor, purpose=Purpose.SHOW_NAME)
    after = "".join(read(client, page) for page in pages)
    assert "Eerst vraag ik de buurvrouw" not in after
    assert published.contributor.name not in after


def why_of(book):
    return f"{START}aanbevelingen/{book.recommendation.guid.hex[:8]}/"


@pytest.mark.parametrize("path", ["", "alles/", "hoofdstuk/{chapter}/", "aanbevelingen/"])
def test_a_longer_book_costs_no_more_queries(path, published, coordinator):
    url = START + path.format(chapter=published.chapter.guid.hex[:8])
    queries(url)
    add_blocks(published, 10, by=coordinator)
    before = queries(url)
    add_blocks(published, 30, by=coordinator)
    assert queries(url) == before <= 12


def add_blocks(book, number, *, by):
    placed = [
        {"kind": "quote", "passage": book.quote},
        {"kind": "finding", "finding": book.finding},
        {"text": "Meer[^1].\n\n[^1]: Een noot."},
        {"kind": "product", "product": book.product},
    ]
    for at in range(number):
        Block.objects.create(chapter=book.chapter, position=100 + at, **placed[at % 4])
        a_recommendation(book.publication, says=f"Doe {at}.", findings=[book.finding])
    publish(book, by=by)


def queries(url):
    Client().get(url)  # what a process learns once (menus, sites) is not counted
    caches["pages"].clear()
    with CaptureQueriesContext(connection) as asked:
        assert Client().get(url).status_code == 200
    return len(asked)


def test_a_visitor_is_answered_from_what_was_kept(published, client, django_assert_num_queries):
    client.get(part_of(published))
    with django_assert_num_queries(1):
        client.get(part_of(published))


def test_a_title_that_is_changed_in_a_draft_is_not_shown(published, client):
    Publication.objects.update(title="Nog geheim")
    for page in ("/publicaties/", START):
        assert "Nog geheim" not in read(client, page)


def test_another_werkplaats_does_not_have_it(published, elders, client):
    for page in (START, part_of(published), f"{START}kaart.png"):
        assert client.get(page, HTTP_HOST="elders.test").status_code == 404


def test_a_picture_is_there_for_who_reads_the_page_and_gone_when_it_is_withdrawn(
    published, coordinator, zhz, client
):
    published.figure.refresh_from_db()
    visitor = SimpleNamespace(werkplaats=zhz, person=None)
    name = published.figure.image.name
    assert published.figure.image.url in read(client, part_of(published))
    Block.objects.filter(kind="figure").delete()
    publish(published, by=coordinator)
    assert may_have(visitor, name)  # The first edition still shows it.
    Publication.objects.update(state="withdrawn", withdrawn_at=timezone.now())
    assert not may_have(visitor, name)
