"""The page behind the private link: where one stands, and everything one gave."""

from datetime import timedelta

import pytest
import time_machine
from django.urls import reverse
from django.utils import timezone
from icalendar import Calendar

from samenspel.ground.common.holdings import Subject
from samenspel.ground.common.sections import Section
from samenspel.loop.activities.models import Answer, AskedKind, Companion
from samenspel.loop.activities.privacy import HOLDINGS
from samenspel.loop.activities.sections import REGISTRATION_SECTIONS
from samenspel.loop.activities.services import (
    Said,
    cancel_registration,
    confirm_registration,
    register_participant,
)
from samenspel.loop.activities.tests.conftest import make_activity


@pytest.fixture
def gathering(zhz):
    """Room for three people; everyone may bring two."""
    return make_activity(zhz, companions_allowed=2, online_link="https://example.org/zaal")


def register(activity, name, said=None, *, person=None):
    """Sign up and open the link."""
    outcome = register_participant(
        activity=activity,
        name=name,
        email=f"{name.lower()}@example.org",
        said=said or Said(),
        person=person,
    )
    confirm_registration(registration=outcome.registration)
    return activity.registrations.get(pk=outcome.registration.pk)


def page(client, registration, name="registration"):
    url = reverse(f"activities:{name}", kwargs={"token": registration.token})
    return client.get(url).content.decode()


def change(client, registration, **said):
    url = reverse("activities:change_registration", kwargs={"token": registration.token})
    return client.post(url, {"name": registration.name} | said)


def say(client, registration, what):
    url = registration.get_absolute_url()
    return client.post(url, {"what": what}, follow=True).content.decode()


def test_everything_one_gave_stands_there(client, gathering):
    asked = gathering.asked.create(kind=AskedKind.YES_NO, text="Eet je mee?")
    said = Said(
        companions=("Mies", ""), needs="Een tolk", perspective="citizen", answers={asked.pk: "yes"}
    )
    html = page(client, register(gathering, "Roos", said))
    for text in ("Mies, nog iemand", "Een tolk", "Bewoner", "Eet je mee?", "Ja", "3 mensen"):
        assert text in html


def test_all_of_it_can_be_changed(client, gathering):
    asked = gathering.asked.create(kind=AskedKind.TEXT, text="Wat eet je?")
    registration = register(gathering, "Roos", Said(companions=("Mies",), answers={asked.pk: "S"}))
    form = page(client, registration, "change_registration")
    assert "Mies" in form
    said = {f"asked-{asked.pk}": "Brood", "needs": "Rust", "companions": "2", "name": "Roos B."}
    assert change(client, registration, **said).status_code == 302
    registration.refresh_from_db()
    assert (registration.party, registration.needs, registration.name) == (3, "Rust", "Roos B.")
    assert registration.answers.get().value == "Brood"


def test_more_people_come_along_only_when_there_is_room(client, gathering):
    register(gathering, "Anna"), register(gathering, "Bas")
    registration = register(gathering, "Roos")
    answer = change(client, registration, companions="1", needs="Rust")
    assert answer.status_code == 422
    assert "geen plek voor meer mensen" in answer.content.decode()
    assert "Rust" in answer.content.decode()
    registration.refresh_from_db()
    assert (registration.party, registration.needs) == (1, "")


def test_nobody_brings_more_people_past_who_waits(client, zhz):
    activity = make_activity(zhz, companions_allowed=2, capacity=3)
    registration = register(activity, "Roos")
    register(activity, "Anna", Said(companions=("", "")))
    assert change(client, registration, companions="1").status_code == 422


def test_another_session_is_chosen_by_the_link(client, gathering):
    hours = {"starts": gathering.starts, "ends": gathering.ends}
    one = gathering.rounds.create(title="Ronde 1", **hours)
    here, there = (one.sessions.create(title=title, capacity=1) for title in ("Buren", "Wijk"))
    registration = register(gathering, "Roos", Said(choices={one.pk: here.pk}))
    register(gathering, "Anna", Said(choices={one.pk: there.pk}))
    field = f"round-{one.pk}"
    assert change(client, registration, **{field: there.pk}).status_code == 422
    assert change(client, registration, **{field: here.pk}).status_code == 302
    assert registration.choices.get().session == here


def test_it_says_where_one_goes_and_when(client, gathering):
    one = gathering.rounds.create(title="Ronde 1", starts=gathering.starts, ends=gathering.ends)
    session = one.sessions.create(title="Buren", room="Zaal 2")
    registration = register(gathering, "Roos", Said(choices={one.pk: session.pk}))
    hour = timezone.localtime(gathering.starts).strftime("%H.%M")
    assert f"Buren, Zaal 2, {hour}" in page(client, registration)


def test_a_place_is_not_lost_by_one_wrong_press(client, gathering):
    html = page(client, register(gathering, "Roos"))
    button = html.index("Ik kan toch niet komen")
    assert html.rindex("<details", 0, button) > html.rindex("</details>", 0, button)


def test_who_did_not_choose_yet_is_asked_to(client, gathering):
    registration = register(gathering, "Roos")
    assert "Kies waar je heen gaat" not in page(client, registration)
    one = gathering.rounds.create(title="R", starts=gathering.starts, ends=gathering.ends)
    one.sessions.create(title="Buren"), one.sessions.create(title="Wijk")
    assert "Kies waar je heen gaat" in page(client, registration)


def test_who_waits_sees_which_one_in_line(client, zhz):
    activity = make_activity(zhz, capacity=1)
    register(activity, "Anna")
    first, second = register(activity, "Roos"), register(activity, "Bas")
    assert "Je bent de eerste" in page(client, first)
    assert "Je bent nummer 2" in page(client, second)
    assert "Haal mij van de wachtlijst" in page(client, second)


def test_a_place_that_is_offered_is_taken_or_left(client, zhz):
    activity = make_activity(zhz, capacity=1)
    anna, roos, bas = (register(activity, name) for name in ("Anna", "Roos", "Bas"))
    cancel_registration(registration=anna)
    html = page(client, roos)
    assert "Er is een plek voor je" in html
    assert "Nee, ik kan niet" in html
    assert "teruggegeven" in say(client, roos, "cancel")
    assert "Je hebt een plek" in say(client, bas, "confirm")


def test_who_answers_too_late_may_go_to_the_end_of_the_line(client, zhz):
    activity = make_activity(zhz, capacity=1)
    anna, roos, _bas = (register(activity, name) for name in ("Anna", "Roos", "Bas"))
    cancel_registration(registration=anna)
    with time_machine.travel(timezone.now() + timedelta(hours=49)):
        assert "achteraan op de wachtlijst" in page(client, roos)
        assert "Je bent de eerste" in say(client, roos, "confirm")


def test_the_mailed_link_puts_a_visitor_on_the_list(client, zhz):
    activity = make_activity(zhz, capacity=1)
    register(activity, "Anna")
    outcome = register_participant(activity=activity, name="Roos", email="roos@example.org")
    assert "Zet mij op de wachtlijst" in page(client, outcome.registration)
    assert "Je bent de eerste" in say(client, outcome.registration, "confirm")


def test_the_online_link_is_for_who_has_a_place(client, gathering):
    assert "example.org/zaal" in page(client, register(gathering, "Roos"))
    outcome = register_participant(activity=gathering, name="Bas", email="bas@example.org")
    assert "example.org/zaal" not in page(client, outcome.registration)


def test_the_calendar_file_is_there_whoever_else_may_see_the_activity(client, zhz):
    registration = register(make_activity(zhz, reach="team"), "Roos")
    url = reverse("activities:registration_calendar_file", kwargs={"token": registration.token})
    (event,) = Calendar.from_ical(client.get(url).content).walk("vevent")
    assert event["summary"] == "Samen koken"


def test_apps_above_add_to_the_page(client, gathering, monkeypatch):
    monkeypatch.setattr(REGISTRATION_SECTIONS, "_makers", {})
    seen = []
    REGISTRATION_SECTIONS.register(lambda one, person: seen.append((one, person)))
    REGISTRATION_SECTIONS.register(lambda *_: Section("activities/parts/kept.html"))
    registration = register(gathering, "Roos")
    page(client, registration)
    assert seen == [(registration, None)]


def test_what_was_cancelled_is_changed_no_more(client, gathering):
    registration = register(gathering, "Roos")
    cancel_registration(registration=registration)
    assert change(client, registration, needs="Rust").status_code == 302
    registration.refresh_from_db()
    assert registration.needs == ""


def test_ones_own_registrations_stand_together(login, resident, gathering, zhz):
    register(gathering, "Roos", person=resident)
    waiting = make_activity(zhz, title="Debat", capacity=1)
    register(waiting, "Anna"), register(waiting, "Roos", person=resident)
    html = login(resident).get(reverse("activities:my_registrations")).content.decode()
    assert "Samen koken" in html
    assert "Je hebt een plek" in html
    assert "Op de wachtlijst" in html


def test_without_registrations_the_page_says_how_to_begin(login, resident):
    html = login(resident).get(reverse("activities:my_registrations")).content.decode()
    assert "nog nergens voor aangemeld" in html


@pytest.mark.parametrize("number", [10, 20])
def test_the_list_takes_the_same_queries(
    login, resident, zhz, number, django_assert_max_num_queries
):
    for count in range(number):
        register(make_activity(zhz, title=f"Avond {count}"), "Roos", person=resident)
    browser = login(resident)
    browser.get(reverse("activities:my_registrations"))
    with django_assert_max_num_queries(14):
        browser.get(reverse("activities:my_registrations"))


def test_a_member_fills_in_the_same_form_without_name_and_address(login, resident, gathering):
    url = reverse("activities:register", kwargs=gathering.address_kwargs)
    browser = login(resident)
    html = browser.get(url).content.decode()
    assert 'name="email"' not in html
    browser.post(url, {"companions": "1", "companion_names": "Mies"})
    assert gathering.registrations.get().party == 2


def test_with_nothing_to_ask_a_member_needs_one_click(login, resident, zhz):
    activity = make_activity(zhz, asks_needs=False)
    browser = login(resident)
    assert 'method="post" action="' in browser.get(activity.get_absolute_url()).content.decode()
    browser.post(reverse("activities:register", kwargs=activity.address_kwargs))
    assert activity.registrations.get().perspective == "citizen"


def test_all_that_was_filled_in_is_shown_and_erased_with_it(gathering):
    asked = gathering.asked.create(kind=AskedKind.TEXT, text="Wat eet je?")
    said = Said(companions=("Mies",), needs="Een tolk", answers={asked.pk: "Soep"})
    register(gathering, "Roos", said)
    subject = Subject(email="roos@example.org")
    (held,) = HOLDINGS[0].export(subject)
    assert {"Een tolk", "Mies", "Soep"} <= set(held.facts.values())
    assert HOLDINGS[0].erase(subject) == 1
    assert not Answer.objects.exists()
    assert not Companion.objects.exists()


def test_thirty_days_after_the_meeting_nothing_is_left(gathering):
    register(gathering, "Roos", Said(companions=("Mies",), needs="Een tolk"))
    with time_machine.travel(gathering.ends + timedelta(days=31)):
        HOLDINGS[0].expire(timezone.now())
    assert not gathering.registrations.exists()
    assert not Companion.objects.exists()


def test_who_waits_gets_the_place_of_who_is_erased(zhz):
    activity = make_activity(zhz, capacity=1)
    register(activity, "Anna")
    roos = register(activity, "Roos")
    HOLDINGS[0].erase(Subject(email="anna@example.org"))
    roos.refresh_from_db()
    assert roos.is_offered


def test_who_gave_a_place_back_is_led_to_no_page_that_is_hidden(client, gathering):
    mine = register(gathering, "Roos")
    cancel_registration(registration=mine)
    assert "Opnieuw aanmelden" in page(client, mine)
    type(gathering).objects.update(reach="werkplaats")
    assert "Opnieuw aanmelden" not in page(client, mine)
