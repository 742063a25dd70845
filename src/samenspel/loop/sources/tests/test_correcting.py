"""Correcting a text: what lies in it keeps its place, and who speaks stays who speaks."""

import pytest
from django.core.exceptions import PermissionDenied, ValidationError

from samenspel.ground.common.meanwhile import ChangedMeanwhileError
from samenspel.ground.consent.models import Purpose
from samenspel.ground.consent.services import withdraw_consent
from samenspel.loop.sources.models import Source
from samenspel.loop.sources.reader import lines_of, safe_text
from samenspel.loop.sources.services.correcting import correct_lines
from tests.focus_group import a_focus_group, agree


@pytest.fixture
def group(zhz, researcher, professional):
    return a_focus_group(zhz, keeper=researcher, coder=professional)


@pytest.fixture
def correct(group, professional):
    def correct(first, words, last=None, version=1, by=professional):
        lines = list(lines_of(group.transcript))
        return correct_lines(
            source=group.transcript, start=lines[first - 1].start,
            end=lines[(last or first) - 1].end, seen_version=version, words=words, by=by,
        )  # fmt: skip

    return correct


def turns_of(source):
    text = Source.objects.get(pk=source.pk).text
    return [text[turn.words_start : turn.end] for turn in source.turns.order_by("number")]


def test_a_word_is_corrected_and_kept_in_the_history(correct, group):
    correct(2, "D1: Ik bel nooit meteen. Eerst vraag ik de buurman, die kent iedereen.")
    change = group.transcript.changes.get()
    assert (change.reason, change.removed, change.by) == ("corrected", ["buurvrouw"], group.coder)
    assert turns_of(group.transcript)[1].endswith("de buurman, die kent iedereen.")


@pytest.mark.parametrize(
    "words",
    ["Nou, ik zei: Hoe zou het anders kunnen?", "Hoe zou het anders kunnen? Zeg eens.", "x"],
)
def test_words_before_and_after_belong_to_who_speaks(correct, group, words):
    correct(4, f"INT: {words}")
    assert turns_of(group.transcript)[3] == words


def test_a_line_more_belongs_to_who_spoke_before_it(correct, group):
    correct(1, "INT: Wat doet u?\nEn dan?\nD1: Ik bel nooit.", last=2)
    assert turns_of(group.transcript)[:2] == ["Wat doet u?\nEn dan?", "Ik bel nooit."]


def test_words_added_at_the_end_go_when_somebody_stops(correct, group):
    agree(group.d1)
    correct(5, "D1: Kom eens langs zonder map onder de arm. Dan praat ik wel. Met Jan ook.")
    withdraw_consent(subject=group.d1, purpose=Purpose.TAKE_PART)
    assert "Jan" not in safe_text(Source.objects.get(pk=group.transcript.pk))


@pytest.mark.parametrize("words", ["Ik bel nooit meteen.", "D2: Ik bel nooit.", " ", "D1: ", ""])
def test_who_speaks_can_not_be_changed_nor_words_all_be_taken(correct, group, words):
    with pytest.raises(ValidationError):
        correct(2, words)
    assert not group.transcript.changes.exists()


def test_words_that_were_taken_back_can_not_be_changed(correct, group):
    agree(group.d1)
    withdraw_consent(subject=group.d1, purpose=Purpose.TAKE_PART)
    with pytest.raises(ValidationError):
        correct(2, "D1: Iets anders.")


def test_two_people_at_different_lines_do_not_hinder_each_other(correct, group, researcher):
    correct(2, "D1: Veel korter.")
    lines = group.transcript.text.split("\n")
    start = group.transcript.text.index("D2:")
    correct_lines(
        source=group.transcript, start=start, end=start + len(lines[2]), seen_version=1,
        words="D2: Dat horen we vaak te laat.", by=researcher,
    )  # fmt: skip
    assert turns_of(group.transcript)[1:3] == ["Veel korter.", "Dat horen we vaak te laat."]


def test_two_people_at_the_same_line_are_told(correct):
    correct(2, "D1: Veel korter.")
    with pytest.raises(ChangedMeanwhileError):
        correct(2, "D1: Ook korter.")


def test_a_member_who_is_no_researcher_corrects_nothing(correct, resident):
    with pytest.raises(PermissionDenied):
        correct(2, "D1: Iets.", by=resident)


def test_without_labels_each_line_keeps_its_speaker(correct, group):
    source = group.transcript
    source.text = "een\ntwee\ndrie"
    source.save(update_fields=["text"])
    source.turns.all().delete()
    for number, (start, end) in enumerate([(0, 3), (4, 8), (9, 13)]):
        source.turns.create(number=number, start=start, words_start=start, end=end)
    correct(1, "een!\nja, twee", last=2)
    assert turns_of(source) == ["een!", "ja, twee", "drie"]
    with pytest.raises(ValidationError):
        correct(1, "alles", last=2, version=2)
