"""Somebody asks something about the own data; a coordinator answers within a month."""

import re
from datetime import date, timedelta

import pytest
import time_machine
from django.core.exceptions import PermissionDenied
from django.db import IntegrityError, transaction
from django.utils import timezone

from samenspel.ground.common import housekeeping
from samenspel.ground.common.holdings import Subject
from samenspel.ground.common.log import history_of
from samenspel.ground.mail.models import Message
from samenspel.reach.privacy import services
from samenspel.reach.privacy.models import CameIn, DataRequest, RequestKind, RequestState
from samenspel.reach.privacy.privacy import HOLDINGS
from samenspel.reach.privacy.terms import add_months, answer_by

ASK = "/mijn/gegevens/verzoek/"
DESKS = "/beheer/verzoeken/"
MIEN = "mien@example.org"


@pytest.fixture
def noted(zhz, coordinator):
    """A request that Cora noted; fields may differ."""

    def note(**fields):
        told = {
            "kind": RequestKind.ERASE,
            "came_in": CameIn.PHONE,
            "received_on": timezone.localdate(),
            "name": "Mien",
            "email": MIEN,
            "text": "Haal mijn naam weg.",
        }
        return services.note_request(werkplaats=zhz, by=coordinator, **(told | fields))

    return note


def letters(to=MIEN):
    return list(Message.objects.filter(to=to).order_by("pk").values_list("subject", flat=True))


def answer(browser, item, **fields):
    told = {"version": item.version, "outcome": "done", "answer": "Het is weg."} | fields
    posted = {f"answer-{name}": value for name, value in told.items()}
    return browser.post(f"{DESKS}{item.pk}/", posted | {"action": "answer"})


# How long.


@pytest.mark.parametrize(
    ("came", "due"),
    [
        (date(2026, 1, 15), date(2026, 2, 15)),
        (date(2026, 1, 31), date(2026, 2, 28)),
        (date(2026, 12, 31), date(2027, 1, 31)),
    ],
)
def test_an_answer_is_due_one_month_later(came, due):
    assert answer_by(came) == due


def test_an_extension_is_two_months_more():
    assert answer_by(date(2026, 11, 30), extended=True) == date(2027, 2, 28)
    assert add_months(date(2028, 1, 31), 1) == date(2028, 2, 29)


# Made by the person.


def test_logged_in_one_asks_and_is_certain(login, resident):
    page = login(resident).post(ASK, {"kind": "correct", "text": "Mijn naam."}, follow=True)
    item = DataRequest.objects.get()
    assert (item.name, item.email, item.came_in) == ("Roos", resident.email, "account")
    assert item.proven_at is not None
    assert "Je hoort van ons uiterlijk op" in page.content.decode()
    assert letters(resident.email) == ["We hebben je verzoek over je gegevens"]


def test_without_account_one_asks_by_the_mailed_link(client, mailed_link):
    client.post(f"{mailed_link(MIEN)}verzoek/", {"kind": "object", "text": "Geen mail meer."})
    item = DataRequest.objects.get()
    assert (item.email, item.came_in, item.proven_by) == (MIEN, "link", "link")


def test_asking_twice_is_one_request(login, resident):
    browser = login(resident)
    for _number in range(2):
        browser.post(ASK, {"kind": "erase", "text": ""})
    assert DataRequest.objects.count() == 1
    assert len(letters(resident.email)) == 1


def test_without_a_choice_the_words_are_kept(login, resident):
    page = login(resident).post(ASK, {"text": "Mijn oude adres."})
    assert page.status_code == 422
    assert "Mijn oude adres." in page.content.decode()


def test_who_asks_too_much_is_told(login, resident):
    browser = login(resident)
    for number in range(11):
        page = browser.post(ASK, {"kind": "other", "text": f"Vraag {number}"})
    assert page.status_code == 422
    assert DataRequest.objects.count() == 10


# Noted by the coordinator, confirmed by the person.


def test_what_came_by_phone_is_noted(login, coordinator):
    day = timezone.localdate() - timedelta(days=3)
    told = {"kind": "see", "came_in": "phone", "received_on": day.isoformat(), "name": "Jan"}
    login(coordinator).post(f"{DESKS}nieuw/", told)
    item = DataRequest.objects.get()
    assert (item.due_on, item.noted_by) == (answer_by(day), coordinator)
    assert item.proven_at is None
    assert not Message.objects.exists(), "there is no address to write to"


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"received_on": "2999-01-01"}, "Kies vandaag of een dag ervoor."),
        ({"received_on": "1999-01-01"}, "Kies een dag in het afgelopen jaar."),
        ({"name": ""}, "Schrijf een naam of een mailadres op"),
    ],
)
def test_a_mistake_is_told_at_the_field(fields, words, login, coordinator):
    today = timezone.localdate().isoformat()
    told = {"kind": "see", "came_in": "phone", "received_on": today, "name": "Jan", "text": "Wie?"}
    page = login(coordinator).post(f"{DESKS}nieuw/", told | fields)
    assert page.status_code == 422
    assert words in page.content.decode()
    assert "Wie?" in page.content.decode()


def test_the_person_confirms_by_the_mailed_link(client, noted):
    item = noted()
    letter = Message.objects.get(to=MIEN)
    path = re.search(r"http://\S+?(/verzoek/\S+)", letter.text)[1]
    assert "Is dit jouw verzoek?" in client.get(path).content.decode()
    client.post(path, {"what": "confirm"})
    item.refresh_from_db()
    assert (item.proven_by, item.version) == ("link", 2)
    client.post(path, {"what": "confirm"})
    item.refresh_from_db()
    assert item.version == 2, "once is enough"


def test_looking_at_the_link_proves_nothing(client, noted):
    item = noted()
    client.get(item.get_absolute_url())
    item.refresh_from_db()
    assert item.proven_at is None


def test_the_person_takes_it_back(client, noted):
    item = noted()
    client.post(item.get_absolute_url(), {"what": "take_back"})
    item.refresh_from_db()
    assert (item.state, item.is_open) == ("taken_back", False)


# Answered.


def test_the_answer_is_mailed_and_stays_to_be_read(login, coordinator, noted, client):
    item = noted()
    answer(login(coordinator), item)
    item.refresh_from_db()
    assert (item.state, item.handled_by) == ("done", coordinator)
    assert letters()[-1] == "Het antwoord op je verzoek over je gegevens"
    page = client.get(item.get_absolute_url()).content.decode()
    assert "Het is weg." in page
    assert "Autoriteit Persoonsgegevens" in page


def test_answering_twice_is_told(login, coordinator, noted):
    item = noted()
    browser = login(coordinator)
    answer(browser, item)
    assert answer(browser, item).status_code == 422
    assert len(letters()) == 2, "received, answered"


def test_two_coordinators_at_once_lose_nothing(login, coordinator, noted):
    item = noted()
    services.vouch_for_request(request=item, by=coordinator, vouched="Ik belde.", seen=1)
    page = answer(login(coordinator), item, answer="Een lang antwoord.")
    assert page.status_code == 422
    assert "Iemand anders heeft dit verzoek veranderd" in page.content.decode()
    assert "Een lang antwoord." in page.content.decode()
    assert DataRequest.objects.get().is_open


def test_it_takes_longer_once_with_a_reason_that_is_told(login, coordinator, noted):
    item = noted(received_on=timezone.localdate() - timedelta(days=5))
    browser = login(coordinator)
    told = {"action": "extend", "extend-version": 1, "extend-because": "We zoeken in het archief."}
    browser.post(f"{DESKS}{item.pk}/", told)
    item.refresh_from_db()
    assert item.due_on == answer_by(item.received_on, extended=True)
    assert "We zoeken in het archief." in Message.objects.filter(to=MIEN).latest("pk").text
    again = browser.post(f"{DESKS}{item.pk}/", told | {"extend-version": 2})
    assert again.status_code == 422


def test_seeing_is_done_by_a_link_to_their_own_mailbox(login, coordinator, noted):
    item = noted(kind=RequestKind.SEE)
    login(coordinator).post(f"{DESKS}{item.pk}/", {"action": "send"})
    assert letters()[-1] == "Wat we van je bewaren"


def test_an_unknown_action_does_not_exist(login, coordinator, noted):
    page = login(coordinator).post(f"{DESKS}{noted().pk}/", {"action": "onzin"})
    assert page.status_code == 404


def test_only_coordinators_of_this_werkplaats_handle_it(noted, neighbour, researcher):
    item = noted()
    for person in (neighbour, researcher):
        with pytest.raises(PermissionDenied):
            services.answer_request(
                request=item, by=person, outcome=RequestState.DONE, answer="Nee.", seen=1
            )


def test_the_log_tells_what_happened_and_never_to_whom(noted, coordinator):
    item = noted()
    services.vouch_for_request(request=item, by=coordinator, vouched="Ik ken Mien.", seen=1)
    lines = list(history_of(item))
    assert [line.action for line in lines] == [
        "privacy.request_vouch", "privacy.request_in",
    ]  # fmt: skip
    assert not any("Mien" in f"{line.label}{line.data}" for line in lines)


# The list.


def test_what_is_late_comes_first_and_says_so(login, coordinator, noted):
    today = timezone.localdate()
    noted(name="Fatma")
    noted(name="Jan", received_on=today - timedelta(days=60))
    page = login(coordinator).get(DESKS).content.decode()
    assert page.index("Jan") < page.index("Fatma")
    assert "dagen te laat" in page
    assert re.search(r"nog \d+ dagen", page)


def test_what_was_dealt_with_stands_apart(login, coordinator, noted):
    browser = login(coordinator)
    answer(browser, noted(name="Jan"))
    assert "Jan" not in browser.get(DESKS).content.decode()
    assert "Jan" in browser.get(f"{DESKS}?toon=afgehandeld").content.decode()


def test_the_menu_counts_what_waits(login, coordinator, noted):
    noted()
    assert "1 wacht op jou" in login(coordinator).get("/beheer/").content.decode()


@pytest.mark.parametrize("number", [10, 20])
def test_the_list_takes_the_same_queries_for_any_number(
    number, login, coordinator, noted, django_assert_max_num_queries
):
    for one in range(number):
        noted(name=f"Jan {one}", email="")
    browser = login(coordinator)
    with django_assert_max_num_queries(16):
        browser.get(DESKS)


# Coordinators are told.


def test_coordinators_hear_of_a_new_one_but_not_of_whom(login, resident, coordinator):
    login(resident).post(ASK, {"kind": "erase", "text": "Geheim."})
    letter = Message.objects.get(to=coordinator.email)
    assert "Een verzoek over persoonsgegevens" in letter.subject
    for secret in ("Roos", "Geheim"):
        assert secret not in letter.subject + letter.text


def test_coordinators_are_warned_once_a_week_before(noted, coordinator):
    noted()
    assert letters(coordinator.email) == [], "who noted it knows"
    for days in (20, 25, 26, 31):
        with time_machine.travel(timezone.now() + timedelta(days=days)):
            housekeeping.run_all(timezone.now())
    assert len(letters(coordinator.email)) == 1


# Let go, shown, erased.


def test_requests_are_kept_for_three_years(noted, client):
    item = noted()
    client.post(item.get_absolute_url(), {"what": "take_back"})
    assert services.expire_requests(timezone.now() + timedelta(days=3 * 365 - 1)) == 0
    assert services.expire_requests(timezone.now() + timedelta(days=3 * 365 + 1)) == 1


def test_what_waits_for_an_answer_never_expires(noted):
    noted()
    assert services.expire_requests(timezone.now() + timedelta(days=9999)) == 0


def test_erasing_one_makes_it_nameless_and_closes_it(noted, client):
    item = noted()
    holding = next(one for one in HOLDINGS if one.name == "privacy.requests")
    assert next(iter(holding.export(Subject(MIEN)))).facts["In je eigen woorden"]
    assert holding.erase(Subject(MIEN)) == 1
    gone = DataRequest.objects.get()
    assert (gone.name, gone.email, gone.text, gone.state) == ("", "", "", "taken_back")
    assert client.get(item.get_absolute_url()).status_code == 404


def test_the_coordinator_who_dealt_with_it_can_be_forgotten(noted, coordinator):
    noted()
    holding = next(one for one in HOLDINGS if one.name == "privacy.handled")
    subject = Subject(coordinator.email, coordinator.pk)
    assert len(list(holding.export(subject))) == holding.erase(subject) == 1
    assert DataRequest.objects.get().noted_by is None


# What the database itself refuses.


@pytest.mark.parametrize(
    "wrong",
    [
        {"due_on": date(2000, 1, 1)},
        {"extended_on": date(2026, 1, 1)},
        {"answered_at": timezone.now()},
        {"state": "done", "answered_at": timezone.now()},
    ],
)
def test_the_database_keeps_requests_whole(wrong, noted):
    item = noted()
    with pytest.raises(IntegrityError), transaction.atomic():
        DataRequest.objects.filter(pk=item.pk).update(**wrong)
