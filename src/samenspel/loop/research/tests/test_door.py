"""At the door, who did not answer is asked: with a signed sheet, or aloud with a witness."""

import pytest
from django.utils.html import strip_tags

from samenspel.ground.consent.models import Consent, How, Purpose
from samenspel.loop.research.answers import Answer
from samenspel.loop.research.models import Participant
from samenspel.loop.research.services import agree_to_words


@pytest.fixture
def walk_in(asked):
    return asked.activity.walk_ins.create(name="Fatma", perspective="citizen")


@pytest.fixture
def door(asked):
    return f"/beheer/activiteiten/{asked.activity.pk}/onderzoek/deur/"


def test_the_door_leads_to_who_must_be_asked(asked, login, researcher, walk_in, door):
    page = login(researcher).get(f"/beheer/activiteiten/{asked.activity.pk}/deur/")
    assert door in page.content.decode()
    assert "Fatma" in login(researcher).get(door).content.decode()


def test_what_was_said_aloud_needs_a_witness(login, researcher, walk_in, door, yes):
    answer = login(researcher).post(f"{door}w{walk_in.pk}/", yes | {"how": "spoken"})
    assert answer.status_code == 422
    assert "wie het hoorde" in answer.content.decode()
    assert Participant.objects.count() == 2


def test_what_was_said_aloud_is_kept_with_the_witness(login, researcher, walk_in, door, yes):
    said = yes | {"how": "spoken", "witness": "Jan Bos"}
    login(researcher).post(f"{door}w{walk_in.pk}/", said)
    made = Participant.objects.get(code="D3")
    consent = Consent.objects.of(made).get(purpose=Purpose.TAKE_PART)
    assert (consent.how, consent.witness) == (How.SPOKEN, "Jan Bos")
    assert consent.recorded_by == researcher.user
    assert (made.perspective, made.identity.name) == ("citizen", "Fatma")


def test_the_same_form_twice_is_one_participant(login, researcher, walk_in, door, yes):
    for _twice in range(2):
        login(researcher).post(f"{door}w{walk_in.pk}/", yes | {"how": "signed"})
    assert Participant.objects.count() == 3


def test_nobodys_own_answer_is_written_over(login, researcher, walk_in, door, yes):
    login(researcher).post(f"{door}w{walk_in.pk}/", yes | {"how": "signed"})
    login(researcher).post(f"{door}w{walk_in.pk}/", {"take_part": "no", "how": "signed"})
    assert Participant.objects.get(code="D3") in Participant.objects.taking_part()


def test_who_stands_there_never_sees_a_code(login, researcher, walk_in, door, yes):
    login(researcher).post(f"{door}w{walk_in.pk}/", yes | {"how": "signed"})
    page = login(researcher).get(door).content.decode()
    assert "Fatma" in page
    assert "D3" not in strip_tags(page)  # a token for forms may hold any letters


def test_in_the_room_one_knows_whom_not_to_record(login, researcher, walk_in, door, yes):
    said = yes | {"how": "signed", "record": "no"}
    login(researcher).post(f"{door}w{walk_in.pk}/", said)
    assert "Neem dit niet op" in login(researcher).get(door).content.decode()
    agree_to_words(participant=Participant.objects.get(code="D3"), answer=Answer(record="yes"))
    assert "Neem dit niet op" not in login(researcher).get(door).content.decode()


def test_the_list_costs_as_many_queries_with_twenty(asked, door, queries_of):
    def invite(first: int, last: int) -> None:
        for number in range(first, last):
            asked.activity.walk_ins.create(name=f"Gast {number}")

    invite(0, 10)
    ten = queries_of(door)
    invite(10, 20)
    assert queries_of(door) == ten


def test_who_leads_another_team_finds_nothing(login, professional, walk_in, door):
    assert login(professional).get(door).status_code == 404
    assert login(professional).get(f"{door}w{walk_in.pk}/").status_code == 404


def test_no_head_of_another_activity(login, researcher, door):
    assert login(researcher).get(f"{door}w999/").status_code == 404
    assert login(researcher).get(f"{door}onzin/").status_code == 404


def test_who_signed_up_and_answered_is_done(asked, login, coordinator, door, yes):
    browser = login(coordinator)
    words = {f"research-{name}": value for name, value in yes.items()}
    browser.post(asked.activity.get_absolute_url() + "aanmelden/", words)
    page = browser.get(door).content.decode()
    assert "Iedereen heeft geantwoord" in page
