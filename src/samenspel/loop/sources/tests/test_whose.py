"""Words that somebody takes back go everywhere, also where nobody said who speaks."""

import pytest

from samenspel.ground.consent.models import Purpose, Reach
from samenspel.ground.consent.services import withdraw_consent
from samenspel.loop.coding.gate import passages_for, passages_quotable
from samenspel.loop.coding.services.moving import tell_voices_of
from samenspel.loop.sources.models import Source, Speaker, Turn, Whose
from samenspel.loop.sources.reader import BLOT, lines_between, safe_text
from samenspel.loop.sources.services.erasing import erase_words_of
from tests.focus_group import a_focus_group, agree, mark


@pytest.fixture
def group(zhz, researcher, professional):
    return a_focus_group(zhz, keeper=researcher, coder=professional)


def stop(participant):
    agree(participant)
    withdraw_consent(subject=participant, purpose=Purpose.TAKE_PART)


@pytest.fixture
def subtitles(group):
    """Two turns with only a time: nobody said who speaks in them."""
    text = "Ik bel nooit meteen.\nDat horen we te laat."
    source = Source.objects.create(team=group.team, title="Opname", kind="transcript", text=text)
    Turn.objects.create(source=source, number=0, start=0, words_start=0, end=20, from_ms=0)
    Turn.objects.create(source=source, number=1, start=21, words_start=21, end=len(text))
    source.participants.add(group.d1)
    return source


def test_words_without_a_speaker_go_with_whoever_the_text_is_of(group, subtitles):
    mark(subtitles, "Ik bel nooit")
    stop(group.d1)
    assert not any(sign.isalpha() for sign in safe_text(subtitles))
    assert "".join(line.text for line in lines_between(subtitles, 3, 5)).strip(BLOT + " ") == ""
    assert not passages_for(group.keeper, group.team).exists()


def test_words_of_an_unknown_speaker_go_with_who_is_no_speaker_yet(group, subtitles):
    other = Speaker.objects.create(source=subtitles, label="S2")
    subtitles.turns.filter(number=1).update(speaker=other)
    mark(subtitles, "Dat horen we")
    stop(group.d1)
    assert not any(sign.isalpha() for sign in safe_text(subtitles))
    assert not passages_for(group.keeper, group.team).exists()


def test_an_unknown_speaker_is_not_somebody_who_speaks_already(group):
    group.transcript.speakers.filter(label="INT").update(is_ours=False)
    stop(group.d1)
    assert "Wat doet u als het niet meer lukt" in safe_text(group.transcript)


def test_what_stands_before_the_first_turn_is_of_everyone_in_it(group):
    source = group.transcript
    before = "Vooraf vertelt zij over haar man.\n"
    source.text = before + source.text
    source.save()
    for turn in source.turns.order_by("-start"):
        turn.start, turn.words_start, turn.end = (
            place + len(before) for place in (turn.start, turn.words_start, turn.end)
        )
        turn.save()
    passage = mark(source, "Vooraf vertelt zij")
    stop(group.d1)
    shown = safe_text(source)
    assert "haar man" not in shown
    assert "Bij ons in het wijkteam" in shown
    assert "\nD1: " in shown
    assert len(shown) == len(source.text)
    assert not passages_for(group.keeper, group.team).filter(pk=passage.pk).exists()


def test_such_words_are_erased_too(group, subtitles):
    stop(group.d1)
    erase_words_of(participant=group.d1)
    subtitles.refresh_from_db()
    assert not any(sign.isalpha() for sign in subtitles.text)


def test_a_participant_in_our_own_text_decides_about_the_own_words(group):
    Source.objects.filter(pk=group.transcript.pk).update(whose=Whose.OWN, reach=Reach.PUBLIC)
    passage = group.passage("Ik bel nooit meteen.")
    ours = group.passage("Wat doet u")
    assert list(passages_quotable(group.team, Reach.PUBLIC)) == [ours]
    agree(group.d1)
    assert passages_quotable(group.team, Reach.PUBLIC).contains(passage)
    withdraw_consent(subject=group.d1, purpose=Purpose.TAKE_PART)
    assert list(passages_for(group.keeper, group.team)) == [ours]


def test_what_nobody_in_particular_says_in_our_own_text_is_ours(group):
    Source.objects.filter(pk=group.transcript.pk).update(whose=Whose.OWN, reach=Reach.PUBLIC)
    group.transcript.speakers.update(participant=None)
    passage = group.passage("Ik bel nooit meteen.")
    group.transcript.participants.clear()
    tell_voices_of(group.transcript)
    assert passages_quotable(group.team, Reach.PUBLIC).contains(passage)
