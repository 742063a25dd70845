"""Looking for traces: again and again, without losing what people decided."""

import pytest

from samenspel.ground.consent.models import Purpose
from samenspel.ground.consent.services import withdraw_consent
from samenspel.loop.deidentifying import services, tasks
from samenspel.loop.deidentifying.models import NameSearch, Suggestion
from samenspel.loop.deidentifying.recognise import lists
from samenspel.loop.deidentifying.services import searching
from samenspel.loop.deidentifying.tests.conftest import those, words_of
from samenspel.loop.sources.edits import Edit
from samenspel.loop.sources.models import ChangeReason
from samenspel.loop.sources.services import change_text
from tests.focus_group import a_transcript, agree


def test_the_search_finds_what_may_lead_to_somebody(source):
    assert words_of(source) == [
        "Fatima", "Fatima", "Dordrecht", "Kerkweg 7", "El Amrani", "71 jaar", "06-12345678",
        "Fatima",
    ]  # fmt: skip


def test_searching_again_changes_nothing(source):
    before = list(source.suggestions.values())
    services.find_traces(source=source)
    assert list(source.suggestions.values()) == before


def test_a_decision_stays_when_the_text_is_searched_again(source, professional):
    services.reject_traces(source=source, suggestions=those(source, "Dordrecht"), by=professional)
    services.find_traces(source=source)
    assert source.suggestions.get(pk=those(source, "Dordrecht")[0]).decision == "rejected"
    assert len(words_of(source)) == 8


def test_what_was_added_by_hand_stays(source, professional):
    services.add_by_hand(source=source, words="bel ik", kind="other", by=professional)
    services.find_traces(source=source)
    assert "bel ik" in words_of(source)


def test_words_that_were_taken_back_are_not_looked_at(group, source):
    source.suggestions.all().delete()
    agree(group.d2)
    withdraw_consent(subject=group.d2, purpose=Purpose.TAKE_PART)
    services.find_traces(source=source)
    assert "06-12345678" not in words_of(source)
    assert "Fatima" in words_of(source)


def test_names_of_who_takes_part_are_found_without_any_list(group):
    made = a_transcript(group.team, [("X", "ja, dat zei Bo de Wit. Bo zei dat.")], {})
    services.find_traces(source=made)
    assert words_of(made) == ["Bo de Wit", "Bo"]


def test_what_has_a_stand_in_is_found_in_a_new_text(source, group, professional):
    services.accept_traces(
        source=source, suggestions=those(source, "Fatima"), words="Fatima", stand_in="[naam 1]",
        by=professional,
    )  # fmt: skip
    made = a_transcript(group.team, [("X", "fatima kwam ook")], {}, title="Nieuw")
    services.find_traces(source=made)
    assert [(one.found_by, one.kind) for one in made.suggestions.all()] == [("key", "name")]


def test_the_other_texts_of_the_team_are_looked_through(source, group, professional):
    other = a_transcript(group.team, [("X", "Fatima. En fatima!")], {}, title="Ander")
    services.accept_traces(
        source=source, suggestions=those(source, "Fatima"), words="Fatima", stand_in="[naam 1]",
        by=professional,
    )  # fmt: skip
    pseudonym = group.team.pseudonyms.get()
    assert services.find_elsewhere(pseudonym.pk, source.pk) == 2
    assert services.find_elsewhere(pseudonym.pk, source.pk) == 0
    assert words_of(other) == ["Fatima", "fatima"]


def test_asking_is_for_who_codes_and_asking_twice_is_asking_once(source, professional):
    NameSearch.objects.all().delete()
    first = services.ask_search(source=source, by=professional)
    assert services.ask_search(source=source, by=professional).asked_at == first.asked_at
    assert first.is_busy


def test_the_worker_searches_and_tells_what_goes_wrong(source, professional, monkeypatch):
    asked = services.ask_search(source=source, by=professional)
    monkeypatch.setattr(searching, "find", lambda *_args, **_more: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        tasks.look_for_names.func(asked.pk)
    assert NameSearch.objects.get().failed
    monkeypatch.undo()
    services.ask_search(source=source, by=professional)
    assert tasks.look_for_names.func(asked.pk) == 8
    assert not NameSearch.objects.get().is_busy


def test_lists_that_break_leave_our_own_patterns(source, monkeypatch, settings):
    monkeypatch.setattr(lists, "are_prepared", lambda _folder: True)

    def broken(text, folder):
        raise lists.ListsError

    monkeypatch.setattr(lists, "find_by_lists", broken)
    services.find_traces(source=source)
    assert not NameSearch.objects.get().with_lists
    assert Suggestion.objects.filter(source=source).count() == 8


def test_our_own_patterns_can_look_alone(source, monkeypatch):
    monkeypatch.setattr(lists, "are_prepared", lambda _folder: True)
    monkeypatch.setattr(lists, "find_by_lists", lambda *_asked: pytest.fail("lists were used"))
    services.find_traces(source=source, by_lists=False)
    assert not NameSearch.objects.get().with_lists


def test_suggestions_move_with_the_text(source, professional):
    change_text(
        source=source, edits=[Edit(5, 8, "Hoe gaat het, en wat")], by=professional,
        reason=ChangeReason.CORRECTED,
    )  # fmt: skip
    assert words_of(source)[:4] == ["Fatima", "Fatima", "Dordrecht", "Kerkweg 7"]


def test_a_corrected_word_that_might_stay_is_looked_at_again(source, professional):
    services.reject_traces(source=source, suggestions=those(source, "Dordrecht"), by=professional)
    start = source.text.index("Dordrecht")
    change_text(
        source=source, edits=[Edit(start, start + 9, "Zwijndrecht")], by=professional,
        reason=ChangeReason.CORRECTED,
    )  # fmt: skip
    one = source.suggestions.get(pk=those(source, "Zwijndrecht")[0])
    assert one.decision == "open"
