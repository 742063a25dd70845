"""Signing up, waiting and being asked, on a phone, checked after every step."""

import pytest

from samenspel.loop.activities.models import Activity, Registration
from samenspel.loop.activities.services import (
    Said,
    cancel_registration,
    confirm_registration,
    register_participant,
)
from tests.e2e.checks import assert_accessible, assert_fits, assert_one_heading
from tests.e2e.conference import plan_conference

PHONE = {"width": 360, "height": 740}


@pytest.fixture
def conference(zhz) -> Activity:
    """A day with room for three, rounds, and a question of the organiser."""
    activity = plan_conference(zhz, capacity=3, companions_allowed=2)
    activity.asked.create(
        kind="choice", text="Wat eet je?", options="Vlees\nVis\nGroente", required=True
    )
    activity.asked.create(kind="consent", text="Mag je op de foto?")
    return activity


def look(page) -> None:
    assert_one_heading(page)
    assert_fits(page)
    assert_accessible(page)


def sign_up(page, name: str, others: str = "0") -> None:
    page.get_by_label("Je naam").fill(name)
    page.get_by_label("Je mailadres").fill(f"{name.lower()}@example.org")
    page.get_by_label("Hoeveel anderen").select_option(others)
    page.get_by_label("Groente").check()


def test_from_the_form_to_a_place(browse, conference):
    visit = browse(size=PHONE)
    page = visit.go(conference.get_absolute_url())
    look(page)
    page.get_by_role("link", name="Meld mij aan").click()
    look(page)
    page.get_by_role("button", name="Meld mij aan").click()
    look(page)  # with what is not right yet
    sign_up(page, "Roos", "2")
    page.get_by_label("De wijkcoach").check()
    page.get_by_role("button", name="Meld mij aan").click()
    look(page)  # no session has room for three
    page.get_by_label("Hoeveel anderen").select_option("1")
    page.get_by_label("Buren helpen buren").check()
    page.get_by_role("button", name="Meld mij aan").click()
    look(page)
    visit.go(Registration.objects.get().get_absolute_url())
    look(page)
    page.get_by_role("button", name="Ja, ik kom").click()
    look(page)
    page.get_by_role("link", name="Verander wat je hebt ingevuld").click()
    look(page)
    assert all("422" in complaint for complaint in visit.complaints)


def test_from_the_waiting_list_to_a_place(browse, conference):
    visit = browse(size=PHONE)
    page = visit.go(fill(conference).get_absolute_url())
    look(page)
    page.get_by_role("link", name="Naar de wachtlijst").click()
    look(page)
    sign_up(page, "Bas")
    page.get_by_role("button", name="Zet mij op de wachtlijst").click()
    look(page)
    bas = Registration.objects.get(name="Bas")
    visit.go(bas.get_absolute_url())
    look(page)
    page.get_by_role("button", name="Zet mij op de wachtlijst").click()
    look(page)
    cancel_registration(registration=Registration.objects.get(name="Anna"))
    page.reload()
    look(page)
    page.get_by_role("button", name="Ja, ik kom").click()
    look(page)
    assert "Kies waar je heen gaat" in page.content()
    assert visit.complaints == []


def test_all_of_it_works_without_javascript(browse, conference):
    visit = browse(size=PHONE, javascript=False)
    page = visit.go(fill(conference).get_absolute_url() + "aanmelden/")
    sign_up(page, "Bas")
    page.get_by_role("button", name="Zet mij op de wachtlijst").click()
    visit.go(Registration.objects.get(name="Bas").get_absolute_url())
    page.get_by_role("button", name="Zet mij op de wachtlijst").click()
    cancel_registration(registration=Registration.objects.get(name="Anna"))
    page.reload()
    page.get_by_role("button", name="Ja, ik kom").click()
    assert "Je hebt een plek" in page.content()


def fill(activity: Activity) -> Activity:
    said = Said(companions=("Mies", ""))
    outcome = register_participant(
        activity=activity, name="Anna", email="anna@example.org", said=said
    )
    confirm_registration(registration=outcome.registration)
    return activity
