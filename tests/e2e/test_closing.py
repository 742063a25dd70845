"""The coordinator closes a meeting on the phone, and people answer: with axe at every step."""

from datetime import timedelta
from io import BytesIO
from types import SimpleNamespace

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone
from PIL import Image, ImageDraw

from samenspel.loop.activities.models import Activity, Registration
from samenspel.loop.reports import services
from samenspel.loop.reports.models import Faces, FeedbackAnswer, FeedbackInvitation, Portrayed
from tests.access.activities import an_activity
from tests.e2e.phone import SMALL_PHONE, Phone


@pytest.fixture
def meeting(zhz, coordinator) -> Activity:
    """A meeting that ended an hour ago, with two guests."""
    starts = timezone.now() - timedelta(hours=3)

    activity = an_activity(
        SimpleNamespace(zhz=zhz), starts=starts, ends=starts + timedelta(hours=2)
    )
    for name, perspective in [("Roos", "citizen"), ("Pim", "professional")]:
        registration = Registration(
            activity=activity,
            name=name,
            email=f"{name.lower()}@example.org",
            status="confirmed",
            perspective=perspective,
            held_until=timezone.now(),
        )
        registration.new_link(timedelta(days=30))
        registration.save()
    return activity


def a_picture(colour: str) -> dict:
    out = BytesIO()
    image = Image.new("RGB", (800, 600), colour)
    ImageDraw.Draw(image).ellipse((250, 150, 550, 450), fill="white")
    image.save(out, "JPEG")
    return {"name": f"{colour}.jpg", "mimeType": "image/jpeg", "buffer": out.getvalue()}


def write_down_who_was_there(phone: Phone) -> None:
    phone.press("Wie waren er")
    phone.reads("Deze aantallen zeggen wie zich aanmeldde")
    phone.fill("Hoeveel mensen waren erbij?", "1")
    phone.press("Opslaan en verder")
    phone.reads("Dit zijn meer mensen dan er")
    phone.fill("Hoeveel mensen waren erbij?", "12")
    phone.press("Opslaan en verder")


def write_the_report(phone: Phone) -> None:
    phone.fill("Titel", "")
    phone.page.get_by_label("Wat gebeurde er, en wat werd er gezegd?").fill("We kookten soep.")
    phone.press("Opslaan en verder")
    phone.reads("We kookten soep.")  # a title is missing; what was typed stays
    phone.fill("Titel", "Koken verbindt buren")
    phone.press("Opslaan en verder")


def add_photos(phone: Phone) -> None:
    broken = {"name": "kapot.jpg", "mimeType": "image/jpeg", "buffer": b"geen foto"}
    chooser = phone.page.get_by_label("Kies foto's")
    chooser.set_input_files([a_picture("teal"), a_picture("maroon"), broken])
    phone.press("Voeg deze foto's toe")
    phone.reads("kapot.jpg: ")
    phone.press("Beschrijf foto 1")
    phone.press("Opslaan")  # nothing was said yet
    phone.page.get_by_label("Wat staat er op de foto?").fill("Een pan soep")
    phone.choose("Nee, niemand")
    phone.press("Opslaan")
    phone.press("Beschrijf foto 2")
    phone.page.get_by_label("Wat staat er op de foto?").fill("Roos roert in de pan")
    phone.choose("Ja. Ik zeg wie")
    phone.press("Opslaan")
    phone.press("Voeg deze persoon toe")  # nobody was chosen yet
    phone.page.get_by_label("Iemand die zich aanmeldde").select_option(label="Roos")
    phone.press("Voeg deze persoon toe")
    phone.reads("heeft nog niet geantwoord")
    phone.press("Terug naar de foto's")
    phone.press("Ga verder")


def write_yields_down(phone: Phone) -> None:
    phone.press("Schrijf het op")  # nothing was filled in yet
    phone.choose("Een vraag")
    phone.fill("In een of twee zinnen", "Hoe vinden we buren die niet komen?")
    phone.choose("Bewoner of cliënt")
    phone.press("Ga verder")  # what was typed is written down first
    phone.press("Opbrengsten")
    phone.press("Maak er een praktijkvraag van")
    phone.reads("Het is nu een praktijkvraag")
    phone.press("Ga verder")


@pytest.mark.parametrize("javascript", [True, False], ids=["with JavaScript", "without"])
def test_the_coordinator_closes_a_meeting_on_a_phone(meeting, coordinator, browse, javascript):
    visit = browse(size=SMALL_PHONE, person=coordinator, javascript=javascript)
    phone = Phone(visit, javascript=javascript)
    phone.go(f"/beheer/activiteiten/{meeting.pk}/afsluiten/")
    write_down_who_was_there(phone)
    write_the_report(phone)
    add_photos(phone)
    write_yields_down(phone)
    phone.press("Afsluiten en verslag plaatsen")
    phone.reads("We bedanken 2 mensen per mail")
    phone.go(meeting.get_absolute_url())
    phone.reads("Koken verbindt buren")
    assert phone.page.get_by_role("img", name="Een pan soep").count() == 1
    assert phone.page.get_by_role("img", name="Roos roert in de pan").count() == 0
    assert not [one for one in visit.complaints if "422" not in one]


@pytest.mark.parametrize("javascript", [True, False], ids=["with JavaScript", "without"])
def test_a_guest_answers_on_a_phone(meeting, coordinator, browse, javascript):
    answer_to = a_closed_meeting_with_a_photo_of_roos(meeting, coordinator)
    phone = Phone(browse(size=SMALL_PHONE, javascript=javascript), javascript=javascript)
    phone.go(answer_to.get_absolute_url())
    phone.press("Ja, dat mag")
    phone.go(meeting.get_absolute_url())
    assert phone.page.get_by_role("img", name="Roos roert").count() == 1
    phone.go(answer_to.get_absolute_url())
    phone.press("Nee, liever niet")
    phone.go(meeting.get_absolute_url())
    assert phone.page.get_by_role("img", name="Roos roert").count() == 0
    phone.go(FeedbackInvitation.objects.first().get_absolute_url())
    phone.press("Verstuur mijn antwoord")  # nothing was said yet
    phone.choose("Heel erg")
    phone.press("Verstuur mijn antwoord")
    phone.reads("Je antwoord is binnen")
    assert FeedbackAnswer.objects.get().worth == 5


def a_closed_meeting_with_a_photo_of_roos(meeting: Activity, coordinator) -> Portrayed:
    picture = SimpleUploadedFile("soep.jpg", a_picture("teal")["buffer"], "image/jpeg")
    photo = services.add_photo(activity=meeting, by=coordinator, upload=picture)
    services.describe_photo(
        photo=photo, by=coordinator, alt="Roos roert in de pan", faces=Faces.PEOPLE
    )
    details = {"title": "Koken", "text": "We kookten.", "reach": "public", "seen_version": 0}
    services.write_report(activity=meeting, by=coordinator, **details)
    roos = services.name_portrayed(
        photo=photo, by=coordinator, name="Roos", email="roos@example.org"
    )
    services.close_gathering(activity=meeting, by=coordinator)
    return roos
