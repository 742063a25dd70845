"""Roos writes in the log on her phone, Truus answers by a mailed link: axe at every step."""

from datetime import date

import pytest
from django.urls import reverse
from playwright.sync_api import Page, expect

from samenspel.loop.network.models import Person, Perspective
from samenspel.loop.notebook.models import Entry, Task
from samenspel.loop.notebook.tests.making import make_entry, picture
from samenspel.loop.teams.models import Team
from samenspel.loop.teams.services import link_for
from tests.e2e.checks import assert_accessible, assert_fits

SMALL_PHONE = {"width": 360, "height": 740}
STREET = {"name": "straat.jpg", "mimeType": "image/jpeg", "buffer": picture(size=(900, 600))}
NOT_A_PHOTO = {"name": "straat.jpg", "mimeType": "image/jpeg", "buffer": b"geen foto"}


@pytest.fixture
def team(zhz, resident) -> Team:
    team = Team.objects.create(werkplaats=zhz, name="Samenspel", slug="samenspel", challenge="?")
    team.members.create(person=resident, perspective=Perspective.CITIZEN, starts=date(2024, 9, 1))
    return team


def look(page: Page, javascript: bool) -> None:
    if javascript:
        assert_fits(page)
        assert_accessible(page)


def press(page: Page, name: str, javascript: bool) -> None:
    page.get_by_role("button", name=name).click()
    page.wait_for_load_state()
    look(page, javascript)


@pytest.mark.parametrize("javascript", [True, False], ids=["with js", "without js"])
def test_roos_writes_with_a_photo_and_shares_it(browse, team, resident, javascript):
    visit = browse(size=SMALL_PHONE, person=resident, javascript=javascript)
    page = visit.go(reverse("notebook:log", kwargs={"slug": team.slug}))
    look(page, javascript)
    page.get_by_role("link", name="Schrijf iets op").click()
    page.get_by_label("Wat wil je opschrijven?").fill("Elf mensen bleven staan bij de koffie.")
    page.get_by_label("Foto's").set_input_files(NOT_A_PHOTO)
    press(page, "Zet het in het logboek", javascript)
    expect(page.get_by_label("Wat wil je opschrijven?")).to_have_value(
        "Elf mensen bleven staan bij de koffie."
    )
    page.get_by_label("Foto's").set_input_files(STREET)
    press(page, "Zet het in het logboek", javascript)
    page.get_by_label("Wat staat er op foto 1?").fill("Een straat met koffie")
    press(page, "Bewaar de woorden", javascript)
    page.get_by_role("link", name="Kies wie het kan zien").click()
    page.get_by_label("Iedereen, ook mensen zonder account").check()
    press(page, "Bewaar wie het kan zien", javascript)
    page.get_by_label("Iedereen over wie het gaat").check()
    press(page, "Bewaar wie het kan zien", javascript)
    assert Entry.objects.get().reach == "public"
    assert [one for one in visit.complaints if "422" not in one] == []


@pytest.mark.parametrize("javascript", [True, False], ids=["with js", "without js"])
def test_truus_answers_and_ticks_by_her_link(browse, live_server, team, resident, javascript):
    truus = Person.objects.create(name="Truus", email="truus@example.org")
    seat = team.members.create(
        person=truus, perspective=Perspective.CITIZEN, starts=date(2024, 9, 1)
    )
    entry = make_entry(team, author=resident, perspective="citizen", title="Koffie op de stoep")
    task = Task.objects.create(team=team, text="Cake bakken", owner=truus)
    link_for(seat)
    visit = browse(size=SMALL_PHONE, javascript=javascript)
    page = visit.go(reverse("teams:seat", kwargs={"token": seat.seat_link.token}))
    look(page, javascript)
    page.get_by_role("link", name="Koffie op de stoep").click()
    page.get_by_label("Wat wil je hierop zeggen?").fill("Ik neem een cake mee.")
    press(page, "Reageer", javascript)
    expect(page.get_by_text("Ik neem een cake mee.")).to_be_visible()
    page.get_by_role("link", name="Samenspel", exact=True).click()
    page.get_by_role("link", name="Afspraken en taken").click()
    press(page, "Klaar: Cake bakken", javascript)
    task.refresh_from_db()
    assert (entry.answers.get().author, task.done_by) == (truus, truus)
    assert visit.complaints == []
