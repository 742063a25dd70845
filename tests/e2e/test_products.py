"""Roos makes a product on her phone, Otto publishes it, a visitor finds and narrows."""

import re

import pytest
from django.urls import reverse
from playwright.sync_api import Page, expect

from samenspel.loop.products.models import Product
from samenspel.loop.products.tests.making import a_team, published
from tests.e2e.checks import assert_accessible, assert_fits

SMALL_PHONE = {"width": 360, "height": 740}
CARD = {"name": "kaart.pdf", "mimeType": "application/pdf", "buffer": b"%PDF-1.7 kaart"}
BOTH = pytest.mark.parametrize("javascript", [True, False], ids=["with js", "without js"])


@pytest.fixture
def team(zhz, resident, researcher):
    return a_team(zhz, resident, lead=researcher)


def look(page: Page, javascript: bool) -> None:
    page.wait_for_load_state()
    if javascript:
        assert_fits(page)
        assert_accessible(page)


def press(page: Page, name: str, javascript: bool) -> None:
    page.get_by_role("button", name=name, exact=True).click()
    look(page, javascript)


def follow(page: Page, name: str, javascript: bool) -> None:
    page.get_by_role("link", name=name).first.click()
    look(page, javascript)


@BOTH
def test_a_product_is_made_in_small_steps_and_published(
    browse, team, resident, researcher, javascript
):
    page = browse(size=SMALL_PHONE, person=resident, javascript=javascript).go(
        reverse("products:of_team", kwargs={"slug": team.slug})
    )
    follow(page, "Begin een product", javascript)
    page.get_by_label("Hoe heet het?").fill("Koffie zonder map")
    press(page, "Bewaar het en ga verder", javascript)
    expect(page.get_by_label("Hoe heet het?")).to_have_value("Koffie zonder map")
    page.get_by_label("werkwijze").check()
    page.get_by_label("Wat is het").fill("Kom langs zonder formulier.")
    press(page, "Bewaar het en ga verder", javascript)
    follow(page, "Voor wie, en wanneer", javascript)
    page.get_by_label("professionals", exact=False).first.check()
    page.get_by_label("een gesprek thuis").check()
    press(page, "Bewaar dit", javascript)
    follow(page, "De stappen", javascript)
    page.get_by_label("Wat doe je?").first.fill("Bel aan")
    press(page, "Bewaar de stappen", javascript)
    follow(page, "Wat jullie leerden", javascript)
    page.get_by_label("Wat werkte niet?").fill("Bellen vooraf.")
    press(page, "Bewaar dit", javascript)
    follow(page, "Bestanden en film", javascript)
    page.get_by_label("Bestand").set_input_files(CARD)
    press(page, "Bewaar dit bestand", javascript)
    follow(page, "Terug naar alle onderdelen", javascript)
    expect(page.get_by_text("Het is klaar voor anderen")).to_be_visible()
    address = reverse("products:publish", kwargs={"slug": "koffie-zonder-map"})
    page = browse(size=SMALL_PHONE, person=researcher, javascript=javascript).go(address)
    press(page, "Publiceer", javascript)
    expect(page.get_by_role("heading", level=1)).to_have_text("Koffie zonder map")
    assert Product.objects.get().is_published


@BOTH
def test_a_visitor_narrows_the_library_by_plain_links(browse, team, researcher, javascript):
    published(team, researcher)
    published(team, researcher, title="Een les over koffie", kind="lesson")
    page = browse(size=SMALL_PHONE, javascript=javascript).go("/producten/")
    look(page, javascript)
    page.locator("summary", has_text="Kies gerichter").click()
    follow(page, "Les", javascript)
    expect(page.get_by_text("1 product", exact=True)).to_be_visible()
    page.get_by_label("Wat zoek je?").fill("thermoskan")
    press(page, "Zoek in de bibliotheek", javascript)
    expect(page.get_by_role("link", name="Een les over koffie")).to_be_visible()
    expect(page.get_by_role("link", name="Koffie zonder map")).to_have_count(0)
    page.get_by_role("link", name=re.compile("^Les.*loslaten")).click()
    look(page, javascript)
    expect(page.get_by_role("link", name="Koffie zonder map")).to_be_visible()
