"""Signing up on a phone without an account: from the waiting list to the door, and back again."""

import pytest

from samenspel.loop.activities.models import Activity
from tests.e2e.conference import plan_conference
from tests.e2e.phone import SMALL_PHONE, Phone

pytestmark = pytest.mark.parametrize(
    "javascript", [True, False], ids=["with JavaScript", "without"]
)

ANNA, BAS = "anna@example.org", "bas@gmail.com"


@pytest.fixture
def conference(zhz) -> Activity:
    """A day with room for two, and two sessions side by side."""
    return plan_conference(zhz, capacity=2, companions_allowed=1)


@pytest.fixture
def phone(browse, javascript):
    """Take a phone out of one's pocket."""

    def take() -> Phone:
        return Phone(browse(size=SMALL_PHONE, javascript=javascript), javascript=javascript)

    return take


def test_from_the_waiting_list_to_the_door_and_away_again(phone, conference):
    anna, bas = phone(), phone()
    take_all_places(anna, conference)
    wait_with_a_typo_in_the_address(bas, conference)
    bas.open_mail(BAS, "wachtlijst")
    bas.press("Zet mij op de wachtlijst")
    bas.reads("Je bent de eerste.")
    give_back(anna)
    bas.open_mail(BAS, "Er is een plek voor je")
    bas.press("Ja, ik kom")
    bas.reads("Je hebt een plek")
    choose_where_to_go_and_bring_somebody(bas)
    give_back(bas)
    assert not [one for one in anna.visit.complaints + bas.visit.complaints if "422" not in one]


def take_all_places(anna: Phone, conference: Activity) -> None:
    """Anna comes with Mies: that is two, and there are no more."""
    anna.go(conference.get_absolute_url())
    anna.press("Meld mij aan")
    anna.fill("Je naam", "Anna")
    anna.fill("Je mailadres", ANNA)
    anna.page.get_by_label("Hoeveel anderen").select_option("1")
    anna.choose("De wijkcoach aan tafel")
    anna.press("Meld mij aan")  # there is one place there, and they are with two
    anna.choose("Buren helpen buren")
    anna.press("Meld mij aan")
    anna.reads("kijk in je mail")
    anna.open_mail(ANNA, "Bevestig je plek")
    anna.press("Ja, ik kom")
    anna.reads("Laat deze code aan de deur zien")


def wait_with_a_typo_in_the_address(bas: Phone, conference: Activity) -> None:
    bas.go(conference.get_absolute_url())
    bas.press("Naar de wachtlijst")
    bas.press("Zet mij op de wachtlijst")  # nothing was filled in yet
    bas.fill("Je naam", "Bas")
    bas.fill("Je mailadres", "bas@gmial.com")
    bas.press("Zet mij op de wachtlijst")
    bas.reads("Bedoel je bas@gmail.com?")
    bas.choose("Ja, het is bas@gmail.com")
    bas.press("Zet mij op de wachtlijst")
    bas.reads("Alle plekken zijn nu bezet.")


def choose_where_to_go_and_bring_somebody(bas: Phone) -> None:
    bas.press("Nu kiezen")
    bas.page.get_by_label("Hoeveel anderen").select_option("1")
    bas.page.get_by_label("Hoe heten zij?").fill("Toon")
    bas.choose("De wijkcoach aan tafel")
    bas.press("Bewaar de veranderingen")  # the two of them don't fit there
    assert bas.page.get_by_label("Hoe heten zij?").input_value() == "Toon"
    bas.choose("Buren helpen buren")
    bas.press("Bewaar de veranderingen")
    bas.reads("Aangemeld als Bas, met 2 mensen in totaal.")
    bas.reads("Toon")
    assert bas.page.get_by_role("img", name="Code voor de deur").is_visible()


def give_back(phone: Phone) -> None:
    phone.unfold("Kun je toch niet komen?")
    phone.press("Ik kan toch niet komen")
    phone.reads("Je hebt je plek teruggegeven")
