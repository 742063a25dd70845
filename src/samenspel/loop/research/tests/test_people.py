"""Who works on it, who takes part; names only for keepers, and Werkplaatsen never mix."""

import pytest
from django.core.exceptions import PermissionDenied
from django.core.files.uploadedfile import SimpleUploadedFile

from samenspel.ground.common.log import history_of
from samenspel.ground.consent.models import Consent, How
from samenspel.ground.mail.models import Message
from samenspel.loop.research.access import role_of
from samenspel.loop.research.answers import Answer
from samenspel.loop.research.models import Identity, Participant, Researcher, ResearchRole
from samenspel.loop.research.services import (
    add_participant,
    appoint_researcher,
    ask_by_mail,
    import_participants,
    record_answer,
    stop_on_behalf,
)
from samenspel.loop.teams.services import add_team_member, end_team_membership
from tests.focus_group import a_participant


def test_the_first_page_tells_everything_that_waits(group, researcher, login, at):
    page = login(researcher).get(at.room).content.decode()
    assert "Dit wacht op jou" in page
    assert "Toestemming vragen" in page


def test_who_stopped_is_not_mailed_the_questions_again(group, researcher, login, at):
    path = f"{at.room}deelnemers/{group.d1.pk}/"
    assert "Mail de vragen" in login(researcher).get(path).content.decode()
    stop_on_behalf(participant=group.d1, by=researcher)
    page = login(researcher).get(path).content.decode()
    assert "Mail de vragen" not in page
    assert "Schrijf een antwoord op" in page


def test_a_coordinator_appoints_and_it_is_in_the_log(group, coordinator, login, at):
    said = {"person": coordinator.pk, "role": "reader"}
    login(coordinator).post(f"{at.room}mensen/", said)
    assert role_of(coordinator, group.team) == ResearchRole.READER
    assert history_of(group.team).first().action == "research.appoint"


def test_a_coordinator_without_a_role_sees_people_and_no_material(group, coordinator, login, at):
    page = login(coordinator).get(at.room).content.decode()
    assert "Otto" in page
    assert "Deelnemers</a>" not in page
    assert login(coordinator).get(at.people).status_code == 404


def test_a_keeper_sees_first_who_must_still_be_asked(group, researcher, login, at):
    assert f"{at.people}vragen/" in login(researcher).get(at.room).content.decode()
    assert f"{at.people}vragen/" not in login(group.coder).get(at.room).content.decode()


def test_who_codes_appoints_nobody(group, professional, resident, login, at):
    assert login(professional).get(f"{at.room}mensen/").status_code == 404
    with pytest.raises(PermissionDenied):
        appoint_researcher(
            team=group.team, person=resident, role=ResearchRole.READER, by=professional
        )


def test_only_who_sits_at_the_table_can_be_chosen(group, resident, login, researcher, at):
    answer = login(researcher).post(f"{at.room}mensen/", {"person": resident.pk, "role": "coder"})
    assert answer.status_code == 422
    assert role_of(resident, group.team) is None


def test_who_stops_working_on_it_opens_nothing(group, professional, researcher, login, at):
    work = Researcher.objects.get(person=professional)
    for _twice in range(2):
        login(researcher).post(f"{at.room}mensen/{work.pk}/stopt/")
    assert login(professional).get(at.people).status_code == 404


def test_who_leaves_the_table_leaves_the_research(group, resident, researcher):
    member = add_team_member(team=group.team, person=resident, perspective="citizen", by=researcher)
    appoint_researcher(team=group.team, person=resident, role=ResearchRole.READER, by=researcher)
    end_team_membership(member=member, by=researcher)
    assert not Researcher.objects.filter(person=resident).exists()


def test_keepers_see_names_and_nobody_else_does(group, researcher, professional, login, at):
    for address in (at.people, at.d1):
        assert "Ria Klaassen" in login(researcher).get(address).content.decode()
        assert "Ria" not in login(group.coder).get(address).content.decode()
        assert "ria.klaassen" not in login(group.coder).get(address).content.decode()


def test_who_codes_adds_somebody_nameless(group, professional, login, at):
    page = login(professional).get(f"{at.people}nieuw/")
    assert 'name="email"' not in page.content.decode()
    said = {
        "perspective": "citizen",
        "description": "een bewoner",
        "key": page.context["form"]["key"].value(),
        "name": "Stiekem",
        "email": "stiekem@example.org",
    }
    for _twice in range(2):
        login(professional).post(f"{at.people}nieuw/", said)
    assert Participant.objects.get(code="D3").description == "een bewoner"
    assert not Identity.objects.filter(name="Stiekem").exists()


def test_only_a_keeper_says_who_it_is(group, professional, researcher):
    with pytest.raises(PermissionDenied):
        add_participant(team=group.team, by=professional, perspective="citizen", name="Bep Post")
    made = add_participant(team=group.team, by=researcher, perspective="citizen", name="Bep Post")
    assert made.identity.name == "Bep Post"


def test_a_code_is_never_given_twice(group, researcher):
    a_participant(group.team, "D9", "citizen")
    made = add_participant(team=group.team, by=researcher, perspective="citizen")
    assert made.code == "D10"


def test_two_who_change_at_once_hear_of_each_other(group, researcher, login, at):
    page = login(researcher).get(f"{at.d1}wijzigen/")
    form = page.context["form"]
    said = {"perspective": "citizen", "key": form["key"].value(), "version": 1}
    login(researcher).post(f"{at.d1}wijzigen/", said | {"description": "eerst"})
    second = login(researcher).post(f"{at.d1}wijzigen/", said | {"description": "daarna"})
    assert second.status_code == 422
    page = second.content.decode()
    assert "eerst" in page
    assert 'value="daarna"' in page


def test_another_address_ends_the_old_link(group, researcher, login, at):
    old = group.d1.token
    said = {
        "perspective": "citizen", "description": "", "key": group.d1.key, "version": 1,
        "name": "Ria", "email": "nieuw@example.org",
    }  # fmt: skip
    assert login(researcher).post(f"{at.d1}wijzigen/", said).status_code == 302
    group.d1.refresh_from_db()
    assert group.d1.token != old


def test_everyone_who_was_there_becomes_a_participant_once(group, gathering, researcher):
    gathering.walk_ins.create(name="Fatma", perspective="citizen")
    gathering.walk_ins.create(name="Ali", perspective="citizen")
    assert import_participants(activity=gathering, by=researcher) == 2
    assert import_participants(activity=gathering, by=researcher) == 0
    assert not Consent.objects.exists()


def test_questions_are_mailed_once_each_time_they_are_asked(group, researcher, login, at):
    for _twice in range(2):
        login(researcher).post(f"{at.d1}vragen/", {"seen": 0})
    letters = Message.objects.filter(template="research/mail/asking.txt")
    assert letters.count() == 1
    group.d1.refresh_from_db()
    assert group.d1.token in letters.get().text
    assert ask_by_mail(participant=group.d1, by=researcher, seen=1)
    assert letters.count() == 2


def test_several_are_mailed_at_once(group, researcher, login, at):
    chosen = {"wie": [group.d1.pk, group.d2.pk]}
    for _twice in range(2):
        login(researcher).post(f"{at.people}vragen/", chosen)
    assert Message.objects.filter(template="research/mail/asking.txt").count() == 2


def test_a_sheet_is_proof_that_only_keepers_open(group, researcher, login, at, yes):
    sheet = SimpleUploadedFile("blad.pdf", b"%PDF-1.7\n%%EOF", content_type="application/pdf")
    answer = login(researcher).post(f"{at.d1}antwoord/", yes | {"how": "signed", "sheet": sheet})
    assert answer.status_code == 302, answer.content.decode()
    kept = Consent.objects.of(group.d1).first()
    address = f"{at.d1}formulier/{kept.pk}/"
    sent = login(researcher).get(address)
    assert b"".join(sent.streaming_content).startswith(b"%PDF")
    assert login(group.coder).get(address).status_code == 404
    assert login(researcher).get(f"/media/{kept.proof.name}").status_code == 404


def test_a_sheet_that_is_no_sheet_is_refused(group, researcher, login, at, yes):
    sheet = SimpleUploadedFile("blad.pdf", b"MZ not a pdf")
    answer = login(researcher).post(f"{at.d1}antwoord/", yes | {"how": "signed", "sheet": sheet})
    assert answer.status_code == 422
    assert not Consent.objects.exists()


def test_a_keeper_takes_words_away_for_who_called(group, researcher, login, at):
    login(researcher).post(f"{at.d1}stoppen/")
    assert group.d1 in Participant.objects.stopped()


def test_nothing_is_there_for_another_werkplaats(group, neighbour, login, at, elders):
    for address in (at.room, at.people, at.d1, f"{at.room}mensen/"):
        assert login(neighbour).get(address).status_code == 404
        assert login(neighbour).get(address, HTTP_HOST="elders.test").status_code == 404


def test_the_list_costs_as_many_queries_with_twenty(group, researcher, queries_of, at, yes):
    def add(first: int, last: int) -> None:
        for number in range(first, last):
            one = a_participant(group.team, f"D{number}", "citizen", name=f"Naam {number}")
            record_answer(participant=one, answer=Answer.of(yes), by=researcher, how=How.SIGNED)

    add(3, 11)
    ten = queries_of(at.people)
    add(11, 21)
    assert queries_of(at.people) == ten


def test_a_paper_sheet_has_the_same_words(group, researcher, login, at):
    page = login(researcher).get(f"{at.d1}papier/").content.decode()
    assert "☐ Ja, dat mag" in page
    assert "Handtekening" in page
