"""Name badges: everybody's name as it is written, on paper."""

import re
from datetime import timedelta

import pypdfium2
import pytest
from django.urls import reverse
from django.utils import timezone

from samenspel.loop.activities.models import Registration
from samenspel.loop.attendance.badges import badges_of
from samenspel.loop.network.models import Membership, Organisation


def letters_of(text: str) -> str:
    """Leave out where lines are broken."""
    return "".join(text.split())


def text_of(pdf: bytes) -> str:
    with pypdfium2.PdfDocument(pdf) as document:
        pages = [page.get_textpage().get_text_range() for page in document]
    return " ".join("\n".join(pages).split())


def pages_of(pdf: bytes) -> int:
    with pypdfium2.PdfDocument(pdf) as document:
        return len(document)


HOSTILE = [
    '#eval("1+1")',
    "*vet* _schuin_ `code`",
    "$x^2$ @bron <label>",
    "= Kop // weg /* ook */",
    '"}],"badges":[',
    "\\u{41} \\ #sys.inputs",
    "https://example.org",
    "<script>alert(1)</script>",
]


@pytest.mark.parametrize("name", HOSTILE)
def test_markup_in_a_name_is_only_letters(activity, signed_up, name):
    signed_up(name)
    assert letters_of(name) in letters_of(text_of(badges_of(activity)))


@pytest.mark.parametrize(
    "name", ["Öykü Şahin", "Łukasz Żółć", "Nguyễn Thị Ánh", "Ελένη", "Юлия", "d’Hondt – Ĳsbrand"]
)
def test_names_from_everywhere_are_written_in_the_letters_of_the_site(activity, signed_up, name):
    signed_up(name)
    assert set(name) <= set(text_of(badges_of(activity)))


def test_a_name_in_a_script_that_we_have_no_letters_for_still_makes_a_badge(activity, signed_up):
    signed_up("فاطمة 李 🙂")
    assert badges_of(activity).startswith(b"%PDF")


def test_a_very_long_name_stays_on_its_badge(activity, signed_up):
    signed_up("W" * 120)
    signed_up(" ".join(["Wilhelmina"] * 10))
    assert pages_of(badges_of(activity)) == 1


def test_a_badge_says_as_what_and_from_where_somebody_comes(activity, signed_up, policymaker, zhz):
    partner = Organisation.objects.create(werkplaats=zhz, name="Gemeente Schiedam")
    Membership.objects.filter(person=policymaker).update(organisation=partner)
    signed_up("Bea", person=policymaker, perspective="municipality")
    text = text_of(badges_of(activity))
    assert "Gemeente Schiedam" in text
    assert "gemeente" in text
    assert zhz.name in text


def test_who_has_no_certain_place_gets_no_badge_and_companions_do(activity, signed_up):
    signed_up("Roos", "Ali", "")
    signed_up("Bert", status="waiting")
    text = text_of(badges_of(activity))
    assert "Ali" in text
    assert "Bert" not in text


def test_there_are_empty_ones_to_write_on(activity, signed_up):
    for number in range(9):
        signed_up(f"Bewoner{number}")
    pdf = badges_of(activity)
    assert pages_of(pdf) == 2
    assert text_of(pdf).count("Ik kom als") == 11


def test_a_screen_reader_can_read_it(activity, signed_up):
    signed_up("Roos")
    pdf = badges_of(activity)
    assert b"/MarkInfo" in pdf
    with pypdfium2.PdfDocument(pdf) as document:
        assert document.get_metadata_value("Title") == "Badges: Doe, Leer en Inspireer!"


def test_an_organiser_gets_the_file(login, activity, signed_up, coordinator):
    signed_up("Roos")
    answer = login(coordinator).get(reverse("attendance:badges", kwargs={"pk": activity.pk}))
    assert answer["Content-Type"] == "application/pdf"
    assert re.search(r'filename="badges-doe-leer', answer["Content-Disposition"])


def test_three_hundred_fit_on_thirty_one_sheets(activity):
    made = []
    for number in range(300):
        one = Registration(
            activity=activity,
            name=f"Bewoner van de Straat {number}",
            email=f"{number}@example.org",
            status="confirmed",
            perspective="citizen",
            held_until=timezone.now(),
        )
        one.new_link(timedelta(days=1))
        made.append(one)
    Registration.objects.bulk_create(made)
    assert pages_of(badges_of(activity)) == 31
