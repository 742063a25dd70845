"""The style page holds every component, so what holds there holds everywhere."""

import pytest

from tests.e2e.checks import assert_accessible, assert_fits, assert_one_heading
from tests.e2e.conftest import DESK, PHONE


@pytest.fixture
def maker(coordinator):
    """Who builds here may see the style page."""
    coordinator.user.is_staff = True
    coordinator.user.save()
    return coordinator


@pytest.mark.parametrize("size", [PHONE, DESK], ids=["phone", "desk"])
@pytest.mark.parametrize("javascript", [True, False], ids=["with JavaScript", "without"])
def test_every_component_is_accessible_and_fits(browse, maker, size, javascript):
    visit = browse(size=size, javascript=javascript, person=maker)
    page = visit.go("/stijl/")
    for summary in page.locator("main summary").all():
        summary.click()
    assert_one_heading(page)
    assert_fits(page)
    if javascript:  # axe itself is JavaScript
        assert_accessible(page)
    assert visit.complaints == []


def test_letters_of_twice_the_size_still_fit(browse, maker):
    visit = browse(size={"width": 640, "height": 900}, person=maker)
    page = visit.go("/stijl/")
    page.evaluate("document.documentElement.style.fontSize = '200%'")
    assert_fits(page)


def test_the_error_summary_has_the_focus_and_leads_to_the_field(browse, maker):
    page = browse(person=maker).go("/stijl/")
    assert "error-summary" in (page.locator(":focus").get_attribute("class") or "")
    page.locator(".error-summary a").nth(1).click()
    assert page.evaluate("document.querySelector(location.hash) !== null")


def test_the_keyboard_sees_the_skip_link_first_and_always_where_it_is(browse, zhz):
    page = browse().go("/bestaat-niet/")
    page.keyboard.press("Tab")
    assert page.locator(":focus").get_attribute("href") == "#inhoud"
    assert page.locator(":focus").bounding_box()["y"] >= 0
    for _ in range(6):
        page.keyboard.press("Tab")
        width = page.evaluate("getComputedStyle(document.activeElement).outlineWidth")
        assert width == "3px"


def test_the_menu_of_a_phone_opens_without_javascript(browse, zhz):
    page = browse(size=PHONE, javascript=False).go("/bestaat-niet/")
    menu = page.locator(".site-nav--phone")
    assert not menu.locator(".menu__link").first.is_visible()
    menu.locator("summary").click()
    assert menu.locator(".menu__link").first.is_visible()
