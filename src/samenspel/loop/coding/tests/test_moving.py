"""Passages keep their words and their place when the text under them changes; nothing vanishes."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from samenspel.ground.consent.models import Purpose
from samenspel.ground.consent.services import withdraw_consent
from samenspel.loop.coding.corrections import corrections_in
from samenspel.loop.coding.models import Passage, SourceActivity
from samenspel.loop.coding.rests_on import passages_on
from samenspel.loop.coding.signals import passages_changed
from samenspel.loop.sources.edits import Edit, differences
from samenspel.loop.sources.models import ChangeReason, Speaker
from samenspel.loop.sources.services import change_text
from samenspel.loop.sources.signals import speakers_changed
from tests.focus_group import a_focus_group, agree


@pytest.fixture
def group(zhz, researcher, professional):
    return a_focus_group(zhz, keeper=researcher, coder=professional)


def correct(group, before, after, reason=ChangeReason.CORRECTED):
    group.transcript.refresh_from_db()
    text = group.transcript.text
    edits = differences(text, text.replace(before, after))
    change_text(source=group.transcript, edits=edits, by=group.keeper, reason=reason)


def test_a_passage_moves_along_and_needs_no_look(group):
    passage = group.passage("Bij ons in het wijkteam")
    correct(group, "buurvrouw", "overbuurvrouw")
    passage.refresh_from_db()
    assert passage.text == "Bij ons in het wijkteam"
    assert not passage.needs_look


def test_corrected_words_need_a_look(group):
    passage = group.passage("vraag ik de buurvrouw")
    correct(group, "buurvrouw", "overbuurvrouw")
    passage.refresh_from_db()
    assert passage.text == "vraag ik de overbuurvrouw"
    assert passage.needs_look


def test_words_without_a_trace_need_no_look(group):
    passage = group.passage("vraag ik de buurvrouw")
    correct(group, "buurvrouw", "[persoon 1]", ChangeReason.DEIDENTIFIED)
    passage.refresh_from_db()
    assert passage.text == "vraag ik de [persoon 1]"
    assert not passage.needs_look


def test_what_is_cut_as_a_whole_stays_to_be_looked_at(group):
    passage = group.passage("die kent iedereen")
    correct(group, ", die kent iedereen", "")
    passage.refresh_from_db()
    assert passage.text == ""
    assert passage.needs_look


def test_a_keeper_reads_what_was_corrected(group):
    passage = group.passage("Bij ons in het wijkteam horen we")
    correct(group, "wijkteam", "buurtteam")
    correct(group, "buurvrouw", "overbuurvrouw")
    passage.refresh_from_db()
    corrections_in([passage])
    assert passage.corrections == [("wijkteam", "buurtteam")]


def test_voices_follow_the_speakers(group):
    passage = group.passage("Ik bel nooit meteen.")
    Speaker.objects.filter(label="D1").update(participant=group.d2)
    speakers_changed.send(sender=None, source=group.transcript)
    assert passage.voices.get().participant == group.d2


def test_a_withdrawal_is_announced_for_the_own_passages(group):
    agree(group.d1)
    mine = group.passage("Ik bel nooit meteen.")
    group.passage("Bij ons in het wijkteam")
    heard = []

    def hear(passages, **kwargs):
        heard.extend(passages)

    passages_changed.connect(hear)
    try:
        withdraw_consent(subject=group.d1, purpose=Purpose.TAKE_PART)
    finally:
        passages_changed.disconnect(hear)
    assert set(heard) == {mine}
    assert SourceActivity.objects.get().number > 0


ends = st.tuples(st.integers(0, 260), st.integers(0, 260)).map(sorted)


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    places=st.lists(ends, min_size=1, max_size=6),
    corrections=st.lists(st.tuples(ends, st.text("ab \n", max_size=8)), max_size=5),
)
def test_whatever_is_corrected_nothing_vanishes(group, places, corrections):
    source = group.transcript
    source.refresh_from_db()
    Passage.objects.all().delete()
    for start, end in places:
        where = (min(start, len(source.text)), min(end, len(source.text)))
        Passage.objects.create(
            source=source, start=where[0], end=where[1], text=source.text[slice(*where)]
        )
    for (start, end), words in corrections:
        source.refresh_from_db()
        edit = Edit(min(start, len(source.text)), min(end, len(source.text)), words)
        change_text(source=source, edits=[edit], by=group.keeper, reason=ChangeReason.CORRECTED)
    source.refresh_from_db()
    found = list(Passage.objects.all())
    assert len(found) == len(places)
    assert all(one.text == source.text[one.start : one.end] for one in found)


def test_what_rests_on_a_consent_is_told_by_text_without_the_words(group):
    agree(group.d1)
    group.passage("Ik bel nooit meteen.")
    group.passage("Bij ons in het wijkteam")
    told = list(passages_on(group.d1, Purpose.TAKE_PART))
    assert [one.label for one in told] == ["1 fragment met een code in “Focusgroep in Dordrecht”"]
    assert list(passages_on(group.d1, Purpose.QUOTE)) == []
