"""Otto places evidence: by keyboard, on a phone, with and without JavaScript."""

import pytest
from playwright.sync_api import Page, expect

from tests.booklet import Booklet, a_booklet
from tests.e2e.checks import assert_accessible, assert_fits
from tests.e2e.conftest import PHONE


@pytest.fixture
def book(zhz, researcher) -> Booklet:
    return a_booklet(zhz, keeper=researcher)


def look(page: Page) -> None:
    assert_fits(page)
    assert_accessible(page)


@pytest.mark.parametrize("javascript", [True, False])
def test_words_of_somebody_are_placed_by_keyboard(browse, book, researcher, javascript):
    visit = browse(size=PHONE, person=researcher, javascript=javascript)
    page = visit.go(f"/schrijven/samen-wonen/hoofdstuk/{book.chapter.pk}/erbij/citaat/")
    page.get_by_label("Met deze woorden erin").fill("buurvrouw")
    page.keyboard.press("Enter")
    page.get_by_role("button", name="Zet het in het hoofdstuk").click()
    if javascript:
        look(page)
    page.get_by_role("radio").first.focus()
    page.keyboard.press("Space")
    page.keyboard.press("Tab")
    page.keyboard.type("Zo begint het vaak.")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.wait_for_url("**#blok-*")
    expect(page.get_by_text("Zo begint het vaak.")).to_be_visible()
    if javascript:
        look(page)
    assert book.chapter.blocks.filter(kind="quote").count() == 2


def test_what_is_wrong_with_pasted_references_is_told_with_its_line(browse, book, researcher):
    visit = browse(size=PHONE, person=researcher)
    page = visit.go("/schrijven/samen-wonen/bronnen/plakken/")
    page.get_by_label("Plak hier").fill("@book{a, title={Goed}}\n@book{b, author={X}}")
    page.get_by_role("button", name="Voeg ze toe").click()
    expect(page.get_by_role("link", name="Regel 2")).to_be_visible()
    look(page)
    page.get_by_label("Plak hier").fill("@book{a, title={Goed}}\n@book{b, title={Ook}}")
    page.get_by_role("button", name="Voeg ze toe").click()
    expect(page.get_by_text("2 bronnen toegevoegd.")).to_be_visible()
    look(page)
