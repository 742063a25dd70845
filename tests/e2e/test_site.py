"""The pages of a site, and the words that are explained on it, in a real browser."""

import pytest

from samenspel.loop.network.models import Werkplaats
from samenspel.loop.programme.models import Term, Theme
from samenspel.reach.website.services import create_site
from tests.e2e.checks import assert_accessible, assert_fits, assert_one_heading
from tests.e2e.conftest import DESK, PHONE

PAGES = ["/", "/nieuws/", "/over-ons/", "/privacy/", "/toegankelijkheid/"]


@pytest.fixture
def site(zhz):
    return create_site(werkplaats=zhz, hostname="testserver", is_default=True)


@pytest.fixture
def theme(zhz) -> Theme:
    Term.objects.create(werkplaats=zhz, word="wijkteam", explanation="Hulp in één buurt.")
    return Theme.objects.create(
        werkplaats=zhz, name="Samen", slug="samen", summary="Buren en het wijkteam."
    )


def assert_good(visit, path: str) -> None:
    page = visit.go(path)
    assert_one_heading(page)
    for size in (PHONE, DESK):
        page.set_viewport_size(size)
        assert_fits(page)
        assert_accessible(page)
    assert visit.complaints == []


@pytest.mark.parametrize("path", PAGES)
def test_a_new_site_is_for_everyone(site, browse, path):
    assert_good(browse(), path)


def test_the_national_hub_is_for_everyone(zhz, browse):
    hub = Werkplaats.objects.create(name="Werkplaatsen", region="Nederland", kind="hub")
    create_site(werkplaats=hub, hostname="hub.test", is_default=True)
    assert_good(browse(), "/")


@pytest.mark.parametrize("javascript", [True, False], ids=["with JavaScript", "without"])
def test_a_word_opens_and_closes_with_the_keyboard(theme, browse, javascript):
    visit = browse(size=PHONE, javascript=javascript)
    page = visit.go("/themas/samen/")
    explanation = page.get_by_text("Hulp in één buurt.")
    assert not explanation.is_visible()
    page.get_by_role("button", name="wijkteam").focus()
    page.keyboard.press("Enter")
    explanation.wait_for(state="visible")
    assert_fits(page)
    if javascript:
        assert_accessible(page)
    page.keyboard.press("Tab")
    assert page.locator(":focus").inner_text() == "Alle begrippen"
    page.keyboard.press("Escape")
    explanation.wait_for(state="hidden")
    assert page.locator(":focus").inner_text() == "wijkteam"
    assert visit.complaints == []


def test_the_editors_screens_ask_nothing_of_others(site, coordinator, browse):
    visit = browse(person=coordinator)
    page = visit.go("/redactie/")
    page.get_by_role("link", name="Schrijf een nieuwsbericht").click()
    page.get_by_role("heading", name="Datum").wait_for()
    assert [told for told in visit.complaints if "elsewhere" in told] == []
