"""The gate: words go no further than each one agreed to, and not at all once taken back."""

from datetime import timedelta

import pytest
from django.utils import timezone

from samenspel.ground.consent.models import Purpose, Reach
from samenspel.ground.consent.services import give_consent, withdraw_consent
from samenspel.loop.coding.gate import codings_for, passages_for, passages_quotable
from samenspel.loop.coding.models import Passage
from samenspel.loop.coding.services import tell_voices
from samenspel.loop.sources.models import Speaker
from tests.focus_group import a_focus_group, agree


@pytest.fixture
def group(zhz, researcher, professional):
    return a_focus_group(zhz, keeper=researcher, coder=professional)


def test_who_was_not_asked_is_read_by_researchers_and_quoted_to_nobody(group):
    passage = group.passage("Ik bel nooit meteen.")
    assert list(passages_for(group.coder, group.team)) == [passage]
    assert not passages_quotable(group.team, Reach.TEAM).exists()


@pytest.mark.parametrize("agreed", list(Reach))
def test_a_quote_goes_as_far_as_was_agreed(group, agreed):
    passage = group.passage("Ik bel nooit meteen.")
    agree(group.d1, agreed)
    seen = [reach for reach in Reach if passages_quotable(group.team, reach).contains(passage)]
    assert seen == [reach for reach in Reach if reach.width <= agreed.width]


def test_everyone_in_a_passage_must_agree(group):
    passage = group.passage("die kent iedereen.\nD2: Bij ons in het wijkteam")
    agree(group.d1)
    assert not passages_quotable(group.team, Reach.TEAM).exists()
    agree(group.d2, Reach.WERKPLAATS)
    assert passages_quotable(group.team, Reach.WERKPLAATS).contains(passage)
    assert not passages_quotable(group.team, Reach.PUBLIC).exists()


def test_who_stops_taking_part_is_read_by_nobody(group):
    group.passage("Ik bel nooit meteen.")
    other = group.passage("horen we dat vaak te laat")
    agree(group.d1)
    withdraw_consent(subject=group.d1, purpose=Purpose.TAKE_PART)
    assert list(passages_for(group.keeper, group.team)) == [other]
    assert not passages_quotable(group.team, Reach.TEAM).exists()


def test_a_consent_that_ends_closes_the_gate_at_that_moment(group, time_machine):
    group.passage("Ik bel nooit meteen.")
    time_machine.move_to("2026-03-01 12:00+01:00", tick=False)
    agree(group.d1)
    withdraw_consent(subject=group.d1, purpose=Purpose.QUOTE)
    ends = timezone.now() + timedelta(hours=1)
    give_consent(subject=group.d1, purpose=Purpose.QUOTE, reach=Reach.PUBLIC, until=ends)
    assert passages_quotable(group.team, Reach.PUBLIC).exists()
    time_machine.move_to("2026-03-01 13:01+01:00", tick=False)
    assert not passages_quotable(group.team, Reach.PUBLIC).exists()


def test_words_of_an_unknown_speaker_are_quoted_to_nobody(group):
    passage = group.passage("Ik bel nooit meteen.")
    agree(group.d1)
    Speaker.objects.filter(label="D1").update(participant=None)
    tell_voices([passage])
    assert not passages_quotable(group.team, Reach.TEAM).exists()
    assert list(passages_for(group.coder, group.team)) == [passage]


def test_a_passage_without_voices_is_quoted_to_nobody(group):
    passage = group.passage("Ik bel nooit meteen.")
    agree(group.d1)
    passage.voices.all().delete()
    assert not Passage.objects.quotable(Reach.TEAM).exists()


@pytest.mark.parametrize("who", ["coder", "outsider"])
def test_codings_are_those_of_passages_that_one_may_read(group, outsider, who):
    person = group.coder if who == "coder" else outsider
    code = group.code("Hulp vragen")
    for words in ("Ik bel nooit meteen.", "horen we dat vaak te laat"):
        group.passage(words, code=code, by=group.keeper)
    agree(group.d1)
    withdraw_consent(subject=group.d1, purpose=Purpose.TAKE_PART)
    agree(group.d2)
    found = set(codings_for(person, group.team).values_list("passage", flat=True))
    assert found == set(passages_for(person, group.team).values_list("pk", flat=True))
    assert len(found) == 1 or who == "outsider"
