"""Truus sits at the table and has no account: she says what she thinks by her private link."""

import pytest
from django.urls import reverse

from samenspel.ground.consent.models import Reach
from samenspel.loop.findings import services
from samenspel.loop.findings.access import may_say
from samenspel.loop.findings.tests.making import NEIGHBOURS, fresh, shared
from samenspel.loop.network.models import Person, Perspective
from samenspel.loop.teams.services import link_for


@pytest.fixture
def truus(group):
    person = Person.objects.create(name="Truus", email="truus@example.org")
    member = group.team.members.create(person=person, perspective=Perspective.CITIZEN)
    link_for(member)
    return member


def address(truus, finding):
    return reverse("findings:seat_finding", args=[truus.seat_link.token, finding.pk])


def test_she_agrees_or_doubts_and_says_why(client, finding, group, truus):
    shared(finding, group, Reach.TEAM)
    seat = client.get(reverse("teams:seat", args=[truus.seat_link.token])).text
    assert address(truus, finding) in seat
    for opinion in ("agrees", "doubts", "doubts"):
        said = {"opinion": opinion, "why": "Niet iedereen heeft buren."}
        assert client.post(address(truus, finding), said).status_code == 302
    stance = finding.stances.get()
    assert (stance.person, stance.opinion) == (truus.person, "doubts")
    assert "Niet iedereen heeft buren." in client.get(address(truus, finding)).text


def test_nothing_said_is_told_at_the_field(client, finding, group, truus):
    shared(finding, group)
    answer = client.post(address(truus, finding), {"why": "Dat dacht ik al."})
    assert answer.status_code == 422
    assert "Dat dacht ik al." in answer.text


def test_a_mailed_link_shows_no_words_of_people(client, finding, group, truus):
    shared(finding, group)
    page = client.get(address(truus, finding)).text
    assert finding.claim in page
    assert NEIGHBOURS not in page


def test_a_hunch_is_not_there(client, finding, truus):
    assert client.get(address(truus, finding)).status_code == 404


def test_whose_seat_ended_says_nothing(client, finding, group, truus):
    found = shared(finding, group)
    truus.delete()
    assert not may_say(truus.person, fresh(found))


def test_who_left_the_table_keeps_what_was_said(client, finding, group, truus):
    found = shared(finding, group)
    services.take_stance(finding=found, by=truus.person, opinion="agrees")
    truus.delete()
    assert found.stances.count() == 1
