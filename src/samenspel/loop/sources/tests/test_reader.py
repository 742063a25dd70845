"""How a text is read: by line and speaker, and without what was taken back."""

import pytest

from samenspel.ground.consent.models import Purpose
from samenspel.ground.consent.services import withdraw_consent
from samenspel.loop.sources.reader import lines_between, lines_of, safe_text
from tests.focus_group import LINES, a_focus_group, agree


@pytest.fixture
def group(zhz, researcher):
    return a_focus_group(zhz, keeper=researcher)


def test_each_line_knows_its_number_and_who_speaks(group):
    lines = list(lines_of(group.transcript))
    assert [line.number for line in lines] == [1, 2, 3, 4, 5]
    assert [str(line.speaker) for line in lines] == [label for label, _words in LINES]
    assert all(line.text == group.transcript.text[line.start : line.end] for line in lines)


def test_who_stopped_is_blotted_out_in_place(group):
    agree(group.d1)
    withdraw_consent(subject=group.d1, purpose=Purpose.TAKE_PART)
    text = safe_text(group.transcript)
    assert len(text) == len(group.transcript.text)
    assert "buurvrouw" not in text
    assert "Bij ons in het wijkteam" in text
    assert [line.withheld for line in lines_of(group.transcript)] == [0, 1, 0, 0, 1]


def test_a_case_is_blotted_out_as_a_whole(group):
    group.transcript.turns.all().delete()
    agree(group.d2)
    withdraw_consent(subject=group.d2, purpose=Purpose.TAKE_PART)
    assert "wijkteam" not in safe_text(group.transcript)


def test_reading_costs_the_same_for_any_length(group, django_assert_max_num_queries):
    with django_assert_max_num_queries(3):
        list(lines_of(group.transcript))


def test_a_few_lines_are_read_as_they_are_in_the_whole(group):
    agree(group.d1)
    withdraw_consent(subject=group.d1, purpose=Purpose.TAKE_PART)
    whole = list(lines_of(group.transcript))
    for first in whole:
        for last in whole[first.number - 1 :]:
            some = list(lines_between(group.transcript, first.start + 3, last.end - 2))
            assert some == whole[first.number - 1 : last.number]


def test_a_few_lines_of_a_case_are_blotted_out_too(group):
    group.transcript.turns.all().delete()
    agree(group.d2)
    withdraw_consent(subject=group.d2, purpose=Purpose.TAKE_PART)
    assert all(line.withheld for line in lines_between(group.transcript, 50, 140))
