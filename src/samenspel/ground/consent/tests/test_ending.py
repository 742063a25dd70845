"""Consents that end by themselves, and what is let go in time."""

from datetime import timedelta

import pytest
import time_machine
from django.utils import timezone

from samenspel.ground.common import housekeeping
from samenspel.ground.common.holdings import Subject
from samenspel.ground.consent import privacy, signals
from samenspel.ground.consent.gate import has_consented
from samenspel.ground.consent.models import (
    Affected,
    Consent,
    Departure,
    DepartureKind,
    How,
    Purpose,
    Reach,
    Withdrawal,
)
from samenspel.ground.consent.services import (
    Proof,
    end_consents_in_time,
    expire_consents,
    expire_departures,
    expire_withdrawals,
    give_consent,
    record_departure,
    settle_affected,
    withdraw_consent,
)

QUOTE, TAKE_PART = Purpose.QUOTE, Purpose.TAKE_PART


def until_tomorrow(subject, *purposes):
    for purpose in purposes or (QUOTE,):
        give_consent(
            subject=subject,
            purpose=purpose,
            reach=Reach.PUBLIC,
            until=timezone.now() + timedelta(days=1),
        )


def after(**time):
    return timezone.now() + timedelta(**time)


def test_the_gate_closes_at_the_very_moment(resident):
    until_tomorrow(resident)
    with time_machine.travel(after(days=1, seconds=1)):
        assert not has_consented(resident, QUOTE, Reach.TEAM)


def test_it_works_as_a_withdrawal_told_once(resident, rests, heard):
    rests("Bevinding 3")
    until_tomorrow(resident)
    with time_machine.travel(after(days=2)):
        assert housekeeping.run_all(timezone.now())["consent.end_in_time"] == 1
        assert end_consents_in_time(timezone.now()) == 0
    assert heard == [(QUOTE, None)]
    assert Affected.objects.get().label == "Bevinding 3"


def test_what_counts_is_not_ended(resident, heard):
    until_tomorrow(resident)
    assert end_consents_in_time(timezone.now()) == 0
    assert heard == []


def test_when_it_is_told_the_gate_answers_no_and_its_end_is_as_it_was(resident, rests):
    until_tomorrow(resident, TAKE_PART, QUOTE)
    until = Consent.objects.first().until
    answers = []

    def look(subject, consent, **kwargs):
        answers.append(has_consented(subject, consent.purpose, Reach.TEAM))

    signals.consent_withdrawn.connect(look)
    with time_machine.travel(after(days=2)):
        end_consents_in_time(timezone.now())
    signals.consent_withdrawn.disconnect(look)
    assert answers == [False, False]
    assert set(Consent.objects.values_list("until", "end_told")) >= {(until, True)}


def test_withdrawing_what_ended_by_itself_tells_once(resident, rests, heard):
    rests("Bevinding 3")
    until_tomorrow(resident)
    with time_machine.travel(after(days=2)):
        assert withdraw_consent(subject=resident, purpose=QUOTE)
        assert end_consents_in_time(timezone.now()) == 0
    assert heard == [(QUOTE, None)]
    assert Affected.objects.count() == 1


def test_what_ended_for_something_that_is_gone_bothers_nobody(professional, heard):
    until_tomorrow(professional)
    Consent.objects.update(subject_id=professional.pk + 1000)
    assert end_consents_in_time(after(days=2)) == 1
    assert heard == []


def test_one_that_fails_does_not_stop_the_others(resident, professional, heard):
    until_tomorrow(resident)
    until_tomorrow(professional)

    def fail(subject, **kwargs):
        if subject == resident:
            raise RuntimeError

    signals.consent_withdrawn.connect(fail)
    assert end_consents_in_time(after(days=2)) == 1
    signals.consent_withdrawn.disconnect(fail)
    assert end_consents_in_time(after(days=2)) == 1, "it is tried again"


# Let go in time.


def signed(subject, private_files, *purposes):
    sheet = private_files("blad.pdf")
    for purpose in purposes:
        proof = Proof(how=How.SIGNED, sheet=sheet)
        consent = give_consent(subject=subject, purpose=purpose, reach=Reach.TEAM, proof=proof)
        sheet = consent.proof
    return consent.proof


def test_a_signed_sheet_goes_with_the_last_consent_that_it_proves(
    resident, private_files, django_capture_on_commit_callbacks
):
    sheet = signed(resident, private_files, TAKE_PART, QUOTE)
    withdraw_consent(subject=resident, purpose=QUOTE)
    with django_capture_on_commit_callbacks(execute=True):
        assert expire_consents(after(days=5 * 365 + 1)) == 1
    assert sheet.storage.exists(sheet.name), "the other consent still counts"
    withdraw_consent(subject=resident, purpose=TAKE_PART)
    with django_capture_on_commit_callbacks(execute=True):
        assert expire_consents(after(days=5 * 365 + 2)) == 1
    assert not sheet.storage.exists(sheet.name)


def test_what_belongs_to_nobody_any_more_goes_at_once(resident, professional):
    for subject in (resident, professional):
        give_consent(subject=subject, purpose=QUOTE, reach=Reach.TEAM)
    Consent.objects.of(resident).update(subject_id=resident.pk + 1000)
    assert expire_consents(timezone.now()) == 1
    assert Consent.objects.get().subject == professional


def test_the_proof_of_what_ended_is_kept_for_five_years(resident):
    until_tomorrow(resident)
    assert expire_consents(after(days=5 * 365)) == 0
    assert expire_consents(after(days=5 * 365 + 2)) == 1


def test_departures_and_withdrawals_are_kept_for_five_years(resident, rests):
    give_consent(subject=resident, purpose=QUOTE, reach=Reach.TEAM)
    record_departure(kind=DepartureKind.MAIL, label="Brief", subjects=[resident], scope=1)
    withdraw_consent(subject=resident, purpose=QUOTE)
    for expire, model in ((expire_departures, Departure), (expire_withdrawals, Withdrawal)):
        assert expire(after(days=4 * 365)) == 0
        assert expire(after(days=5 * 365 + 1)) == 1
        assert not model.objects.exists()


# Who wrote it down, took it along, dealt with it.


@pytest.fixture
def busy(resident, researcher, rests):
    """Otto wrote down what Roos agreed to, took it along, and dealt with her withdrawal."""
    proof = Proof(how=How.SPOKEN, witness="Pim", recorded_by=researcher.user)
    give_consent(subject=resident, purpose=QUOTE, reach=Reach.TEAM, proof=proof)
    record_departure(
        kind=DepartureKind.DOWNLOAD,
        label="fragmenten.xlsx",
        subjects=[resident],
        scope=1,
        by=researcher.user,
    )
    withdraw_consent(subject=resident, purpose=QUOTE)
    settle_affected(affected=Affected.objects.get(), by=researcher.user, note="Gewist.")
    return Subject(researcher.email)


def test_who_worked_with_consents_sees_what_is_held(busy):
    titles = [[held.title for held in holding.export(busy)] for holding in privacy.HOLDINGS]
    assert titles == [["mijn woorden mogen worden aangehaald"], *[["fragmenten.xlsx"]] * 2]


def test_who_worked_with_consents_is_forgotten_and_the_proof_stays(busy):
    assert [holding.erase(busy) for holding in privacy.HOLDINGS] == [1, 1, 1]
    assert [list(holding.export(busy)) for holding in privacy.HOLDINGS] == [[], [], []]
    assert Consent.objects.get().witness == "Pim"
    assert Affected.objects.get().note == "Gewist."
