"""The form with which one signs up: it asks what the organiser wants to know, and no more."""

import pytest
from django import forms

from samenspel.loop.activities.extras import EXTRAS, Extra
from samenspel.loop.activities.models import Asked, AskedKind, Registration
from samenspel.loop.activities.services import SessionTakenError, register_participant
from samenspel.loop.activities.services.saying import Said
from samenspel.loop.activities.tests.conftest import make_activity
from samenspel.loop.activities.tests.test_registration_pages import post_form, url_of


@pytest.fixture
def gathering(zhz):
    """People may bring two others."""
    return make_activity(zhz, companions_allowed=2, capacity=6)


@pytest.fixture
def rounds(gathering):
    """One round with two sessions; in the first one is room for two people."""
    hours = {"starts": gathering.starts, "ends": gathering.ends}
    one = gathering.rounds.create(title="Ronde 1", **hours)
    small = one.sessions.create(title="Buren", capacity=2, room="Zaal 1")
    large = one.sessions.create(title="Wijkteam")
    return one, small, large


def ask(activity, kind, text="Eet je mee?", **fields):
    return Asked.objects.create(activity=activity, kind=kind, text=text, **fields)


def page(client, activity):
    return client.get(url_of("register", activity)).content.decode()


def told(answer):
    assert answer.status_code == 422
    assert not Registration.objects.exists()
    return answer.content.decode()


def test_only_what_is_wanted_is_asked(client, zhz):
    html = page(client, make_activity(zhz, asks_needs=False))
    assert "Ik kom als" in html
    assert "Hoeveel anderen" not in html
    assert "Wat heb je nodig" not in html


def test_needs_are_asked_with_who_sees_them_and_for_how_long(client, gathering):
    html = page(client, gathering)
    assert "Alleen de organisatoren zien dit. We wissen het 30 dagen na de bijeenkomst." in html
    post_form(client, gathering, needs="Een tolk")
    assert Registration.objects.get().needs == "Een tolk"


def test_companions_are_counted_with_and_without_a_name(client, gathering):
    post_form(client, gathering, companions="2", companion_names="Mies")
    registration = Registration.objects.get()
    assert registration.party == 3
    assert [one.name for one in registration.companions.all()] == ["Mies", ""]


def test_one_says_from_which_perspective_one_comes(client, gathering):
    post_form(client, gathering, perspective="citizen")
    assert Registration.objects.get().perspective == "citizen"


@pytest.mark.parametrize(
    ("said", "message"),
    [
        ({"companions": "1", "companion_names": "Mies\nAad"}, "Je vult 2 namen in"),
        ({"companions": "3"}, "Kies"),
        ({"companions": "veel"}, "Kies"),
        ({"companion_names": "M" * 121, "companions": "1"}, "Zet elke naam op een eigen regel"),
        ({"perspective": "koning"}, "Kies"),
        ({"needs": "x" * 1001}, "1000"),
    ],
)
def test_a_mistake_is_told_in_dutch_and_what_was_typed_is_kept(client, gathering, said, message):
    html = told(post_form(client, gathering, name="Roos uit Schiedam", **said))
    assert message in html
    assert "Roos uit Schiedam" in html


def test_nobody_brings_more_people_than_there_are_places(client, zhz):
    activity = make_activity(zhz, capacity=2, companions_allowed=4)
    html = told(post_form(client, activity, companions="3"))
    assert "Zoveel plekken zijn er in totaal niet" in html


@pytest.mark.parametrize(
    ("kind", "typed", "kept"),
    [
        (AskedKind.TEXT, " Soep ", "Soep"),
        (AskedKind.CHOICE, "vlees", "vlees"),
        (AskedKind.YES_NO, "no", "no"),
        (AskedKind.CONSENT, "on", "yes"),
    ],
)
def test_an_answer_is_kept(client, gathering, kind, typed, kept):
    asked = ask(gathering, kind, options="vlees\nvis")
    post_form(client, gathering, **{f"asked-{asked.pk}": typed})
    assert Registration.objects.get().answers.get().value == kept


def test_a_consent_is_never_required_and_never_given_beforehand(client, gathering):
    asked = ask(gathering, AskedKind.CONSENT, "Mag je op de foto?", required=True)
    html = page(client, gathering)
    assert "checked" not in html
    assert "Dat bepaal je zelf" in html
    post_form(client, gathering)
    assert not Registration.objects.get().answers.filter(asked=asked).exists()


@pytest.mark.parametrize("kind", [AskedKind.TEXT, AskedKind.CHOICE, AskedKind.YES_NO])
def test_what_must_be_answered_is_asked_for(client, gathering, kind):
    ask(gathering, kind, options="vlees\nvis", required=True)
    assert "Eet je mee?" in told(post_form(client, gathering))


def test_no_other_answer_than_those_to_choose_from_is_taken(client, gathering):
    asked = ask(gathering, AskedKind.CHOICE, options="vlees\nvis")
    told(post_form(client, gathering, **{f"asked-{asked.pk}": "steen"}))


def test_a_session_is_chosen_in_each_round(client, gathering, rounds):
    one, small, _large = rounds
    assert "Kies er een" in told(post_form(client, gathering))
    post_form(client, gathering, **{f"round-{one.pk}": small.pk})
    assert Registration.objects.get().choices.get().session == small


def test_a_full_session_is_shown_and_cannot_be_chosen(client, gathering, rounds):
    one, small, _large = rounds
    said = Said(companions=("Mies",), choices={one.pk: small.pk})
    register_participant(activity=gathering, name="A", email="a@example.org", said=said)
    html = page(client, gathering)
    assert "Buren (Zaal 1): Alle plekken zijn bezet." in html
    assert html.count("disabled") == 1
    answer = post_form(client, gathering, **{f"round-{one.pk}": small.pk})
    assert "Deze is vol" in answer.content.decode()


def test_a_party_needs_room_for_all_in_a_session(client, gathering, rounds):
    one, small, _large = rounds
    said = {"companions": "2", f"round-{one.pk}": small.pk}
    assert "niet genoeg plekken voor jullie allemaal" in told(post_form(client, gathering, **said))


def test_who_is_too_late_for_a_session_by_a_second_has_taken_no_place(gathering, rounds):
    one, small, _large = rounds
    said = Said(companions=("Mies",), choices={one.pk: small.pk})
    register_participant(activity=gathering, name="A", email="a@example.org", said=said)
    with pytest.raises(SessionTakenError):
        register_participant(activity=gathering, name="B", email="b@example.org", said=said)
    assert gathering.registrations.count() == 1


def test_who_will_wait_chooses_no_session_yet(client, gathering, rounds):
    for name in "abc":
        said = Said(companions=("Mies",))
        email = f"{name}@example.org"
        register_participant(activity=gathering, name=name, email=email, said=said)
    assert "waar ga je heen" not in page(client, gathering)


@pytest.mark.parametrize("right", ["roos@gmail.com", "roos@gmial.com"])
def test_a_slip_in_the_address_is_asked_about_and_either_may_be_right(client, gathering, right):
    html = told(post_form(client, gathering, email="roos@gmial.com"))
    assert "Bedoel je roos@gmail.com?" in html
    post_form(client, gathering, email="roos@gmial.com", which_email=right)
    assert Registration.objects.get().email == right


def test_no_third_address_slips_in(client, gathering):
    told(post_form(client, gathering, email="roos@gmial.com", which_email="x@example.org"))


def test_an_app_above_asks_too(client, gathering, monkeypatch):
    heard = []
    extra = Extra(
        "soup",
        fields=lambda *_: {"kind": forms.CharField(label="Welke soep?")},
        save=lambda registration, said: heard.append((registration.name, said)),
    )
    monkeypatch.setattr(EXTRAS, "_extras", {"soup": extra})
    assert "Welke soep?" in told(post_form(client, gathering))
    post_form(client, gathering, **{"soup-kind": "Erwten"})
    assert heard == [("Roos", {"kind": "Erwten"})]
    post_form(client, gathering, **{"soup-kind": "Tomaten"})
    assert len(heard) == 1  # whoever typed a known address is not proven to own it


def test_the_form_takes_the_same_queries_however_much_it_asks(
    client, gathering, rounds, django_assert_max_num_queries
):
    for number in range(10):
        ask(gathering, AskedKind.TEXT, f"Vraag {number}")
        rounds[0].sessions.create(title=f"Sessie {number}")
    page(client, gathering)
    with django_assert_max_num_queries(14):
        page(client, gathering)
