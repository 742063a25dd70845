"""A product and a story travel on: told on a phone, without an account, and taken back."""

import pytest

from samenspel.loop.adoptions.tests.making import make_product
from samenspel.loop.products.models import Product
from tests.e2e.phone import SMALL_PHONE, Phone

pytestmark = pytest.mark.parametrize(
    "javascript", [True, False], ids=["with JavaScript", "without"]
)
ANOUK = "anouk@example.org"


@pytest.fixture
def product(zhz, professional) -> Product:
    return make_product(zhz, maker=professional)


@pytest.fixture
def anouk(browse, javascript, monkeypatch) -> Phone:
    """Somebody elsewhere, who fills in as quick as a program."""
    monkeypatch.setattr("samenspel.loop.questions.forms.asking.QUICKEST_SECONDS", 0)
    return Phone(browse(size=SMALL_PHONE, javascript=javascript), javascript=javascript)


def no_complaints(phone: Phone) -> bool:
    return not [one for one in phone.visit.complaints if "422" not in one and "404" not in one]


def write(phone: Phone, label: str, text: str) -> None:
    """Fill in the first field whose label begins so; what may be skipped says so behind it."""
    phone.page.get_by_label(label).first.fill(text)


def test_we_use_this_too_and_it_raises_a_new_question(anouk, product):
    anouk.go(product.get_absolute_url())
    anouk.press("Wij gebruiken dit ook")
    anouk.press("Versturen")  # nothing was filled in yet
    write(anouk, "Van welke organisatie", "Wijkteam Assendorp")
    write(anouk, "In welke plaats", "Zwolle")
    write(anouk, "Je naam", "Anouk")
    write(anouk, "Je mailadres", ANOUK)
    anouk.press("Versturen")
    anouk.reads("kijk in je mail")
    anouk.open_mail(ANOUK, "Gebruiken jullie dit")
    anouk.press("Ja, dit klopt")
    write(anouk, "Wat veranderde er sinds die tijd", "Buren bellen elkaar.")
    anouk.press("Voeg dit toe")
    anouk.reads("De makers horen het.")
    anouk.press("Stel een nieuwe vraag")
    write(anouk, "Wat is je vraag", "Wie drinkt er koffie met wie niemand kent?")
    anouk.choose("Ik wil iets weten")
    anouk.choose("Ik werk in zorg of welzijn")
    anouk.press("Verstuur mijn vraag")
    anouk.reads("Je vroeg:")
    anouk.press("Bekijk het bij het product")
    anouk.reads("Wijkteam Assendorp")
    assert no_complaints(anouk)


def test_a_story_is_told_shared_and_taken_back(anouk, product):
    anouk.go(product.get_absolute_url())
    anouk.press("Vertel wat het je bracht")
    write(anouk, "Je verhaal in een paar woorden", "Soep met de buurman")
    write(anouk, "Je mailadres", ANOUK)
    anouk.press("Verstuur mijn verhaal")  # no question was answered yet
    anouk.reads("Beantwoord minstens één van de vragen.")
    write(anouk, "Wat deed je ermee", "Ik ging langs, zonder formulier.")
    anouk.press("Verstuur mijn verhaal")
    anouk.open_mail(ANOUK, "wie mag het lezen")
    anouk.choose("Iedereen: het staat op de site")
    anouk.press("Ja, zij mogen het lezen")
    anouk.press("Niemand mag het lezen")
    anouk.reads("Vanaf nu kan niemand je verhaal lezen.")
    anouk.go("/waardeverhalen/")
    anouk.reads("Hier staan nog geen verhalen")
    assert no_complaints(anouk)
