"""Sharing a finding, who gets to see it, and with which words."""

from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from samenspel.ground.consent.models import Purpose, Reach
from samenspel.ground.consent.services import give_consent, withdraw_consent
from samenspel.ground.mail.models import Message
from samenspel.ground.search.models import SearchDocument
from samenspel.loop.activities.models import Activity
from samenspel.loop.coding.services import tell_voices
from samenspel.loop.findings import services
from samenspel.loop.findings.showing import shown_to
from samenspel.loop.findings.tests.making import NEIGHBOURS, TOO_LATE, fresh, rest, shared
from samenspel.loop.network.models import Perspective
from samenspel.loop.questions.tests.making import make_question
from samenspel.loop.teams.models import TeamMember
from tests.focus_group import agree


def page_of(browser, finding) -> str:
    return browser.get(finding.get_absolute_url()).content.decode()


def test_a_finding_is_shared_only_where_its_words_may_be_read(finding, group):
    rest(finding, group)
    with pytest.raises(services.NothingToShowError):
        services.share_finding(finding=finding, by=group.keeper, reach=Reach.TEAM)
    agree(group.d1, Reach.WERKPLAATS)
    with pytest.raises(services.NothingToShowError):
        services.share_finding(finding=finding, by=group.keeper, reach=Reach.PUBLIC)
    services.share_finding(finding=finding, by=group.keeper, reach=Reach.WERKPLAATS)
    assert fresh(finding).state == "shared"


@pytest.mark.parametrize(
    "case",
    [
        ("public", None, 200),
        ("national", None, 404),
        ("national", "neighbour", 200),
        ("werkplaats", "neighbour", 404),
        ("werkplaats", "policymaker", 200),
        ("team", "policymaker", 404),
        ("team", "coordinator", 200),
        ("team", "resident", 200),
        ("team", "professional", 200),
    ],
)
def test_each_circle_sees_what_was_shared_with_it(finding, group, request, case):
    reach, who, status = case
    resident = request.getfixturevalue("resident")
    TeamMember.objects.create(team=group.team, person=resident, perspective="citizen")
    shared(finding, group, Reach(reach))
    login = request.getfixturevalue("login")
    browser = login(request.getfixturevalue(who)) if who else Client()
    assert browser.get(finding.get_absolute_url()).status_code == status


@pytest.mark.parametrize(
    ("who", "reads"),
    [
        (None, {"D1"}),
        ("neighbour", {"D1"}),
        ("policymaker", {"D1", "D2"}),
        ("resident", {"D1", "D2"}),
        ("professional", {"D1", "D2", "INT"}),
    ],
)
def test_each_circle_reads_only_the_words_for_it(finding, group, request, who, reads):
    resident = request.getfixturevalue("resident")
    TeamMember.objects.create(team=group.team, person=resident, perspective="citizen")
    shared(finding, group)
    agree(group.d2, Reach.WERKPLAATS)
    rest(finding, group, TOO_LATE)
    extra = rest(finding, group, "Kom eens langs zonder map")
    extra.voices.update(standing="unknown", participant=None)
    words = {"D1": NEIGHBOURS, "D2": TOO_LATE, "INT": extra.text}
    person = request.getfixturevalue(who) if who else None
    shown = shown_to(person, fresh(finding))
    read = {quote.evidence.passage.text for quote in shown.supporting}
    assert read == {words[label] for label in reads}
    assert shown.hidden == 3 - len(reads)


def test_a_visitor_reads_how_many_words_are_not_shared_and_none_of_them(finding, group, client):
    shared(finding, group)
    agree(group.d2, Reach.TEAM)
    rest(finding, group, TOO_LATE)
    page = page_of(client, finding)
    assert NEIGHBOURS in page
    assert TOO_LATE not in page
    assert "En 1 fragment dat niet met jou gedeeld wordt" in page


def test_words_taken_back_are_gone_at_once_also_from_a_kept_page(finding, group, client):
    shared(finding, group)
    assert NEIGHBOURS in page_of(client, finding)
    assert NEIGHBOURS in page_of(client, finding)
    withdraw_consent(subject=group.d1, purpose=Purpose.QUOTE)
    page = page_of(client, finding)
    assert NEIGHBOURS not in page
    assert "rust niet meer op woorden" in page


def test_corrected_words_show_at_once_on_a_kept_page(finding, group, client):

    shared(finding, group)
    page_of(client, finding)
    passage = finding.evidence.get().passage
    passage.text = "Ik bel nooit direct"
    passage.save()
    tell_voices([passage])
    assert "Ik bel nooit direct" in page_of(client, finding)


def test_a_resident_is_nameless_unless_agreed_with_the_name(finding, group, client):
    shared(finding, group)
    assert "Ria" not in page_of(client, finding)
    assert "Een bewoner" in page_of(client, finding)
    agree(group.d1, named=True)
    assert "Ria Klaassen" in page_of(client, finding)
    give_consent(subject=group.d1, purpose=Purpose.QUOTE, reach=Reach.PUBLIC, named=False)
    assert "Ria" not in page_of(client, finding)


def test_a_name_goes_no_further_than_was_agreed(finding, group):
    agree(group.d1, Reach.WERKPLAATS, named=True)
    rest(finding, group)
    services.share_finding(finding=finding, by=group.keeper, reach=Reach.WERKPLAATS)
    assert shown_to(None, fresh(finding)).supporting == []


def test_researchers_read_codes_and_no_names(finding, group):
    agree(group.d1, named=True)
    rest(finding, group)
    who = shown_to(group.coder, fresh(finding)).supporting[0].who
    assert who.startswith("D1")
    assert "Ria" not in who


def test_it_says_whose_voice_is_missing(finding, group):
    shared(finding, group)
    voices = shown_to(None, fresh(finding)).voices
    assert voices.counts == {"citizen": 1}
    assert voices.missing == [Perspective.PROFESSIONAL, Perspective.MUNICIPALITY]


def test_search_finds_the_words_only_for_who_may_read_them(finding, group):
    shared(finding, group)
    agree(group.d2, Reach.WERKPLAATS)
    rest(finding, group, TOO_LATE)
    document = SearchDocument.objects.get(kind="finding")
    assert document.audience == "public"
    assert NEIGHBOURS in document.body
    assert TOO_LATE not in document.body
    withdraw_consent(subject=group.d1, purpose=Purpose.QUOTE)
    assert NEIGHBOURS not in SearchDocument.objects.get(kind="finding").body


def test_a_team_finding_is_found_by_coordinators_without_words_for_the_team(finding, group):
    shared(finding, group, Reach.TEAM)
    document = SearchDocument.objects.get(kind="finding")
    assert document.audience == f"team:{group.team.pk}"
    assert NEIGHBOURS not in document.body


def test_taken_back_it_is_nowhere(finding, group, client):
    shared(finding, group)
    services.take_back(finding=finding, by=group.keeper)
    assert client.get(finding.get_absolute_url()).status_code == 404
    assert not SearchDocument.objects.filter(kind="finding").exists()
    assert finding.claim not in client.get(reverse("findings:list")).content.decode()


def test_who_asked_is_told_once_when_everyone_may_read_it(finding, group, zhz):
    question = make_question(zhz, public=True, asker_email="vrager@example.org")
    services.link_questions(finding=finding, by=group.keeper, questions=[question])
    letters = Message.objects.filter(template="findings/mail/found.txt")
    agree(group.d1)
    rest(finding, group)
    services.share_finding(finding=finding, by=group.keeper, reach=Reach.WERKPLAATS)
    assert not letters.exists()
    services.share_finding(finding=finding, by=group.keeper, reach=Reach.PUBLIC)
    services.take_back(finding=finding, by=group.keeper)
    services.share_finding(finding=finding, by=group.keeper, reach=Reach.PUBLIC)
    letter = letters.get()
    assert finding.claim in letter.text
    assert NEIGHBOURS not in letter.text


def test_a_question_shows_what_was_found_about_it(finding, group, zhz, client):
    question = make_question(zhz, public=True)
    services.link_questions(finding=finding, by=group.keeper, questions=[question])
    assert finding.claim not in client.get(question.get_absolute_url()).content.decode()
    shared(finding, group)
    assert finding.claim in client.get(question.get_absolute_url()).content.decode()


def test_the_gathering_and_the_team_lead_to_it(finding, group, zhz, client):
    group.team.reach = "public"
    group.team.save()
    now = timezone.now()
    group.transcript.activity = Activity.objects.create(
        werkplaats=zhz, kind="focus_group", title="Focusgroep", starts=now,
        ends=now + timedelta(hours=2), status="published", reach="public",
    )  # fmt: skip
    group.transcript.save()
    shared(finding, group)
    for thing in (group.team, group.transcript.activity):
        assert finding.claim in client.get(thing.get_absolute_url()).content.decode()


def test_the_table_agrees_or_doubts_on_the_page(finding, group, resident, login):
    TeamMember.objects.create(team=group.team, person=resident, perspective="citizen")
    shared(finding, group)
    browser = login(resident)
    url = reverse("findings:stance", kwargs={"pk": finding.pk})
    assert browser.post(url, {"opinion": ""}).status_code == 422
    browser.post(url, {"opinion": "doubts", "why": "Bij ons niet."})
    assert "Bij ons niet." in page_of(browser, finding)


def test_others_see_no_opinions(finding, group, policymaker, login, client):
    shared(finding, group)
    services.take_stance(finding=finding, by=group.coder, opinion="doubts", why="Geheim.")
    assert "Geheim." not in page_of(client, finding)
    browser = login(policymaker)
    assert "Geheim." not in page_of(browser, finding)
    url = reverse("findings:stance", kwargs={"pk": finding.pk})
    assert browser.post(url, {"opinion": "agrees"}).status_code == 404
