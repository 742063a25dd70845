"""The list of who signed up: found, counted, added to by phone, printed and taken along."""

import io

import pytest
from django.core.exceptions import PermissionDenied
from django.urls import reverse
from openpyxl import load_workbook

from samenspel.loop.activities import services
from samenspel.loop.activities.models import Activity, Answer, Asked, Registration
from samenspel.loop.activities.services.by_hand import add_by_hand, cancel_for
from samenspel.loop.activities.tests.conftest import mails_to, make_registration


def url_of(name, activity, **more):
    return reverse(f"activities:{name}", kwargs={"pk": activity.pk} | more)


@pytest.fixture
def cora(login, coordinator):
    return login(coordinator)


def listed(browser, activity, query=""):
    return browser.get(url_of("participants", activity) + query).content.decode()


def test_somebody_is_found_by_a_part_of_the_name(cora, activity):
    make_registration(activity, "Anna")
    make_registration(activity, "Bas")
    html = listed(cora, activity, "?words=ann")
    assert "anna@example.org" in html
    assert "bas@example.org" not in html


def test_a_search_that_finds_nobody_says_so(cora, activity):
    make_registration(activity, "Anna")
    assert "Niemand gevonden" in listed(cora, activity, "?words=zeppelin")


def test_who_waits_is_numbered(cora, activity, coordinator):
    for name in ("Anna", "Bas", "Cas", "Dirk", "Evi"):
        add_by_hand(activity=activity, by=coordinator, name=name)
    html = listed(cora, activity, "?state=waiting")
    assert "nummer 1" in html
    assert "nummer 2" in html
    assert "Anna" not in html


def test_somebody_who_calls_has_a_place_and_a_letter(activity, coordinator):
    add_by_hand(activity=activity, by=coordinator, name="Anna", email="Anna@example.org")
    assert activity.registrations.get().is_confirmed
    assert len(mails_to("anna@example.org")) == 1


def test_two_people_without_mail_can_both_come(activity, coordinator):
    for name in ("Anna", "Bas", "Bas"):
        add_by_hand(activity=activity, by=coordinator, name=name)
    assert [one.name for one in activity.registrations.confirmed()] == ["Anna", "Bas"]


def test_the_right_one_of_two_without_mail_is_cancelled(activity, coordinator):
    for name in ("Anna", "Bas"):
        add_by_hand(activity=activity, by=coordinator, name=name)
    cancel_for(registration=activity.registrations.get(name="Bas"), by=coordinator)
    assert [one.name for one in activity.registrations.confirmed()] == ["Anna"]


def test_an_organiser_puts_nobody_before_who_waits(activity, coordinator):
    for name in ("Anna", "Bas", "Cas", "Dirk"):
        add_by_hand(activity=activity, by=coordinator, name=name)
    assert activity.registrations.get(name="Dirk").status == "waiting"


def test_another_werkplaats_adds_nobody(activity, neighbour):
    with pytest.raises(PermissionDenied):
        add_by_hand(activity=activity, by=neighbour, name="Anna")


def test_who_is_cancelled_by_the_organiser_hears_so_once(cora, activity, sign_up):
    registration = sign_up("Roos")
    url = url_of("cancel_participant", activity, registration_pk=registration.pk)
    cora.post(url)
    cora.post(url)
    assert Registration.objects.get().is_cancelled
    assert len(mails_to("roos@example.org")) == 2


def test_over_the_phone_on_the_screen(cora, activity):
    answer = cora.post(url_of("add_participant", activity), {"name": "Anna"}, follow=True)
    assert "Anna heeft een plek." in answer.content.decode()
    assert cora.post(url_of("add_participant", activity), {"name": ""}).status_code == 422


def test_a_slip_in_the_address_of_who_called_is_asked_about(cora, activity):
    said = {"name": "Anna", "email": "anna@gmial.com"}
    asked = cora.post(url_of("add_participant", activity), said)
    assert asked.status_code == 422
    assert "Bedoel je anna@gmail.com?" in asked.content.decode()
    cora.post(url_of("add_participant", activity), said | {"which_email": "anna@gmail.com"})
    assert Registration.objects.get().email == "anna@gmail.com"


def test_needs_stand_on_the_page_and_in_no_table(cora, activity, sign_up):
    sign_up("Roos")
    Registration.objects.update(needs="Een tolk")
    assert "Een tolk" in listed(cora, activity)
    table = cora.get(url_of("participants_table", activity)).content.decode()
    assert "Roos" in table
    assert "tolk" not in table


def test_answers_go_along_in_the_spreadsheet_harmlessly(cora, activity, sign_up):
    asked = Asked.objects.create(activity=activity, kind="text", text="Eet je mee?")
    Answer.objects.create(asked=asked, registration=sign_up("Roos"), value="=1+1")
    sheet = cora.get(url_of("participants_sheet", activity))
    rows = list(load_workbook(io.BytesIO(sheet.content)).active.values)
    assert rows[0][-1] == "Eet je mee?"
    assert rows[1][-1] == "'=1+1"


def test_the_list_on_paper_is_in_the_order_of_names(cora, activity, coordinator):
    for name in ("Cas", "anna"):
        add_by_hand(activity=activity, by=coordinator, name=name)
    html = cora.get(url_of("participants_print", activity)).content.decode()
    assert html.index("anna") < html.index("Cas")


def test_more_than_a_hundred_come_in_pages(cora, activity):
    Activity.objects.update(capacity=None)
    for number in range(120):
        make_registration(activity, f"Bewoner{number}")
    assert "bewoner119@" not in listed(cora, activity)
    assert "bewoner119@" in listed(cora, activity, "?pagina=2")


@pytest.mark.parametrize("size", [10, 20])
def test_all_that_was_said_takes_the_same_queries(
    cora, activity, django_assert_max_num_queries, size
):
    asked = Asked.objects.create(activity=activity, kind="text", text="Eet je mee?")
    for number in range(size):
        registration = make_registration(activity, f"Bewoner{number}")
        Answer.objects.create(asked=asked, registration=registration, value="Ja")
        registration.companions.create(name="Oma")
    Registration.objects.update(party=2)
    cora.get(url_of("participants", activity))
    with django_assert_max_num_queries(20):
        cora.get(url_of("participants", activity))


def test_cancelling_by_hand_lets_the_next_one_in_line_know(activity, coordinator):
    for name in ("Anna", "Bas", "Cas"):
        add_by_hand(activity=activity, by=coordinator, name=name)
    add_by_hand(activity=activity, by=coordinator, name="Dirk", email="dirk@example.org")
    services.cancel_registration(registration=activity.registrations.get(name="Bas"))
    assert activity.registrations.get(name="Dirk").status == "offered"
