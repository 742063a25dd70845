"""Marking: the same stretch is one passage, what others gave stays, and nothing strange gets in."""

import pytest
from django.core.exceptions import PermissionDenied, ValidationError

from samenspel.ground.common.meanwhile import ChangedMeanwhileError
from samenspel.ground.consent.models import Purpose
from samenspel.ground.consent.services import withdraw_consent
from samenspel.loop.coding.models import BlindRound, Coding, Passage, SourceActivity, Touched
from samenspel.loop.coding.resting import USES, StillUsedError, Use
from samenspel.loop.coding.services import (
    NotInUseError,
    StretchError,
    mark_passage,
    move_passage,
    remove_passage,
    settle_look,
    uncode,
    write_memo,
)
from samenspel.loop.coding.services.stretches import where_now
from samenspel.loop.sources.edits import differences
from samenspel.loop.sources.models import ChangeReason
from samenspel.loop.sources.services import change_text
from tests.focus_group import a_focus_group, agree


@pytest.fixture
def group(zhz, researcher, professional):
    return a_focus_group(zhz, keeper=researcher, coder=professional)


@pytest.fixture
def late(group):
    return group.code("Te laat")


def mark(group, words, *codes, by=None, **more):
    start = group.transcript.text.index(words)
    return mark_passage(
        source=group.transcript,
        start=start,
        end=start + len(words),
        by=by or group.coder,
        codes=codes,
        **more,
    )


def blind(group):
    made = BlindRound.objects.create(team=group.team, title="Ronde 1")
    made.sources.add(group.transcript)
    made.coders.add(group.keeper, group.coder)


def test_a_mark_has_its_words_its_voices_and_its_codes(group, late):
    passage = mark(group, "  horen we dat vaak te laat".strip(), late)
    assert passage.text == "horen we dat vaak te laat"
    assert [coding.code for coding in passage.codings.all()] == [late]
    assert passage.voices.get().participant == group.d2


def test_white_space_around_it_is_left_out(group):
    assert mark(group, " Eerst vraag ik de buurvrouw, ").text == "Eerst vraag ik de buurvrouw,"


def test_the_same_code_twice_counts_once(group, late):
    assert mark(group, "Ik bel nooit", late) == mark(group, "Ik bel nooit", late)
    assert Coding.objects.count() == Passage.objects.count() == 1


def test_two_people_on_the_same_stretch_share_a_passage(group, late):
    mark(group, "Ik bel nooit", late)
    mark(group, "Ik bel nooit", late, by=group.keeper)
    assert Passage.objects.get().codings.count() == 2


@pytest.mark.parametrize("stretch", [(5, 5), (-1, 4), (0, 10_000), (9, 3)])
def test_what_is_no_stretch_is_refused(group, stretch):
    with pytest.raises(StretchError):
        mark_passage(
            source=group.transcript, start=stretch[0], end=stretch[1], by=group.coder
        )  # fmt: skip


def test_only_white_space_is_refused(group):
    with pytest.raises(StretchError):
        mark(group, "\n")


def test_words_that_were_taken_back_are_refused(group):
    agree(group.d1)
    withdraw_consent(subject=group.d1, purpose=Purpose.TAKE_PART)
    with pytest.raises(StretchError):
        mark(group, "Ik bel nooit")
    with pytest.raises(StretchError):
        mark(group, "iedereen.\nD2: Bij ons")
    assert mark(group, "Bij ons").text == "Bij ons"


def test_a_text_that_changed_meanwhile_is_told_with_the_new_place(group):
    text = group.transcript.text
    edits = differences(text, text.replace("Wat doet u", "Wat doet u nu"))
    change_text(
        source=group.transcript, edits=edits, by=group.keeper, reason=ChangeReason.CORRECTED
    )
    with pytest.raises(ChangedMeanwhileError) as told:
        mark(group, "Ik bel nooit", seen_version=1)
    start = text.index("Ik bel nooit")
    now = told.value.current
    assert now.text[slice(*where_now(now, start, start + 12, 1))] == "Ik bel nooit"


def test_a_code_that_was_taken_out_of_use_is_refused(group, late):
    late.retired_at = "2026-01-01T00:00Z"
    late.save()
    with pytest.raises(NotInUseError):
        mark(group, "Ik bel nooit", late)
    assert not Passage.objects.exists()


def test_who_does_not_code_marks_nothing(group, resident):
    with pytest.raises(PermissionDenied):
        mark(group, "Ik bel nooit", by=resident)


def test_taking_away_the_only_code_takes_the_mark_away(group, late):
    passage = mark(group, "Ik bel nooit", late)
    uncode(passage=passage, code=late, by=group.coder)
    assert not Passage.objects.exists()


def test_what_others_gave_stays(group, late):
    passage = mark(group, "Ik bel nooit", late)
    mark(group, "Ik bel nooit", late, by=group.keeper)
    assert not remove_passage(passage=passage, by=group.coder)
    assert passage.codings.get().by == group.keeper
    assert remove_passage(passage=passage, by=group.keeper)


def test_a_mark_on_which_something_rests_is_only_removed_on_purpose(group, late, monkeypatch):
    passage = mark(group, "Ik bel nooit", late)
    uses = [Use("Bevinding: buren eerst", "/bevindingen/1/")]
    monkeypatch.setattr(USES, "_tellers", [lambda _passages: uses])
    with pytest.raises(StillUsedError) as told:
        remove_passage(passage=passage, by=group.coder)
    assert told.value.uses == uses
    assert passage.codings.get().code == late
    assert remove_passage(passage=passage, by=group.coder, although_used=True)


def test_a_mark_with_a_memo_stays_without_codes(group, late):
    passage = mark(group, "Ik bel nooit", late)
    write_memo(passage=passage, memo="Waarom niet?", by=group.coder)
    uncode(passage=passage, code=late, by=group.coder)
    assert Passage.objects.get().memo == "Waarom niet?"


def test_two_memos_at_once_don_t_overwrite_each_other(group):
    passage = mark(group, "Ik bel nooit")
    write_memo(passage=passage, memo="Waarom niet?", by=group.coder, seen_version=1)
    with pytest.raises(ChangedMeanwhileError):
        write_memo(passage=passage, memo="Hoezo?", by=group.keeper, seen_version=1)


def test_boundaries_move_with_their_words_and_voices(group, late):
    passage = mark(group, "iedereen.", late)
    end = group.transcript.text.index("Bij ons") + len("Bij ons")
    move_passage(passage=passage, start=passage.start, end=end, by=group.coder)
    passage.refresh_from_db()
    assert passage.text == "iedereen.\nD2: Bij ons"
    assert {voice.participant for voice in passage.voices.all()} == {group.d1, group.d2}


def test_boundaries_do_not_move_onto_another_passage(group, late):
    there = mark(group, "Ik bel nooit", late)
    passage = mark(group, "Ik bel", late)
    with pytest.raises(StretchError):
        move_passage(passage=passage, start=there.start, end=there.end, by=group.coder)


def test_in_a_blind_round_only_the_own_code_moves(group, late):
    blind(group)
    passage = mark(group, "Ik bel nooit", late)
    mark(group, "Ik bel nooit", late, by=group.keeper)
    mine = move_passage(passage=passage, start=passage.start, end=passage.start + 6, by=group.coder)
    assert [coding.by for coding in mine.codings.all()] == [group.coder]
    assert [coding.by for coding in passage.codings.all()] == [group.keeper]


def test_in_a_blind_round_memos_wait(group):
    blind(group)
    with pytest.raises(ValidationError):
        write_memo(passage=mark(group, "Ik bel"), memo="Kijk", by=group.coder)


def test_a_look_is_settled(group):
    passage = mark(group, "Ik bel")
    Passage.objects.update(needs_look=True)
    settle_look(passage=passage, by=group.coder)
    assert not Passage.objects.filter(needs_look=True).exists()


def test_every_change_has_a_number(group, late):
    passage = mark(group, "Ik bel", late)
    uncode(passage=passage, code=late, by=group.coder)
    assert SourceActivity.objects.get().number == 2
    assert {(one.start, one.end) for one in Touched.objects.all()} == {(passage.start, passage.end)}
