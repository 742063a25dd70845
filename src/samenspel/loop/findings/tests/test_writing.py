"""Writing findings, choosing words, agreeing and doubting."""

from uuid import uuid4

import pytest
from django.core.exceptions import PermissionDenied

from samenspel.ground.common.meanwhile import ChangedMeanwhileError
from samenspel.ground.consent.models import Purpose
from samenspel.ground.consent.services import withdraw_consent
from samenspel.loop.findings import services
from samenspel.loop.findings.models import Finding
from samenspel.loop.findings.tests.making import NEIGHBOURS, TOO_LATE, fresh, rest, shared
from samenspel.loop.teams.models import Team
from tests.focus_group import agree


def test_who_codes_writes_a_hunch_once(group):
    key = uuid4()
    first = services.write_finding(team=group.team, by=group.coder, claim="Zo.", key=key)
    again = services.write_finding(team=group.team, by=group.coder, claim="Zo.", key=key)
    assert first.pk == again.pk
    assert first.state == "hunch"


def test_a_coordinator_who_does_no_research_writes_none(group, coordinator):
    with pytest.raises(PermissionDenied):
        services.write_finding(team=group.team, by=coordinator, claim="Zo.")


def test_who_comes_second_hears_of_the_first(finding, group):
    words = {"explanation": "", "confidence": "likely"}
    services.change_finding(finding=finding, by=group.keeper, claim="A.", seen_version=1, **words)
    with pytest.raises(ChangedMeanwhileError):
        services.change_finding(
            finding=finding, by=group.coder, claim="B.", seen_version=1, **words
        )
    assert fresh(finding).claim == "A."


def test_the_same_words_stand_below_it_once(finding, group):
    passage = rest(finding, group)
    services.add_evidence(finding=finding, passages=[passage], by=group.keeper, side="against")
    assert list(finding.evidence.values_list("side", flat=True)) == ["for"]


def test_nobody_chooses_words_of_another_team(finding, group, zhz, researcher):

    other = Team.objects.create(werkplaats=zhz, name="Ander", slug="ander", challenge="?")
    passage = group.passage(NEIGHBOURS)
    group.transcript.team = other
    group.transcript.save()
    with pytest.raises(PermissionDenied):
        services.add_evidence(finding=finding, passages=[passage], by=researcher, side="for")


def test_words_of_who_stopped_cannot_be_chosen(finding, group):
    passage = group.passage(NEIGHBOURS)
    agree(group.d1)

    withdraw_consent(subject=group.d1, purpose=Purpose.TAKE_PART)
    with pytest.raises(PermissionDenied):
        services.add_evidence(finding=finding, passages=[passage], by=group.keeper, side="for")


def test_words_change_places(finding, group):
    rest(finding, group)
    rest(finding, group, TOO_LATE)
    last = finding.evidence.last()
    services.move_evidence(evidence=last, by=group.keeper, up=True)
    assert finding.evidence.first() == last
    services.move_evidence(evidence=last, by=group.keeper, up=True)
    assert finding.evidence.first() == last


def test_each_has_one_opinion_and_may_change_it(finding, group):
    services.take_stance(finding=finding, by=group.coder, opinion="agrees")
    services.take_stance(finding=finding, by=group.coder, opinion="doubts", why="Zag ik anders.")
    assert [one.opinion for one in finding.stances.all()] == ["doubts"]


def test_the_table_says_nothing_of_a_hunch(finding, group, coordinator):
    with pytest.raises(PermissionDenied):
        services.take_stance(finding=finding, by=coordinator, opinion="agrees")


def test_a_memo_sent_twice_is_one(finding, group):
    for _time in range(2):
        services.add_memo(finding=finding, by=group.coder, text="Navragen.")
    assert finding.memos.count() == 1


def test_a_hunch_goes_away_and_a_shared_finding_does_not(finding, group):

    shared(finding, group)
    with pytest.raises(PermissionDenied):
        services.remove_finding(finding=finding, by=group.keeper)
    services.take_back(finding=finding, by=group.keeper)
    services.remove_finding(finding=finding, by=group.keeper)
    assert not Finding.objects.exists()
