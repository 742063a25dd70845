"""Somebody decides about the own words: on a phone, by keyboard, read aloud, without JavaScript."""

import pytest

from samenspel.loop.research.models import Participant
from tests.access.research import a_group, coming
from tests.e2e.checks import assert_accessible, assert_fits
from tests.e2e.conftest import PHONE
from tests.test_access_table import Make

SPEAK = """
  window.said = [];
  window.speechSynthesis.speak = (one) => {
    window.said.push([one.lang, one.text]);
    if (!window.held) queueMicrotask(() => one.onend());
  };
"""


@pytest.fixture
def make(request, zhz, elders) -> Make:
    return Make(request)


def test_the_page_reads_itself_aloud_in_sentences(make, browse):
    visit = browse(size=PHONE)
    visit.page.add_init_script(SPEAK)
    page = visit.go(f"/mijn-woorden/{a_group(make).d2.token}/")
    page.get_by_role("button", name="Lees voor").click()
    page.get_by_role("button", name="Lees voor").wait_for()
    said = page.evaluate("window.said")
    assert {language for language, _words in said} == {"nl"}
    sentences = [words for _language, words in said]
    assert "Je mag je altijd bedenken" in [words.rstrip(".") for words in sentences]
    assert any("Mogen wij onderzoeken wat je vertelt" in words for words in sentences)
    page.evaluate("window.held = true")
    page.get_by_role("button", name="Lees voor").click()
    page.get_by_role("button", name="Stop met voorlezen").click()
    assert page.get_by_role("button", name="Lees voor").is_visible()
    assert visit.complaints == []


def test_somebody_answers_by_keyboard_on_a_phone(make, browse):
    group = a_group(make)
    page = browse(size=PHONE).go(f"/mijn-woorden/{group.d2.token}/")
    page.get_by_label("Ja, dat mag").focus()
    page.keyboard.press("Space")
    page.get_by_role("button", name="Bewaar mijn antwoord").press("Enter")
    page.get_by_text("Dank je wel. Je antwoord is bewaard.").wait_for()
    assert_fits(page)
    assert_accessible(page)
    assert group.d2 in Participant.objects.taking_part()


def test_without_javascript_somebody_takes_all_words_back(make, browse):
    group = a_group(make)
    page = browse(size=PHONE, javascript=False).go(f"/mijn-woorden/{group.d1.token}/")
    assert not page.get_by_role("button", name="Lees voor").is_visible()
    page.get_by_role("link", name="Haal mijn woorden weg").click()
    page.get_by_role("button", name="Ja, haal mijn woorden weg").click()
    assert page.locator("h1").inner_text() == "Het is gebeurd"
    assert group.d1 in Participant.objects.stopped()


def test_the_form_to_sign_up_asks_and_says_what_is_missing(make, browse):
    pk = coming(make)["pk"]
    visit = browse(size=PHONE)
    page = visit.go(f"/agenda/{pk}-buren-aan-tafel/aanmelden/")
    assert page.get_by_text("Mogen wij onderzoeken wat je vertelt?").is_visible()
    page.get_by_label("Iedereen, ook op internet en in een boekje").check()
    page.locator("main form button[type=submit]").click()
    assert page.get_by_label("Iedereen, ook op internet en in een boekje").is_checked()
    assert_fits(page)
    assert_accessible(page)
