"""Somebody agrees, to more or to less, again, or for a while."""

from datetime import timedelta

import pytest
import time_machine
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.utils import timezone

from samenspel.ground.common.log import history_of
from samenspel.ground.consent.gate import has_consented
from samenspel.ground.consent.models import Consent, How, Purpose, Reach
from samenspel.ground.consent.services import Proof, give_consent, withdraw_consent

QUOTE = Purpose.QUOTE


def quote(subject, reach=Reach.PUBLIC, **more):
    return give_consent(subject=subject, purpose=QUOTE, reach=reach, **more)


def later(**time):
    return time_machine.travel(timezone.now() + timedelta(**time), tick=False)


def test_who_agrees_to_more_agrees_to_less(resident):
    quote(resident, Reach.NATIONAL)
    assert has_consented(resident, QUOTE, Reach.TEAM)
    assert not has_consented(resident, QUOTE, Reach.PUBLIC)


def test_the_same_again_keeps_the_first_record(resident):
    assert quote(resident) == quote(resident)
    assert Consent.objects.count() == 1


def test_other_words_are_agreed_to_anew(resident, heard):
    quote(resident, text_version="1")
    assert quote(resident, text_version="2").text_version == "2"
    assert Consent.objects.filter(withdrawn_at=None).count() == 1
    assert heard == []


def test_a_signed_sheet_is_never_lost(resident, private_files):
    quote(resident)
    sheet = private_files("blad.pdf")
    assert quote(resident, proof=Proof(how=How.SIGNED, sheet=sheet)).proof


def test_less_than_before_is_a_withdrawal_of_the_difference(resident, heard):
    quote(resident)
    quote(resident, Reach.WERKPLAATS)
    assert heard == [(QUOTE, Reach.WERKPLAATS)]
    assert not has_consented(resident, QUOTE, Reach.NATIONAL)


def test_no_longer_with_the_name_is_less(resident, heard):
    quote(resident, named=True)
    quote(resident, named=False)
    assert heard == [(QUOTE, Reach.PUBLIC)]


def test_more_than_before_withdraws_nothing(resident, heard):
    quote(resident, Reach.TEAM)
    quote(resident, Reach.PUBLIC, named=True)
    assert heard == []


def test_a_consent_that_ended_can_be_given_again(resident, heard):
    first = quote(resident, until=timezone.now() + timedelta(days=1))
    with later(days=2):
        again = quote(resident)
        assert again.in_force
    first.refresh_from_db()
    assert first.withdrawn_at == first.until, "it ended when it ended"
    assert heard == [(QUOTE, None)]


def test_nobody_agrees_until_yesterday(resident):
    with pytest.raises(ValidationError, match="nog moet komen"):
        quote(resident, until=timezone.now() - timedelta(days=1))


def test_what_was_said_about_words_needs_a_witness(resident):
    with pytest.raises(ValidationError, match="wie erbij was"):
        quote(resident, how=How.SPOKEN)
    assert quote(resident, proof=Proof(how=How.SPOKEN, witness="Otto")).witness == "Otto"


def test_who_is_gone_agrees_to_nothing(professional):
    gone = type(professional)(pk=professional.pk + 1000)
    with pytest.raises(type(professional).DoesNotExist):
        quote(gone)


def test_withdrawing_twice_is_told_once(resident, heard):
    quote(resident)
    assert withdraw_consent(subject=resident, purpose=QUOTE)
    assert not withdraw_consent(subject=resident, purpose=QUOTE)
    assert heard == [(QUOTE, None)]


def test_the_log_knows_who_wrote_it_down_and_never_of_whom(resident, researcher):
    consent = quote(resident, proof=Proof(recorded_by=researcher.user))
    withdraw_consent(subject=resident, purpose=QUOTE)
    lines = {line.action: line for line in history_of(consent)}
    assert lines["consent.give"].user == researcher.user
    assert "consent.withdraw" in lines
    assert not any("Roos" in f"{line.label}{line.data}" for line in lines.values())


# What the database itself refuses.


def refused(**fields):
    with pytest.raises(IntegrityError), transaction.atomic():
        Consent.objects.create(reach=Reach.TEAM, **fields)


def test_the_database_keeps_one_consent_per_purpose(resident):
    consent = quote(resident)
    refused(subject_type=consent.subject_type, subject_id=resident.pk, purpose=QUOTE)


def test_the_database_refuses_an_end_before_the_beginning(resident):
    kind = quote(resident).subject_type
    over = timezone.now() - timedelta(days=1)
    refused(subject_type=kind, subject_id=resident.pk, purpose=Purpose.CONTACT, until=over)


def test_the_database_refuses_spoken_words_without_a_witness(resident):
    kind = quote(resident).subject_type
    refused(subject_type=kind, subject_id=resident.pk, purpose=Purpose.RECORD, how=How.SPOKEN)
