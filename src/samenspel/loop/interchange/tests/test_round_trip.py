"""What goes out and comes in again is the same; also of another program's file."""

from samenspel.ground.consent.models import Reach
from samenspel.loop.coding.models import Code, Passage
from samenspel.loop.interchange.tests.conftest import (
    a_team,
    brought_in,
    bytes_of,
    made_of,
    project_of,
    sample,
)
from samenspel.loop.interchange.tests.same import what_it_says
from samenspel.loop.sources.models import Whose

FOREIGN = "gemaakt-met-qc-1.7.8.qdpx"


def test_our_own_project_is_the_same_after_a_round_trip(group, empty_team, researcher):
    first = project_of(group.team, researcher)
    brought_in(empty_team, first, researcher)
    assert what_it_says(project_of(empty_team, researcher)) == what_it_says(first)


def test_texts_places_codes_and_memos_come_in(group, empty_team, researcher):
    brought_in(empty_team, project_of(group.team, researcher), researcher)
    source = empty_team.sources.get()
    assert source.text == group.transcript.text
    first, second = source.passages.all()
    assert first.text == "Eerst vraag ik de buurvrouw"
    assert first.codings.get().code.name == "Buren"
    assert second.memo == "Belangrijk"
    assert second.codings.get().by == researcher
    code = Code.objects.of_team(empty_team).get(name="Buren")
    assert (code.parent.name, code.example) == ("Hulp", "De buurvrouw belde.")
    assert code.parent.memo == "Eerste idee"
    assert code.parent.definition == "Wie helpt wie"


def test_a_project_of_another_program_goes_out_as_it_came(empty_team, researcher):
    came = sample(FOREIGN)
    brought_in(empty_team, came, researcher)
    assert what_it_says(project_of(empty_team, researcher)) == what_it_says(came)


def test_the_same_file_twice_changes_nothing(empty_team, researcher):
    brought_in(empty_team, sample(FOREIGN), researcher)
    before = project_of(empty_team, researcher)
    again = brought_in(empty_team, sample(FOREIGN), researcher)
    assert again.result["sources_known"] == 2
    assert again.result["passages"] == 0
    assert what_it_says(project_of(empty_team, researcher)) == what_it_says(before)


def test_what_comes_in_is_quoted_to_nobody(empty_team, researcher):
    brought_in(empty_team, sample(FOREIGN), researcher)
    passages = Passage.objects.of_team(empty_team)
    assert {source.whose for source in empty_team.sources.all()} == {Whose.PEOPLE}
    assert passages.readable().count() == passages.count() == 4
    assert not passages.quotable(Reach.TEAM).exists()


def test_who_coded_is_kept_also_when_nobody_here_is_called_so(zhz, empty_team, researcher):
    brought = brought_in(empty_team, sample(FOREIGN), researcher)
    assert set(brought.summary["matches"].values()) == {researcher.pk, None}
    second = a_team(zhz, researcher, "tweede")
    brought_in(second, project_of(empty_team, researcher), researcher)
    names = sorted(user.name for user in second.project_users.exclude(name=""))
    assert names == ["iris", "otto"]


def test_codes_of_a_colleague_are_added_to_what_is_here(group, zhz, researcher, professional):
    team = a_team(zhz, researcher)
    brought_in(team, project_of(group.team, researcher), researcher)
    group.passage("Kom eens langs", code=group.code("Bezoek"), by=professional)
    again = brought_in(team, project_of(group.team, researcher), researcher)
    assert again.result["passages"] == 1
    assert team.sources.count() == 1


def test_a_codebook_goes_round(group, empty_team, researcher):
    codebook = bytes_of(made_of(group.team, researcher, "codebook"))
    brought_in(empty_team, codebook, researcher, "codes.qdc")
    codes = Code.objects.of_team(empty_team)
    assert {(code.name, code.colour, code.definition) for code in codes} == {
        ("Hulp", "#aa3300", "Wie helpt wie"),
        ("Buren", "#2b6cb0", ""),
    }
