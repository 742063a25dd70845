"""Public pages: few queries, as many with twenty times the data, and fresh at once when kept."""

import pytest
from django.core.cache import caches
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from samenspel.loop.findings.models import Evidence, Finding
from samenspel.loop.network.models import Organisation
from samenspel.loop.programme.models import Theme
from samenspel.loop.questions.models import Question
from samenspel.reach.website.services import create_site
from tests.booklet import a_booklet, publish
from tests.focus_group import mark
from tests.world import fill

MOST_QUERIES = 12
PAGES = [
    "/",
    "/nieuws/",
    "/vragen/",
    "/agenda/",
    "/agenda/eerder/",
    "/teams/",
    "/teams/team-0/",
    "/programma/",
    "/programma/jaar-0/",
    "/themas/thema-0/",
    "/bevindingen/",
    "/publicaties/",
    "/producten/",
    "/toepassingen/",
    "/waardeverhalen/",
    "/begrippen/",
    "/partners/",
    "/mensen/",
    "/contact/",
    "/werkplaatsen/",
]


@pytest.fixture
def site(zhz):
    """The Werkplaats with its starter pages and two of everything."""
    create_site(werkplaats=zhz, hostname="testserver", port=80)
    fill(zhz, 2)
    return zhz


def queries(path: str) -> int:
    browser = Client()
    browser.get(path)  # what a process learns once (content types, sites) is not counted
    caches["pages"].clear()
    with CaptureQueriesContext(
        connection,
    ) as captured:
        answer = browser.get(path)
    assert answer.status_code == 200, path
    return len(captured)


def test_public_pages_cost_few_queries_however_much_there_is(site):
    small = {path: queries(path) for path in PAGES}
    fill(site, 38, first=2)
    large = {path: queries(path) for path in PAGES}
    assert large == small
    assert max(large.values()) <= MOST_QUERIES, large


def test_a_finding_costs_few_queries_however_many_words_it_rests_on(site):
    finding = Finding.objects.get(claim="Bevinding 0")
    small = queries(finding.get_absolute_url())
    source = finding.evidence.first().passage.source
    for words in ("bel", "nooit", "meteen", "horen", "laat"):
        Evidence.objects.create(finding=finding, passage=mark(source, words))
    assert queries(finding.get_absolute_url()) == small <= MOST_QUERIES


def test_a_booklet_costs_few_queries(site, researcher, coordinator):
    book = a_booklet(site, keeper=researcher)
    publish(book, by=coordinator)
    start = f"/publicaties/{book.publication.slug}/"
    chapter = f"hoofdstuk/{book.chapter.guid.hex[:8]}/"
    pages = [start + below for below in ("", chapter, "alles/", "aanbevelingen/")]
    assert max(map(queries, ["/publicaties/", *pages])) <= MOST_QUERIES


@pytest.mark.parametrize("path", PAGES)
def test_a_kept_page_costs_one_query(site, path, client, django_assert_num_queries):
    client.get(path)
    with django_assert_num_queries(1):
        assert client.get(path).status_code == 200


def test_a_change_shows_at_once_on_every_page_that_holds_it(site, client):
    assert "Partner 0" in client.get("/partners/").content.decode()
    partner = Organisation.objects.get(name="Partner 0")
    partner.name = "Nieuwe naam"
    partner.save()
    assert "Nieuwe naam" in client.get("/partners/").content.decode()


def test_a_question_that_is_hidden_is_gone_at_once(site, client):
    question = Question.objects.get(title="Vraag 1")
    assert "Vraag 1" in client.get("/vragen/").content.decode()
    question.reach = "team"
    question.save()
    for path in ("/", "/vragen/", "/themas/thema-1/"):
        assert "Vraag 1" not in client.get(path).content.decode(), path


def test_what_is_removed_is_gone_at_once(site, client):
    assert "Thema 1" in client.get("/programma/").content.decode()
    Question.objects.filter(theme__slug="thema-1").update(theme=None, status="new")
    Theme.objects.get(slug="thema-1").delete()
    assert "Thema 1" not in client.get("/programma/").content.decode()
