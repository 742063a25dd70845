"""Merging, splitting and retiring codes: passages keep what they should, and history tells."""

import pytest
from django.core.exceptions import PermissionDenied
from django.urls import reverse

from samenspel.ground.common.meanwhile import ChangedMeanwhileError
from samenspel.loop.coding import services
from samenspel.loop.coding.models import Coding
from samenspel.loop.coding.tree import codes_of


def names(team):
    return [(node.depth, node.code.name) for node in codes_of(team)]


def codings_of(code):
    return set(code.codings.values_list("passage__text", "by__name"))


def test_merging_takes_passages_along_without_doubles(group, make):
    old, new = make("Hulp vragen"), make("Aankloppen")
    both = group.passage("Ik bel nooit meteen.", code=old, by=group.coder)
    both.codings.create(code=new, by=group.coder)
    both.codings.create(code=old, by=group.keeper)
    group.passage("Dan praat ik wel.", code=old, by=group.coder)
    services.merge_code(code=old, into=new, by=group.coder, seen_version=1)
    assert codings_of(new) == {
        ("Ik bel nooit meteen.", "Pim"),
        ("Ik bel nooit meteen.", "Otto"),
        ("Dan praat ik wel.", "Pim"),
    }
    assert not old.codings.exists()
    assert names(group.team) == [(0, "Aankloppen")]


def test_merging_keeps_what_was_as_history(group, make):
    old, new = make("Hulp vragen"), make("Aankloppen")
    services.merge_code(code=old, into=new, by=group.coder)
    old.refresh_from_db()
    assert old.merged_into == new
    assert old.history.first().details["into"] == "Aankloppen"
    assert new.history.first().details["took"] == "Hulp vragen"


def test_what_falls_under_a_merged_code_goes_along(group, make):
    old, new = make("Oud"), make("Nieuw")
    make("Drempel", old)
    make("Drempel", new)
    services.merge_code(code=old, into=new, by=group.coder)
    assert names(group.team) == [(0, "Nieuw"), (1, "Drempel"), (1, "Drempel (2)")]


def test_a_code_merges_into_what_falls_under_it(group, make):
    top = make("Top")
    deep = make("Diep", make("Midden", top))
    services.merge_code(code=top, into=deep, by=group.coder)
    assert names(group.team) == [(0, "Diep"), (1, "Midden")]


def test_a_code_is_not_merged_twice(group, make):
    old, new, third = make("Oud"), make("Nieuw"), make("Derde")
    services.merge_code(code=old, into=new, by=group.coder)
    with pytest.raises(services.NotInUseError):
        services.merge_code(code=old, into=third, by=group.keeper)
    with pytest.raises(services.FallsUnderItselfError):
        services.merge_code(code=new, into=new, by=group.keeper)


def test_splitting_gives_chosen_passages_another_code(group, make):
    code = make("Hulp vragen")
    going = group.passage("Ik bel nooit meteen.", code=code, by=group.coder)
    group.passage("Dan praat ik wel.", code=code, by=group.coder)
    new = services.split_code(
        code=code, by=group.coder, name="Wachten", passages=[going.pk], seen_version=1
    )
    assert codings_of(new) == {("Ik bel nooit meteen.", "Pim")}
    assert codings_of(code) == {("Dan praat ik wel.", "Pim")}
    assert names(group.team) == [(0, "Hulp vragen"), (1, "Wachten")]
    assert new.history.first().details["out_of"] == "Hulp vragen"


def test_splitting_takes_only_passages_of_that_code(group, make):
    code, other = make("Hulp vragen"), make("Anders")
    passage = group.passage("Dan praat ik wel.", code=other, by=group.coder)
    with pytest.raises(services.NothingChosenError):
        services.split_code(code=code, by=group.coder, name="Nieuw", passages=[passage.pk])
    assert names(group.team) == [(0, "Hulp vragen"), (0, "Anders")]


def test_retiring_leaves_the_passages_and_lifts_what_fell_under_it(group, make):
    code = make("Oud", make("Top"))
    make("Drempel", code)
    passage = group.passage("Dan praat ik wel.", code=code, by=group.coder)
    services.retire_code(code=code, by=group.coder, seen_version=1)
    assert names(group.team) == [(0, "Top"), (1, "Drempel")]
    assert not Coding.objects.exists()
    passage.refresh_from_db()
    assert code.history.first().details["passages"] == [passage.pk]


def test_who_saw_an_older_code_reshapes_nothing(group, make):
    old, new = make("Oud"), make("Nieuw")
    services.change_code(code=old, by=group.keeper, definition="Anders")
    with pytest.raises(ChangedMeanwhileError):
        services.merge_code(code=old, into=new, by=group.coder, seen_version=1)
    with pytest.raises(ChangedMeanwhileError):
        services.retire_code(code=old, by=group.coder, seen_version=1)


def test_a_code_comes_back_into_use_with_what_each_person_had_given(group, make):
    code = make("Oud", make("Top"))
    both = group.passage("Dan praat ik wel.", code=code, by=group.coder)
    both.codings.create(code=code, by=group.keeper)
    gone = group.passage("Ik bel nooit meteen.", code=code, by=group.coder)
    services.retire_code(code=code, by=group.coder)
    gone.delete()
    make("Oud", code.parent)
    for _twice in range(2):
        services.reuse_code(code=code, by=group.keeper)
    assert names(group.team) == [(0, "Top"), (1, "Oud"), (1, "Oud (2)")]
    assert codings_of(code) == {("Dan praat ik wel.", "Pim"), ("Dan praat ik wel.", "Otto")}
    assert [change.did for change in code.history.all()][:2] == ["reused", "retired"]


def test_it_comes_back_under_what_is_in_use_now(group, make):
    top, other = make("Top"), make("Anders")
    code = make("Oud", top)
    services.retire_code(code=code, by=group.coder)
    services.merge_code(code=top, into=other, by=group.coder)
    assert services.reuse_code(code=code, by=group.coder).parent == other


def test_a_merged_code_does_not_come_back_by_itself(group, make):
    old, new = make("Oud"), make("Nieuw")
    services.merge_code(code=old, into=new, by=group.coder)
    with pytest.raises(services.NotInUseError):
        services.reuse_code(code=old, by=group.coder)


def test_who_only_reads_takes_nothing_back_into_use(group, make, resident):
    code = make("Oud")
    services.retire_code(code=code, by=group.coder)
    group.team.researchers.create(person=resident, role="reader")
    with pytest.raises(PermissionDenied):
        services.reuse_code(code=code, by=resident)


def test_the_page_of_a_retired_code_brings_it_back(group, make, login):
    code = make("Oud")
    services.retire_code(code=code, by=group.coder)
    pim = login(group.coder)
    url = reverse("coding:reuse_code", args=["buren", code.pk])
    assert url in pim.get(reverse("coding:code", args=["buren", code.pk])).text
    pim.post(url)
    code.refresh_from_db()
    assert code.retired_at is None
