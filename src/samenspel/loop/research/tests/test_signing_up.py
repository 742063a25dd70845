"""Signing up asks about words; a place never depends on it, and only a proven address counts."""

import pytest
from django.core import mail
from django.test import Client

from samenspel.ground.consent.models import Consent, Purpose
from samenspel.ground.mail.models import Message
from samenspel.loop.activities.models import Registration
from samenspel.loop.activities.services import confirm_registration
from samenspel.loop.research.answers import Answer, standing_of
from samenspel.loop.research.models import Identity, KnownHead, Participant, RegistrationAnswer
from samenspel.loop.research.services import agree_to_words


@pytest.fixture
def form(asked):
    url = asked.activity.get_absolute_url() + "aanmelden/"
    assert Client().get(url).status_code == 200
    return url


def sign_up(url, email="sanne@example.org", **said):
    words = {f"research-{name}": value for name, value in said.items()}
    return Client().post(url, {"name": "Sanne", "email": email, **words})


def test_the_page_of_the_activity_says_that_it_is_research(asked):
    page = Client().get(asked.activity.get_absolute_url()).content.decode()
    assert "We willen leren hoe buren elkaar helpen." in page
    asked.delete()
    assert (
        "hoe buren elkaar helpen"
        not in Client().get(asked.activity.get_absolute_url()).content.decode()
    )


def test_nothing_is_chosen_for_anybody(form):
    page = Client().get(form).content.decode()
    assert "research-take_part" in page
    assert " checked" not in page


def test_without_an_answer_one_is_just_signed_up(form):
    assert sign_up(form).status_code == 302
    assert Registration.objects.get().is_pending
    assert not RegistrationAnswer.objects.exists()


def test_a_no_costs_nobody_a_place(form):
    sign_up(form, take_part="no")
    registration = Registration.objects.get()
    confirm_registration(registration=registration)
    assert Registration.objects.get().is_confirmed
    assert Participant.objects.get(code="D3") in Participant.objects.stopped()


def test_a_yes_counts_from_the_moment_that_the_address_is_proven(form, yes):
    sign_up(form, **yes)
    assert Participant.objects.count() == 2
    confirm_registration(registration=Registration.objects.get())
    made = Participant.objects.get(code="D3")
    assert made in Participant.objects.taking_part()
    assert made.identity.email == "sanne@example.org"
    assert made.activities.get().title == "Buren aan tafel"


def test_who_agreed_gets_the_way_back_by_mail(form, yes):
    sign_up(form, **yes)
    confirm_registration(registration=Registration.objects.get())
    letter = Message.objects.get(template="research/mail/your_choice.txt")
    assert Participant.objects.get(code="D3").token in letter.text
    assert mail.outbox is not None


def test_nobody_agrees_or_stops_with_the_address_of_somebody_else(form, group, yes):
    agree_to_words(participant=group.d1, answer=Answer.of(yes))
    sign_up(form, email=group.d1.identity.email, take_part="no")
    assert group.d1 in Participant.objects.taking_part()


def test_who_is_known_by_address_is_not_somebody_new(form, group, yes):
    sign_up(form, email=group.d1.identity.email.upper(), **yes)
    confirm_registration(registration=Registration.objects.get())
    assert Participant.objects.count() == 2
    assert group.d1 in Participant.objects.taking_part()
    assert group.d1.activities.exists()


def test_changing_the_registration_changes_the_answer(form, yes):
    sign_up(form, **yes)
    registration = Registration.objects.get()
    confirm_registration(registration=registration)
    url = f"{registration.get_absolute_url()}wijzigen/"
    page = Client().get(url).content.decode()
    assert 'value="public"' in page
    assert " checked" in page
    Client().post(url, {"name": "Sanne", "research-quote": "team"})
    made = Participant.objects.get(code="D3")
    quote = Consent.objects.of(made).in_force().get(purpose=Purpose.QUOTE)
    assert quote.reach == "team"


def test_the_page_of_the_registration_leads_to_ones_words(form, yes):
    sign_up(form, **yes)
    registration = Registration.objects.get()
    page = Client().get(registration.get_absolute_url()).content.decode()
    assert "/mijn-woorden/" not in page
    confirm_registration(registration=registration)
    page = Client().get(registration.get_absolute_url()).content.decode()
    assert f"/mijn-woorden/{Participant.objects.get(code='D3').token}/" in page


def test_who_is_logged_in_needs_no_mail(form, login, resident, yes):
    words = {f"research-{name}": value for name, value in yes.items()}
    login(resident).post(form, words)
    made = Participant.objects.get(code="D3")
    assert made in Participant.objects.taking_part()
    assert made.identity.person == resident


def test_the_same_person_in_another_gathering_stays_one(form, group, yes):
    sign_up(form, **yes)
    confirm_registration(registration=Registration.objects.get())
    assert KnownHead.objects.get().participant == Participant.objects.get(code="D3")
    assert Identity.objects.filter(email="sanne@example.org").count() == 1
    assert standing_of(Participant.objects.get(code="D3")).takes_part


def test_where_it_is_no_research_nothing_is_asked(gathering):
    page = Client().get(gathering.get_absolute_url() + "aanmelden/").content.decode()
    assert "research-take_part" not in page
