"""Nobody can find out who answered what: not on a page, and not in the database."""

import uuid
from datetime import timedelta

import pytest
import time_machine
from django.db import models
from django.utils import timezone

from samenspel.ground.freshness.models import Change
from samenspel.loop.selfcheck.models import Remark, Round, Tally, Turn
from samenspel.loop.selfcheck.services import answer_round, close_overdue_rounds, close_round
from samenspel.loop.selfcheck.statements import STATEMENTS

ALL_FIVES = {statement.key: 5 for statement in STATEMENTS}
TIMES = (models.DateField, models.TimeField)


@pytest.mark.parametrize("model", [Tally, Remark])
def test_an_answer_leads_to_its_round_and_nowhere_else(model):
    fields = model._meta.get_fields(include_hidden=True)
    assert {field.related_model for field in fields if field.is_relation} == {Round}
    assert not any(isinstance(field, TIMES) for field in fields)


def test_who_answered_is_noted_without_a_time_and_without_a_way_to_the_answer():
    fields = Turn._meta.get_fields(include_hidden=True)
    related = {field.related_model for field in fields if field.is_relation}
    assert Tally not in related
    assert Remark not in related
    assert {f.name for f in fields if isinstance(f, TIMES)} == {"link_until"}


def test_the_time_of_a_turn_is_that_of_the_round(opened):
    assert set(opened.turns.values_list("link_until", flat=True)) == {opened.closes_at}


def test_answering_adds_no_row_and_leaves_no_time_anywhere(opened):
    rows, changes = Tally.objects.count(), Change.objects.count()
    answer_round(turn=opened.turns.first(), answers=ALL_FIVES)
    assert Tally.objects.count() == rows
    assert Change.objects.count() == changes
    assert set(Tally.objects.filter(answer=5).values_list("number", flat=True)) == {1}


def test_remarks_lie_in_another_order_each_time(opened):
    for turn, text in zip(opened.turns.all(), "abcd", strict=False):
        before = set(Remark.objects.values_list("pk", flat=True))
        answer_round(turn=turn, answers={}, remark=text)
        assert not before & set(Remark.objects.values_list("pk", flat=True))
    assert all(isinstance(remark.pk, uuid.UUID) for remark in Remark.objects.all())
    assert sorted(Remark.objects.values_list("text", flat=True)) == list("abcd")


def test_one_answers_once(opened):
    turn = opened.turns.first()
    same = Turn.objects.get(pk=turn.pk)  # as two windows of one person
    assert answer_round(turn=turn, answers=ALL_FIVES)
    assert not answer_round(turn=same, answers=ALL_FIVES)
    assert set(Tally.objects.filter(answer=5).values_list("number", flat=True)) == {1}


def test_who_answered_is_forgotten_when_the_round_closes(opened, researcher):
    answer_round(turn=opened.turns.first(), answers=ALL_FIVES)
    close_round(closing=opened, by=researcher)
    assert not Turn.objects.exists()


def test_of_fewer_than_four_nothing_is_kept(answered):
    closed = answered(5, 5, 5, remark="Mooi")
    assert closed.answered == 3
    assert not Tally.objects.exists()
    assert not Remark.objects.exists()


def test_a_round_closes_by_itself(opened):
    turn = opened.turns.first()
    with time_machine.travel(timezone.now() + timedelta(days=15)):
        assert not answer_round(turn=turn, answers=ALL_FIVES)
        assert close_overdue_rounds(now=timezone.now()) == 1
        assert close_overdue_rounds(now=timezone.now()) == 0
    assert not Turn.objects.exists()


def test_a_person_who_is_erased_takes_no_answer_along(opened, nora, researcher):
    for turn in opened.turns.all():
        answer_round(turn=turn, answers=ALL_FIVES)
    nora.delete()
    assert close_round(closing=opened, by=researcher).answered == 5
