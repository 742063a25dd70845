"""Deciding: a person does it, and the same one is the same everywhere in the team."""

import pytest
from django.core.exceptions import PermissionDenied, ValidationError

from samenspel.ground.common.log import history_of
from samenspel.ground.common.meanwhile import ChangedMeanwhileError
from samenspel.loop.deidentifying import services
from samenspel.loop.deidentifying.models import Pseudonym
from samenspel.loop.deidentifying.tests.conftest import those, words_of
from samenspel.loop.sources.edits import Edit
from samenspel.loop.sources.models import ChangeReason, Source
from samenspel.loop.sources.services import change_text
from tests.focus_group import a_transcript


@pytest.fixture
def accept(source, professional):
    def accept(words, stand_in, chosen=None, **more):
        return services.accept_traces(
            source=source, suggestions=chosen or those(source, words), words=words,
            stand_in=stand_in, by=more.pop("by", professional), **more,
        )  # fmt: skip

    return accept


def text_of(source):
    return Source.objects.get(pk=source.pk).text


def test_all_places_of_a_name_go_in_one_version(source, accept):
    assert accept("Fatima", "[naam 1]") == 3
    text = text_of(source)
    assert "Fatima" not in text
    assert text.count("[naam 1]") == 3
    assert source.changes.get().version == 2
    assert source.changes.get().removed == []


def test_only_the_chosen_places_go(source, accept):
    accept("Fatima", "[naam 1]", those(source, "Fatima")[:1])
    assert text_of(source).count("Fatima") == 2


def test_the_places_are_still_the_same_words_afterwards(source, accept):
    accept("Fatima", "[naam 1]")
    assert words_of(source)[0:4] == ["[naam 1]", "[naam 1]", "Dordrecht", "Kerkweg 7"]


def test_turns_and_speakers_keep_their_place(source, accept):
    accept("Fatima", "[naam 1]")
    turn = source.turns.get(number=2)
    assert text_of(source)[turn.start : turn.end].startswith("D2: Mevrouw El Amrani")


def test_sending_twice_changes_nothing_more(source, accept):
    chosen = those(source, "Fatima")
    accept("Fatima", "[naam 1]", chosen)
    assert accept("Fatima", "[naam 1]", chosen) == 0
    assert source.changes.count() == 1


def test_what_changed_meanwhile_is_not_taken_out(source, accept, professional):
    chosen = those(source, "Dordrecht")
    start = source.text.index("Dordrecht")
    change_text(
        source=source, edits=[Edit(start, start + 9, "Zwijndrecht")], by=professional,
        reason=ChangeReason.CORRECTED,
    )  # fmt: skip
    with pytest.raises(ChangedMeanwhileError):
        accept("Dordrecht", "[plaats 1]", chosen)


def test_the_same_words_have_the_same_stand_in_in_the_whole_team(source, accept, group):
    accept("Fatima", "[naam 1]")
    other = a_transcript(group.team, [("X", "en Fatima dan")], {}, title="Ander")
    services.find_traces(source=other)
    with pytest.raises(ValidationError, match="naam 1"):
        services.accept_traces(
            source=other, suggestions=those(other, "Fatima"), words="Fatima", stand_in="[naam 9]",
            by=group.coder,
        )  # fmt: skip


def test_one_stand_in_for_two_names_only_when_said(accept, group):
    accept("Fatima", "Aicha")
    with pytest.raises(ValidationError) as caught:
        accept("El Amrani", "Aicha")
    assert caught.value.error_dict["stand_in"][0].code == "taken"
    assert accept("El Amrani", "Aicha", the_same=True) == 1
    assert group.team.pseudonyms.filter(stand_in="Aicha").count() == 2


@pytest.mark.parametrize("stand_in", ["", "  ", "x" * 81, "fatima", "[Fatima]", "██"])
def test_a_stand_in_that_tells_or_says_nothing_is_refused(accept, source, stand_in):
    with pytest.raises(ValidationError):
        accept("Fatima", stand_in)
    assert "Fatima" in text_of(source)


def test_numbers_and_ages_are_not_kept_in_the_key(accept, group):
    accept("06-12345678", "[telefoon]")
    accept("71 jaar", "[tussen 70 en 80]")
    assert not group.team.pseudonyms.exists()


def test_the_key_is_sealed(accept, group):
    accept("Fatima", "[naam 1]")
    row = group.team.pseudonyms.get()
    assert b"Fatima" not in bytes(row.sealed)
    assert "atima" not in f"{row.digest}{row.stand_in}"


def test_corrections_of_before_no_longer_tell_it(source, accept, professional):
    start = source.text.index("Zonder Fatima")
    change_text(
        source=source, edits=[Edit(start, start + 13, "Met Fatima")], by=professional,
        reason=ChangeReason.CORRECTED,
    )  # fmt: skip
    accept("Fatima", "[naam 1]")
    change = source.changes.get(reason="corrected")
    assert (change.removed, change.edits[0][2]) == (["Zonder [naam 1]"], "Met [naam 1]")


def test_a_name_in_a_label_goes_too(group, professional):
    made = a_transcript(group.team, [("Fatima", "Goedemorgen, ik ben Fatima.")], {}, title="L")
    services.find_traces(source=made)
    services.accept_traces(
        source=made, suggestions=those(made, "Fatima"), words="Fatima", stand_in="[naam 1]",
        by=professional,
    )  # fmt: skip
    assert made.speakers.get().label == "[naam 1]"
    turn = made.turns.get()
    assert text_of(made)[turn.words_start :].startswith("Goedemorgen")


def test_a_reader_decides_nothing(source, accept, resident):
    with pytest.raises(PermissionDenied):
        accept("Fatima", "[naam 1]", by=resident)
    with pytest.raises(PermissionDenied):
        services.reject_traces(source=source, suggestions=[1], by=resident)


def test_what_may_stay_can_be_looked_at_again(source, professional):
    chosen = those(source, "Dordrecht")
    assert services.reject_traces(source=source, suggestions=chosen, by=professional) == 1
    services.look_again(suggestion=source.suggestions.get(pk=chosen[0]), by=professional)
    assert source.suggestions.get(pk=chosen[0]).decision == "open"


def test_adding_by_hand_finds_whole_words_only(source, professional):
    added = services.add_by_hand(source=source, words="nummer", kind="other", by=professional)
    assert words_of(source, *added) == ["nummer"]
    with pytest.raises(ValidationError):
        services.add_by_hand(source=source, words="numme", kind="other", by=professional)


def test_who_keeps_the_key_puts_words_back(source, accept, researcher, professional):
    accept("Dordrecht", "[plaats 1]")
    one = source.suggestions.get(decision="accepted")
    with pytest.raises(PermissionDenied):
        services.put_back(suggestion=one, by=professional)
    assert services.put_back(suggestion=one, by=researcher)
    assert not services.put_back(suggestion=one, by=researcher)
    assert "in Dordrecht," in text_of(source)
    assert not Pseudonym.objects.exists()


def test_opening_the_key_is_in_the_log(accept, group, researcher, professional):
    accept("Fatima", "[naam 1]")
    with pytest.raises(PermissionDenied):
        services.open_key(team=group.team, by=professional)
    opened = services.open_key(team=group.team, by=researcher)
    assert [(one.pseudonym.stand_in, one.words, one.places) for one in opened] == [
        ("[naam 1]", "Fatima", 3)
    ]
    assert history_of(group.team).first().action == "deidentifying.open_key"


def test_a_key_that_does_not_fit_is_told(accept, group, researcher, settings):
    accept("Fatima", "[naam 1]")
    settings.SAMENSPEL_NAMES_KEY = "another one"
    assert services.open_key(team=group.team, by=researcher)[0].words == ""


def test_a_proposal_follows_what_it_is_said_to_be(accept, source, group):
    accept("Dordrecht", "[plaats 1]", kind="name")
    assert group.team.pseudonyms.get().stand_in == "[naam 1]"
    accept("El Amrani", "Aicha", kind="other")
    assert group.team.pseudonyms.get(kind="other").stand_in == "Aicha"
