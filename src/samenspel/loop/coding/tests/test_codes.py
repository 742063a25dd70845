"""The codebook: codes are made, changed and moved, and two people don't undo each other."""

import pytest
from django.core.exceptions import PermissionDenied

from samenspel.ground.common.meanwhile import ChangedMeanwhileError
from samenspel.ground.common.theme import contrast
from samenspel.loop.coding import services
from samenspel.loop.coding.models import CodeDid
from samenspel.loop.coding.palette import PAGE, PALETTE
from samenspel.loop.coding.tree import below, codes_of, counted


def names(team):
    return [(node.depth, node.code.name) for node in codes_of(team)]


def test_a_new_code_stands_last_under_what_it_falls_under(group, make):
    help_, trust = make("Hulp vragen"), make("Vertrouwen")
    make("Drempel", help_)
    make("Buren", help_)
    assert names(group.team) == [
        (0, "Hulp vragen"), (1, "Drempel"), (1, "Buren"), (0, "Vertrouwen")
    ]  # fmt: skip
    assert help_.colour != trust.colour


def test_a_code_is_told_in_its_history(make):
    code = make("Hulp  vragen ")
    assert code.name == "Hulp vragen"
    assert [change.did for change in code.history.all()] == [CodeDid.MADE]


def test_who_only_reads_makes_no_code(group, resident):
    group.team.researchers.create(person=resident, role="reader")
    with pytest.raises(PermissionDenied):
        services.make_code(team=group.team, by=resident, name="Drempel")


def test_a_name_stands_once_in_one_place(make):
    first = make("Drempel")
    with pytest.raises(services.NameTakenError) as caught:
        make("drempel")
    assert caught.value.existing == first
    assert make("Drempel", parent=first).pk


def test_a_change_keeps_what_was(make, group):
    code = make("Drempel", definition="Oud")
    services.change_code(code=code, by=group.coder, definition="Nieuw", seen_version=1)
    code.refresh_from_db()
    assert (code.definition, code.version) == ("Nieuw", 2)
    assert code.history.first().details == {"before": {"definition": "Oud"}}


def test_the_second_of_two_hears_of_the_first(make, group):
    code = make("Drempel")
    services.change_code(code=code, by=group.coder, definition="Eerst", seen_version=1)
    with pytest.raises(ChangedMeanwhileError):
        services.change_code(code=code, by=group.keeper, definition="Daarna", seen_version=1)
    code.refresh_from_db()
    assert code.definition == "Eerst"


def test_a_code_moves_with_what_falls_under_it(make, group):
    a, b = make("A"), make("B")
    make("C", a)
    services.move_code(code=a, by=group.coder, parent=b)
    assert names(group.team) == [(0, "B"), (1, "A"), (2, "C")]


def test_no_code_falls_under_itself(make, group):
    a = make("A")
    c = make("C", make("B", a))
    for parent in (a, c):
        with pytest.raises(services.FallsUnderItselfError):
            services.move_code(code=a, by=group.coder, parent=parent)


def test_codes_change_places(make, group):
    a, _b, c = make("A"), make("B"), make("C")
    services.shift_code(code=c, by=group.coder, up=True)
    services.shift_code(code=a, by=group.coder, up=True)
    assert names(group.team) == [(0, "A"), (0, "C"), (0, "B")]


def test_a_passage_counts_once_for_what_it_falls_under(make, group):
    top = make("Hulp")
    one, other = make("Drempel", top), make("Buren", top)
    passage = group.passage("Ik bel nooit meteen.", code=one, by=group.coder)
    passage.codings.create(code=other, by=group.keeper)
    passage.codings.create(code=one, by=group.keeper)
    nodes = counted(codes_of(group.team), group.keeper, group.team)
    assert [(node.own, node.under) for node in nodes] == [(0, 1), (1, 1), (1, 1)]


def test_below_is_all_that_falls_under_a_code(make, group):
    a = make("A")
    c = make("C", b := make("B", a))
    make("D")
    assert below(codes_of(group.team), a.pk) == {a.pk, b.pk, c.pk}


def test_every_colour_of_the_palette_can_be_read():
    assert all(contrast(colour, PAGE) >= 4.5 for colour, _name in PALETTE)
