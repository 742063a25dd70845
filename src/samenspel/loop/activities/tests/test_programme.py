"""Rounds and sessions of a conference: made, changed, removed, and shown to everyone."""

from datetime import UTC, datetime, timedelta

import pytest
from django.core.exceptions import PermissionDenied
from django.urls import reverse

from samenspel.loop.activities import services
from samenspel.loop.activities.models import Round, Session, SessionChoice
from samenspel.loop.activities.services.programme import remove_session, save_round
from samenspel.loop.activities.tests.conftest import mails_to, make_activity

STARTS = datetime(2027, 5, 20, 8, tzinfo=UTC)  # 10.00 in Dordrecht


def url_of(name, activity, **more):
    return reverse(f"activities:{name}", kwargs={"pk": activity.pk} | more)


@pytest.fixture
def conference(zhz):
    times = {"starts": STARTS, "ends": STARTS + timedelta(hours=7)}
    return make_activity(zhz, kind="conference", capacity=50, **times)


@pytest.fixture
def part(conference) -> Round:
    return conference.rounds.create(
        title="Ronde 1", starts=STARTS, ends=STARTS + timedelta(hours=1)
    )


@pytest.fixture
def session(part) -> Session:
    return part.sessions.create(title="Koken", room="Keuken", capacity=2)


@pytest.fixture
def cora(login, coordinator):
    return login(coordinator)


def choose(session, registration):
    SessionChoice.objects.create(registration=registration, round=session.round, session=session)


def add_round(browser, conference, **said):
    typed = {"title": "Ronde 2", "from_time": "11:00", "to_time": "12:00"} | said
    return browser.post(url_of("add_round", conference), typed)


def test_a_round_is_added_once(cora, conference):
    assert add_round(cora, conference).status_code == 302
    assert add_round(cora, conference).status_code == 302
    assert conference.rounds.get().starts == STARTS + timedelta(hours=1)


@pytest.mark.parametrize(
    ("said", "words"),
    [
        ({"from_time": "09:00"}, "nog niet begonnen"),
        ({"to_time": "18:00"}, "al voorbij"),
        ({"to_time": "10:30"}, "eindigt voordat het begint"),
        ({"from_time": "10:30"}, "is dan ook al"),
    ],
)
def test_a_round_that_does_not_fit_is_refused(cora, conference, part, said, words):
    answer = add_round(cora, conference, **said)
    assert answer.status_code == 422
    assert words in answer.content.decode()


def test_a_session_has_speakers_and_places(cora, client, conference, part):
    said = {"title": "Koken", "room": "Keuken", "capacity": 2, "summary": ""}
    said["speakers"] = "Roos, bewoner van Schiedam\n\nPim"
    cora.post(url_of("add_session", conference, round_pk=part.pk), said)
    html = client.get(conference.get_absolute_url()).content.decode()
    for words in ("Ronde 1", "Koken", "Keuken", "Roos", "bewoner van Schiedam", "Nog 2 plekken"):
        assert words in html


def test_what_the_form_shows_is_saved_again(cora, conference, session):
    session.speakers.create(name="Roos", role="bewoner")
    url = url_of("change_session", conference, session_pk=session.pk)
    form = cora.get(url).context["form"]
    said = {name: form[name].value() or "" for name in form.fields}
    cora.post(url, said | {"capacity": 5})
    assert session.speakers.get().role == "bewoner"
    assert Session.objects.get().capacity == 5


def test_who_chose_a_session_that_goes_is_told_once(cora, conference, session, sign_up):
    registration = sign_up("Roos", at=conference)
    choose(session, registration)
    url = url_of("remove_session", conference, session_pk=session.pk)
    assert "1 persoon heeft dit gekozen" in cora.get(url).content.decode()
    assert "1 persoon" in cora.post(url, follow=True).content.decode()
    letter = mails_to("roos@example.org")[-1]
    assert "Koken" in letter.text
    assert registration.get_absolute_url() in letter.text
    assert conference.registrations.holding_a_place().count() == 1


def test_another_werkplaats_changes_no_programme(session, conference, neighbour):
    with pytest.raises(PermissionDenied):
        remove_session(session=session, by=neighbour)
    with pytest.raises(PermissionDenied):
        save_round(
            activity=conference, by=neighbour, title="X", starts=STARTS, ends=conference.ends
        )


def test_rounds_move_along_with_the_day(conference, part, coordinator):
    starts = datetime(2027, 12, 6, 9, tzinfo=UTC)  # the clock has changed in between
    services.change_activity(
        activity=conference, by=coordinator, starts=starts, ends=starts + timedelta(hours=7)
    )
    moved = Round.objects.get()
    assert moved.starts == starts
    assert moved.ends - moved.starts == timedelta(hours=1)


def test_a_round_outside_the_day_is_pointed_at(cora, conference, part, coordinator):
    services.change_activity(
        activity=conference, by=coordinator, ends=STARTS + timedelta(minutes=30)
    )
    assert "buiten de tijd" in cora.get(url_of("programme", conference)).content.decode()


def test_the_places_in_a_session_are_counted_at_once(client, conference, session):
    url = conference.get_absolute_url()
    assert "Nog 2 plekken" in client.get(url).content.decode()
    said = services.Said(choices={session.round_id: session.pk})
    outcome = services.register_participant(
        activity=conference, name="Roos", email="roos@example.org", said=said
    )
    assert "Nog 1 plek" in client.get(url).content.decode()
    services.cancel_registration(registration=outcome.registration)
    assert "Nog 1 plek" not in client.get(url).content.decode()


@pytest.mark.parametrize("size", [10, 20])
def test_the_programme_takes_the_same_queries(
    client, conference, part, django_assert_max_num_queries, size
):
    for number in range(size):
        session = part.sessions.create(title=f"Sessie {number}")
        session.speakers.create(name="Roos")
    client.get(conference.get_absolute_url())
    with django_assert_max_num_queries(20):
        client.get(conference.get_absolute_url() + f"?n={size}")
