"""Somebody who told her story decides about her words: a small phone, a link from a mail."""

import pytest

from samenspel.loop.findings import services as findings
from samenspel.loop.findings.tests.making import ask, may_contact, shared
from samenspel.loop.research.models import Identity, Participant
from samenspel.loop.research.services import ask_by_mail
from tests.e2e.phone import SMALL_PHONE, Phone
from tests.focus_group import a_focus_group, agree


@pytest.fixture
def group(zhz, researcher, professional):
    return a_focus_group(zhz, keeper=researcher, coder=professional)


@pytest.fixture
def phone(browse):
    return Phone(browse(size=SMALL_PHONE), javascript=True)


def address_of(participant):
    return Identity.objects.get(participant=participant).email


def test_from_the_mail_to_thanks(group, phone):
    ask_by_mail(participant=group.d1, by=group.keeper, seen=0)
    phone.open_mail(address_of(group.d1), "woorden")
    assert phone.find("Lees voor").is_visible()
    phone.choose("Ja, dat mag")
    phone.choose("Alleen de mensen in het team")
    phone.press("Bewaar mijn antwoord")
    phone.reads("Dank je wel. Je antwoord is bewaard.")
    phone.choose("Iedereen, ook op internet en in een boekje")
    phone.press("Bewaar mijn antwoord")
    phone.reads("Iedereen, ook op internet en in een boekje, zonder je naam")
    phone.press("Haal mijn woorden weg")
    phone.reads("Meteen: niemand ziet de woorden meer.")
    phone.press("Ja, haal mijn woorden weg")
    phone.reads("Dank je wel voor wat je ons vertelde.")
    assert group.d1 in Participant.objects.stopped()
    assert phone.visit.complaints == []


def test_one_question_with_three_buttons(group, phone):
    finding = findings.write_finding(
        team=group.team, by=group.keeper, claim="Mensen vragen eerst een buur."
    )
    shared(finding, group)
    agree(group.d1)
    may_contact(group.d1)
    ask(finding, group, group.d1)
    phone.open_mail(address_of(group.d1), "Herken je dit?")
    assert phone.find("Lees voor").is_visible()
    phone.press("Voor een deel")
    phone.reads("Je antwoord is bewaard.")
    phone.fill("Wil je er iets bij vertellen?", "Bij mij is het mijn zus.")
    phone.press("Verstuur dit ook")
    phone.unfold("Wilde je een ander antwoord geven?")
    phone.press("Ja, dit herken ik")
    phone.reads("Ja, dit herken ik")
    assert phone.visit.complaints == []
