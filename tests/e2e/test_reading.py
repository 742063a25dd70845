"""Reading a publication in a real browser: on a phone, aloud, and without JavaScript."""

import pytest
from django.utils import timezone

from samenspel.loop.publications.models import Publication
from tests.access.editions import a_book
from tests.e2e.checks import assert_accessible, assert_fits, assert_one_heading
from tests.e2e.conftest import PHONE
from tests.test_access_table import Make

START = "/publicaties/samen-wonen/"
A_VOICE = """
class Said { constructor(words) { this.words = words; } }
window.SpeechSynthesisUtterance = Said;
window.heard = [];
Object.defineProperty(window, "speechSynthesis", { value: {
  getVoices: () => [], cancel() {},
  speak(said) { window.heard.push(said.words); window.saying = said; },
} });
"""


@pytest.fixture
def book(request, zhz):
    return a_book(Make(request))


@pytest.mark.parametrize("javascript", [True, False], ids=["with JavaScript", "without"])
def test_one_reads_on_from_the_first_page_to_the_last(book, browse, javascript):
    visit = browse(size=PHONE, javascript=javascript)
    page = visit.go(START)
    page.get_by_role("link", name="Begin met lezen").click()
    page.get_by_role("link", name="Lees verder").click()
    assert page.get_by_role("heading", level=1).inner_text() == "1. Wie bel je het eerst?"
    page.get_by_text("Inhoud van deze publicatie").click()
    page.get_by_role("link", name="Hoe nu verder?").first.click()
    page.get_by_role("link", name="Dit was het").click()
    assert page.url.endswith(START)
    assert visit.complaints == []


@pytest.mark.parametrize("javascript", [True, False], ids=["with JavaScript", "without"])
def test_why_do_you_say_so_leads_down_to_the_words(book, browse, javascript):
    visit = browse(size=PHONE, javascript=javascript)
    page = visit.go(f"{START}hoofdstuk/{book.chapter.guid.hex[:8]}/")
    page.locator(".advice-box").get_by_role("link", name="Waarom zeg je dat?").click()
    page.get_by_text("Eerst vraag ik de buurvrouw").wait_for()
    assert page.get_by_text("Mensen vragen eerst een buur om hulp.").first.is_visible()
    assert visit.complaints == []


def test_who_chooses_keeps_the_own_recommendations_in_front(book, browse):
    visit = browse(size=PHONE)
    page = visit.go(START)
    page.get_by_role("link", name="bewoner", exact=True).click()
    page.get_by_text("Bel gerust eerst bij de buren aan.", exact=True).wait_for()
    assert_accessible(page)
    page = visit.go(f"{START}aanbevelingen/")
    assert page.get_by_role("heading", level=2).first.inner_text() == "Voor bewoners"
    assert visit.complaints == []


def test_a_note_leads_there_and_back(book, browse):
    last = book.publication.chapters.get(title="Hoe nu verder?")
    visit = browse(size=PHONE)
    page = visit.go(f"{START}hoofdstuk/{last.guid.hex[:8]}/")
    page.locator("[role=doc-noteref]").click()
    assert "-n1" in page.url
    page.locator("[role=doc-backlink]").click()
    assert "-m1" in page.url
    assert_fits(page)


def test_a_chapter_is_read_aloud_with_a_pause(book, browse):
    visit = browse(size=PHONE)
    visit.page.add_init_script(A_VOICE)
    page = visit.go(f"{START}hoofdstuk/{book.chapter.guid.hex[:8]}/")
    page.get_by_role("button", name="Lees voor").click()
    assert page.locator(".is-read").count() == 1
    first = page.evaluate("window.heard[0]")
    assert first.startswith("Mensen bellen niet meteen")
    page.evaluate("window.saying.onend()")
    page.get_by_role("button", name="Pauze").click()
    page.get_by_role("button", name="Lees verder voor").click()
    heard = page.evaluate("window.heard")
    assert heard[1] == heard[2] != first
    assert_accessible(page)
    page.get_by_role("button", name="Stop met voorlezen").click()
    assert page.locator(".is-read").count() == 0
    assert page.get_by_role("button", name="Lees voor").is_visible()
    assert visit.complaints == []


def test_without_javascript_nothing_promises_to_read_aloud(book, browse):
    page = browse(javascript=False).go(f"{START}hoofdstuk/{book.chapter.guid.hex[:8]}/")
    assert not page.get_by_role("button", name="Lees voor").is_visible()


def test_what_was_withdrawn_says_so_to_everyone(book, browse):
    Publication.objects.update(
        state="withdrawn", withdrawn_at=timezone.now(), why_withdrawn="Er stond een fout in."
    )
    page = browse(size=PHONE).go(f"{START}hoofdstuk/{book.chapter.guid.hex[:8]}/")
    assert page.get_by_text("Er stond een fout in.").is_visible()
    assert_one_heading(page)
    assert_fits(page)
    assert_accessible(page)


def test_all_of_it_prints_without_the_site_around_it(book, browse):
    page = browse().go(f"{START}alles/")
    page.emulate_media(media="print")
    assert not page.locator(".site-header").is_visible()
    assert page.get_by_text("Eerst vraag ik de buurvrouw").is_visible()
