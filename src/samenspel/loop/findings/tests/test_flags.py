"""A finding that loses its words is flagged, and never silently kept."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from samenspel.ground.consent.models import AffectedKind, Purpose, Reach, Withdrawal
from samenspel.ground.consent.services import give_consent, withdraw_consent
from samenspel.ground.notices.models import Notice
from samenspel.loop.coding.models import Passage
from samenspel.loop.coding.services import tell_voices
from samenspel.loop.coding.signals import passages_removed
from samenspel.loop.findings import services
from samenspel.loop.findings.models import Finding
from samenspel.loop.findings.notices import needs_look_line
from samenspel.loop.findings.tests.making import TOO_LATE, fresh, rest, shared
from tests.focus_group import agree


def flagged(finding: Finding) -> bool:
    return fresh(finding).needs_look_since is not None


def test_a_new_hunch_without_words_is_no_reason_to_look(finding):
    assert not flagged(finding)
    assert services.keep_looking(timezone.now()) == 0


def test_a_shared_finding_is_flagged_when_its_last_words_are_taken_back(finding, group):
    shared(finding, group)
    withdraw_consent(subject=group.d1, purpose=Purpose.QUOTE)
    assert flagged(finding)


def test_it_is_not_while_other_words_support_it(finding, group):
    shared(finding, group)
    agree(group.d2)
    rest(finding, group, TOO_LATE)
    withdraw_consent(subject=group.d1, purpose=Purpose.TAKE_PART)
    assert not flagged(finding)


def test_words_against_it_are_no_support(finding, group):
    shared(finding, group)
    agree(group.d2)
    rest(finding, group, TOO_LATE, side="against")
    withdraw_consent(subject=group.d1, purpose=Purpose.QUOTE)
    assert flagged(finding)


def test_a_narrower_consent_flags_what_was_shared_wider(finding, group):
    shared(finding, group, Reach.PUBLIC)
    give_consent(subject=group.d1, purpose=Purpose.QUOTE, reach=Reach.WERKPLAATS)
    assert flagged(finding)


def test_a_hunch_needs_only_words_that_researchers_read(finding, group):
    agree(group.d1)
    rest(finding, group)
    withdraw_consent(subject=group.d1, purpose=Purpose.QUOTE)
    assert not flagged(finding)
    withdraw_consent(subject=group.d1, purpose=Purpose.TAKE_PART)
    assert flagged(finding)


def test_who_answers_no_without_ever_a_yes_takes_the_words_along(finding, group):
    rest(finding, group)
    group.d1.answered_at = timezone.now()
    group.d1.save()
    assert flagged(finding)


def test_it_clears_by_itself_when_the_words_come_back(finding, group):
    shared(finding, group)
    withdraw_consent(subject=group.d1, purpose=Purpose.QUOTE)
    agree(group.d1)
    assert not flagged(finding)


def test_it_clears_with_other_words(finding, group):
    shared(finding, group)
    withdraw_consent(subject=group.d1, purpose=Purpose.TAKE_PART)
    agree(group.d2)
    rest(finding, group, TOO_LATE)
    assert not flagged(finding)


def test_who_looks_may_take_it_back_and_is_not_asked_again(finding, group):
    shared(finding, group)
    withdraw_consent(subject=group.d1, purpose=Purpose.TAKE_PART)
    services.take_back(finding=finding, by=group.keeper)
    withdraw_consent(subject=group.d1, purpose=Purpose.QUOTE)
    assert not flagged(finding)


def test_who_looks_may_keep_a_hunch(finding, group):
    rest(finding, group)
    services.remove_evidence(evidence=finding.evidence.get(), by=group.keeper)
    assert flagged(finding)
    services.looked_at(finding=finding, by=group.keeper)
    assert not flagged(finding)


@pytest.mark.parametrize("announced", [True, False], ids=["announced", "in silence"])
def test_a_passage_that_goes_takes_its_support_along(finding, group, announced):
    passage = rest(finding, group)
    if announced:
        passages_removed.send(sender=Passage, passages=[passage])
    passage.delete()
    assert flagged(finding)


def test_other_words_in_the_same_place_are_reckoned_anew(finding, group):
    shared(finding, group)
    passage = finding.evidence.get().passage
    passage.start, passage.text = 0, group.transcript.text[: passage.end]
    passage.end = group.transcript.text.index("Bij ons") + 10
    passage.text = group.transcript.text[: passage.end]
    passage.save()
    tell_voices([passage])  # D2 speaks in it too now, who was never asked
    assert flagged(finding)


def test_its_researchers_are_told_and_only_while_it_is_so(finding, group):
    shared(finding, group)
    Notice.objects.all().delete()
    withdraw_consent(subject=group.d1, purpose=Purpose.QUOTE)
    told = Notice.objects.filter(topic="findings.needs_look")
    assert {one.address for one in told} == {"otto@example.org", "pim@example.org"}
    line = needs_look_line(finding.pk, "otto@example.org")
    assert line is not None
    assert finding.claim in line.text
    assert needs_look_line(finding.pk, "roos@example.org") is None
    agree(group.d1)
    assert needs_look_line(finding.pk, "otto@example.org") is None


def test_the_coordinator_finds_it_among_what_was_affected(finding, group):
    shared(finding, group)
    withdraw_consent(subject=group.d1, purpose=Purpose.QUOTE)
    affected = Withdrawal.objects.get().affected.get()
    assert affected.kind == AffectedKind.LOOK
    assert finding.claim in affected.label


def test_with_other_words_it_is_only_hidden(finding, group):
    shared(finding, group)
    agree(group.d2)
    rest(finding, group, TOO_LATE)
    withdraw_consent(subject=group.d1, purpose=Purpose.QUOTE)
    assert Withdrawal.objects.get().affected.get().kind == AffectedKind.HIDDEN


def test_the_claim_of_a_hunch_stays_out_of_that_list(finding, group):
    agree(group.d1)
    rest(finding, group)
    withdraw_consent(subject=group.d1, purpose=Purpose.TAKE_PART)
    labels = [one.label for one in Withdrawal.objects.get().affected.all()]
    assert labels
    assert all(finding.claim not in label for label in labels)


def test_a_withdrawal_costs_as_many_queries_with_ten_findings_as_with_twenty(group):

    def reckon() -> int:
        with CaptureQueriesContext(connection) as captured:
            services.look_again(list(Finding.objects.values_list("pk", flat=True)))
        return len(captured)

    agree(group.d1)
    passage = group.passage("Ik bel nooit meteen")

    def add(number: int) -> None:
        for _n in range(number):
            made = services.write_finding(team=group.team, by=group.keeper, claim="Zo.")
            services.add_evidence(finding=made, passages=[passage], by=group.keeper, side="for")

    add(10)
    first = reckon()
    add(10)
    assert reckon() == first


def test_the_safety_net_finds_what_no_signal_told(finding, group):
    rest(finding, group)
    type(group.d1).objects.filter(pk=group.d1.pk).update(answered_at=timezone.now())
    assert not flagged(finding)
    assert services.keep_looking(timezone.now()) == 1
    assert flagged(finding)
