"""The door on a phone: with a connection that comes and goes, and without JavaScript."""

import re
from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone
from playwright.sync_api import expect

from samenspel.loop.activities.models import Activity, Registration
from samenspel.loop.attendance.codes import address_of, code_of
from samenspel.loop.attendance.models import CheckIn
from tests.e2e.checks import assert_accessible, assert_fits
from tests.e2e.phone import Phone

PHONE = {"width": 360, "height": 740}
NAMES = ["Aaltje Bos", "Bram Özdemir", "Chantal de Wit", "Driss El Amrani", "Els van Dijk", "Fatma"]
A_LOST_REQUEST = re.compile("Failed to load resource")


@pytest.fixture
def activity(zhz) -> Activity:
    starts = timezone.now() - timedelta(minutes=10)
    activity = Activity.objects.create(
        werkplaats=zhz,
        kind="conference",
        title="Doe, Leer en Inspireer!",
        summary="Een dag vol praktijk.",
        starts=starts,
        ends=starts + timedelta(hours=4),
        address="Lange Haven 12, Schiedam",
        status="published",
    )
    for number, name in enumerate(NAMES):
        registration = Registration(
            activity=activity,
            name=name,
            email=f"{number}@example.org",
            status="waiting" if name == "Fatma" else "confirmed",
            perspective="citizen",
            held_until=starts,
        )
        registration.new_link(timedelta(days=30))
        registration.save()
    activity.registrations.get(name="Els van Dijk").companions.create(name="Guus")
    return activity


@pytest.fixture
def door(browse, activity, coordinator):
    """Open the door's screen on a phone."""

    def open_door(*, javascript=True):
        visit = browse(size=PHONE, person=coordinator, javascript=javascript)
        visit.go(reverse("attendance:door", kwargs={"pk": activity.pk}))
        if javascript:
            state_is(visit.page, "Alles is opgeslagen.")
        return visit

    return open_door


def fine(visit) -> None:
    assert_accessible(visit.page)
    assert_fits(visit.page)


def tap(page, name: str) -> None:
    page.locator(f'[data-name="{name}"] .head__in').click()


def inside(page) -> int:
    return page.locator(".head--in").count()


def state_is(page, text: str) -> None:
    page.locator("#door-state", has_text=text).wait_for()


def test_a_tap_is_saved(door):
    visit = door()
    page = visit.page
    fine(visit)
    tap(page, "Bram Özdemir")
    page.get_by_text("Bram Özdemir is binnen.").wait_for()
    fine(visit)
    state_is(page, "Alles is opgeslagen.")
    assert CheckIn.objects.present().count() == 1
    assert page.locator("[data-count=expected]").inner_text() == "5"
    assert visit.complaints == []


def test_a_tap_is_taken_back_but_not_by_a_trembling_finger(door):
    visit = door()
    page = visit.page
    row = page.locator('[data-name="Aaltje Bos"]')
    tap(page, "Aaltje Bos")
    row.locator(".head__out").click()
    assert inside(page) == 1
    page.wait_for_timeout(1100)
    row.locator(".head__out").click()
    page.get_by_text("Aaltje Bos is niet meer binnen.").wait_for()
    state_is(page, "Alles is opgeslagen.")
    fine(visit)
    assert not CheckIn.objects.present().exists()


def test_a_name_is_found_while_typing(door):
    visit = door()
    page = visit.page
    page.get_by_label("Zoek een naam").fill("özde")
    assert page.locator("[data-head]:visible").count() == 1
    fine(visit)
    page.get_by_label("Zoek een naam").fill("niemand")
    page.get_by_text("Niemand op de lijst heet zo.").wait_for()
    fine(visit)


def test_what_is_found_is_in_sight(door):
    page = door().page
    page.locator('[data-name="Guus"]').scroll_into_view_if_needed()
    page.get_by_label("Zoek een naam").fill("aaltje")
    row = page.locator('[data-name="Aaltje Bos"]')
    expect(row).to_be_in_viewport()


def test_without_a_connection_one_goes_on_and_it_catches_up(door):
    visit = door()
    page = visit.page
    page.context.set_offline(True)
    for name in NAMES[:3]:
        tap(page, name)
    state_is(page, "Geen verbinding. Je kunt doorgaan; 3 wachten.")
    fine(visit)
    kept = page.evaluate("JSON.stringify(localStorage)")
    assert not any(name in kept for name in NAMES)
    page.context.set_offline(False)
    state_is(page, "Alles is opgeslagen.")
    fine(visit)
    assert CheckIn.objects.present().count() == 3
    assert page.evaluate("localStorage.length") == 0


def test_without_a_connection_the_page_is_not_left_by_mistake(door):
    page = door().page
    page.on("dialog", lambda dialog: dialog.dismiss())
    page.context.set_offline(True)
    tap(page, "Aaltje Bos")
    state_is(page, "1 wacht")
    with page.expect_event("dialog") as asked:
        page.close(run_before_unload=True)
    assert asked.value.type == "beforeunload"
    expect(page.locator("#door-state")).to_be_visible()
    page.context.set_offline(False)
    state_is(page, "Alles is opgeslagen.")


def test_what_waits_survives_a_closed_page(door):
    visit = door()
    page = visit.page
    page.route("**/bij/", lambda route: route.abort())
    tap(page, "Driss El Amrani")
    state_is(page, "1 wacht")
    page.unroute("**/bij/")
    page.reload()
    state_is(page, "Alles is opgeslagen.")
    assert inside(page) == 1
    assert CheckIn.objects.present().count() == 1


def test_every_third_request_dropped_loses_nobody_and_doubles_nobody(door):
    visit, number = door(), 0
    page = visit.page

    def drop(route):
        nonlocal number
        number += 1
        if number % 6 == 3:  # before the server has it
            route.abort()
        elif number % 6 == 0:  # after: the answer is lost
            route.fetch()
            route.abort()
        else:
            route.continue_()

    page.route("**/bij/", drop)
    for name in NAMES:
        tap(page, name)
        page.wait_for_timeout(150)
    tap(page, "Guus")
    state_is(page, "Alles is opgeslagen.")
    assert number > 3
    assert CheckIn.objects.present().count() == CheckIn.objects.count() == 7
    assert all(A_LOST_REQUEST.match(said) for said in visit.complaints)


def test_two_doors_see_each_other(door):
    first, second = door(), door()
    tap(first.page, "Els van Dijk")
    state_is(first.page, "Alles is opgeslagen.")
    second.page.locator('[data-name="Els van Dijk"].head--in').wait_for()
    fine(second)


def test_somebody_without_registration_is_let_in(door):
    visit, other = door(), door()
    page = visit.page
    page.get_by_label("Naam", exact=True).fill("Hakim")
    page.get_by_role("button", name="Laat binnen").click()
    page.get_by_text("Vraag het eerst.").first.wait_for()
    fine(visit)
    assert page.get_by_label("Naam", exact=True).input_value() == "Hakim"
    page.get_by_label("Ik heb het gevraagd").check()
    page.get_by_role("button", name="Laat binnen").click()
    page.get_by_text("Hakim is binnen.").wait_for()
    fine(visit)
    other.page.locator('[data-name="Hakim"].head--in').wait_for()
    fine(other)


def test_without_a_connection_the_typed_name_stays(door):
    visit = door()
    page = visit.page
    page.get_by_label("Naam", exact=True).fill("Hakim")
    page.get_by_label("Ik heb het gevraagd").check()
    page.context.set_offline(True)
    page.get_by_role("button", name="Laat binnen").click()
    page.get_by_text("De naam staat er nog").wait_for()
    fine(visit)
    page.context.set_offline(False)
    page.get_by_role("button", name="Laat binnen").click()
    page.get_by_text("Hakim is binnen.").wait_for()
    assert CheckIn.objects.present().count() == 1


def test_who_was_logged_out_hears_so_and_loses_nothing(door):
    visit = door()
    page = visit.page
    page.context.clear_cookies(name="sessionid")
    tap(page, "Aaltje Bos")
    state_is(page, "Je bent uitgelogd.")
    fine(visit)
    assert page.evaluate("localStorage.length") == 1


def test_the_keyboard_alone_checks_in(door):
    page = door().page
    page.locator('[data-name="Aaltje Bos"] .head__in').focus()
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.className") == "head__out"
    state_is(page, "Alles is opgeslagen.")


SCANNER = """
window.BarcodeDetector = class { async detect () {
  const read = window.held ? [{ rawValue: window.held }] : []; window.held = ''; return read } };
Object.defineProperty(navigator, 'mediaDevices', { value: {
  getUserMedia: async () => {
    const canvas = document.createElement('canvas');
    canvas.getContext('2d').fillRect(0, 0, 300, 150);
    return canvas.captureStream() } } });
"""


def test_a_code_is_scanned(door, activity):
    visit = door()
    page = visit.page
    page.add_init_script(SCANNER)
    page.reload()
    page.get_by_role("button", name="Scan een code").click()
    page.get_by_role("button", name="Stop met scannen").wait_for()
    fine(visit)
    bram = activity.registrations.get(name="Bram Özdemir")
    host = activity.werkplaats.root_url
    address = address_of(code_of(f"r{bram.pk}"), activity.werkplaats)
    here = address.replace(host, visit.base_url)

    def hold(text: str, said: str) -> None:
        page.evaluate("text => { window.held = text }", text)
        page.get_by_text(said).wait_for()
        fine(visit)

    hold(here, "Bram Özdemir is binnen.")
    els = activity.registrations.get(name="Els van Dijk")
    hold(here.replace(code_of(f"r{bram.pk}"), code_of(f"r{els.pk}")), "Els van Dijk is binnen.")
    assert page.locator("[data-head]:visible").count() == 2  # she, and Guus who comes along
    hold("https://elders.example.org/", "Dit is geen code van ons.")
    hold(here, "Bram Özdemir was al binnen")
    hold(f"{visit.base_url}/inchecken/r999-{'a' * 20}/", "Deze code is niet voor deze activiteit.")
    page.get_by_role("button", name="Stop met scannen").click()
    state_is(page, "Alles is opgeslagen.")
    assert CheckIn.objects.present().count() == 2


def test_without_javascript_every_button_works(door):
    visit = door(javascript=False)
    page, phone = visit.page, Phone(visit, javascript=False)
    phone.look()
    assert not page.get_by_text("Scan een code").is_visible()
    page.get_by_label("Zoek een naam").fill("bram")
    page.locator("#door").get_by_role("button", name="Zoek", exact=True).click()
    page.get_by_text("Eén persoon gevonden.").wait_for()
    phone.look()
    tap(page, "Bram Özdemir")
    page.locator('[data-name="Bram Özdemir"].head--in').wait_for()
    phone.look()
    page.get_by_role("button", name="Toch niet binnen: Bram Özdemir").click()
    page.locator('[data-name="Bram Özdemir"]:not(.head--in)').wait_for()
    phone.look()
    page.get_by_role("link", name="Toon iedereen").click()
    phone.look()
    page.get_by_label("Naam", exact=True).fill("Hakim")
    page.get_by_label("Ik heb het gevraagd").check()
    page.get_by_role("button", name="Laat binnen").click()
    page.get_by_text("Hakim is binnen.").wait_for()
    phone.look()
    assert CheckIn.objects.present().count() == 1
