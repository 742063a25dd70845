"""What goes out passes the gate, is remembered, and goes away when somebody withdraws."""

from datetime import timedelta
from zipfile import ZipFile

import pytest
from django.core.files.storage import default_storage
from django.http import Http404
from django.urls import reverse
from django.utils import timezone

from samenspel.ground.consent.models import Affected, Departure, Purpose, Reach
from samenspel.ground.consent.services import give_consent, withdraw_consent
from samenspel.loop.coding.models import BlindRound
from samenspel.loop.interchange import services
from samenspel.loop.interchange.models import MadeFile
from samenspel.loop.interchange.tests.conftest import bytes_of, made_of, project_of
from samenspel.loop.sources.edits import Edit
from samenspel.loop.sources.models import ChangeReason
from samenspel.loop.sources.services import change_text
from tests.focus_group import agree

THEIRS = "Eerst vraag ik de buurvrouw"


def texts_in(archive: bytes, tmp_path) -> str:
    path = tmp_path / "uit.qdpx"
    path.write_bytes(archive)
    with ZipFile(path) as opened:
        return "\n".join(opened.read(name).decode() for name in opened.namelist())


def stop(participant):
    withdraw_consent(subject=participant, purpose=Purpose.TAKE_PART)


def test_who_stopped_is_in_no_file(group, researcher, tmp_path):
    agree(group.d1)
    stop(group.d1)
    said = texts_in(project_of(group.team, researcher), tmp_path)
    assert "█" in said
    assert "buurvrouw, die" not in said
    assert 'name="D1"' not in said
    assert "horen we dat vaak te laat" in said


def test_a_table_to_share_has_only_what_may_be_shared(group, researcher):
    agree(group.d1, Reach.TEAM)
    agree(group.d2, Reach.PUBLIC)
    table = bytes_of(made_of(group.team, researcher, "csv", Reach.PUBLIC)).decode("utf-8-sig")
    assert "horen we dat vaak te laat" in table
    assert THEIRS not in table
    assert "Belangrijk" not in table
    assert "Otto" not in table


def test_a_table_for_ourselves_has_everything(group, researcher):
    table = bytes_of(made_of(group.team, researcher, "csv")).decode("utf-8-sig")
    assert "Hulp > Buren;Eerst vraag ik de buurvrouw;D1;" in table
    assert ";2;;Pim" in table
    assert "Belangrijk;Otto" in table


def test_a_table_for_researchers_stays_when_somebody_narrows_to_the_team(group, researcher):
    agree(group.d1)
    services.fetch_file(made=made_of(group.team, researcher, "xlsx"), by=researcher)
    agree(group.d1, Reach.TEAM)
    assert not Affected.objects.filter(kind="left").exists()


def test_a_table_for_everyone_is_asked_back_when_somebody_narrows(group, researcher):
    agree(group.d1)
    group.passage("Kom eens langs", code=group.code("Langs"), by=researcher)
    made = made_of(group.team, researcher, "xlsx", Reach.PUBLIC)
    services.fetch_file(made=made, by=researcher)
    agree(group.d1, Reach.TEAM)
    assert Affected.objects.filter(kind="left").exists()


def test_a_cell_is_never_a_formula(group, researcher):
    group.code("=1+1")
    group.passage("Kom eens langs", code=group.code("=HYPERLINK()"), by=researcher)
    table = bytes_of(made_of(group.team, researcher, "csv")).decode("utf-8-sig")
    assert "'=HYPERLINK()" in table


def test_taking_along_is_remembered_with_whose_words(group, researcher):
    made = made_of(group.team, researcher, "xlsx")
    services.fetch_file(made=made, by=researcher)
    departure = Departure.objects.get()
    assert {one.subject_id for one in departure.subjects.all()} == {group.d1.pk, group.d2.pk}
    assert departure.scope == group.team.werkplaats_id
    agree(group.d1)
    stop(group.d1)
    assert Affected.objects.filter(kind="left").exists()


@pytest.mark.parametrize("circle", ["", Reach.PUBLIC])
def test_a_file_is_gone_as_soon_as_somebody_in_it_stops(
    group, researcher, circle, django_capture_on_commit_callbacks
):
    agree(group.d1)
    agree(group.d2)
    made = made_of(group.team, researcher, "csv", circle)
    name = made.file.name
    assert default_storage.exists(name)
    with django_capture_on_commit_callbacks(execute=True):
        stop(group.d1)
    made.refresh_from_db()
    assert (made.state, made.file.name) == ("withdrawn", "")
    assert not default_storage.exists(name)
    assert Affected.objects.filter(kind="hidden", label__contains="(.csv)").exists()
    with pytest.raises(Http404):
        services.fetch_file(made=made, by=researcher)


def test_a_narrower_consent_takes_back_wider_files_only(group, researcher):
    agree(group.d1)
    agree(group.d2)
    wide = made_of(group.team, researcher, "csv", Reach.PUBLIC)
    narrow = made_of(group.team, researcher, "csv", Reach.TEAM)
    ours = made_of(group.team, researcher, "csv")
    give_consent(subject=group.d1, purpose=Purpose.QUOTE, reach=Reach.WERKPLAATS)
    states = [MadeFile.objects.get(pk=one.pk).state for one in (wide, narrow, ours)]
    assert states == ["withdrawn", "ready", "ready"]


def test_who_stops_while_a_file_is_made_is_not_in_it(group, researcher, monkeypatch):
    agree(group.d1)
    made = services.make_file(team=group.team, kind="csv", circle="", by=researcher)
    stop(group.d1)
    assert services.fill_file(made.pk) == "gone"
    made.refresh_from_db()
    assert (made.state, made.file.name) == ("withdrawn", "")


def test_a_consent_that_ended_by_itself_closes_the_file_too(group, researcher, time_machine):
    agree(group.d2)
    ends = timezone.now() + timedelta(hours=1)
    give_consent(subject=group.d2, purpose=Purpose.QUOTE, reach=Reach.TEAM, until=ends)
    made = made_of(group.team, researcher, "csv", Reach.TEAM)
    time_machine.move_to(ends + timedelta(minutes=1), tick=False)
    assert services.fetch_file(made=made, by=researcher).state == "withdrawn"
    assert not Departure.objects.exists()


def test_a_file_goes_away_when_words_are_taken_out(group, researcher):
    made = made_of(group.team, researcher)
    edits = [Edit(0, 3, "___")]
    change_text(source=group.transcript, edits=edits, by=None, reason=ChangeReason.DEIDENTIFIED)
    made.refresh_from_db()
    assert made.state == "withdrawn"


def test_a_passage_is_no_longer_called_by_words_that_were_taken_out(group, researcher, tmp_path):
    source = group.transcript
    named = group.passage("Kom eens langs")
    named.extra = {"had": {"name": "Kom eens langs zonder map"}}
    named.save()
    source.extra = {"rest": ['<PlainTextSelection name="Kom eens langs"/>', "<NoteRef/>"]}
    source.save()
    change_text(source=source, edits=[Edit(0, 3, "___")], by=None, reason=ChangeReason.DEIDENTIFIED)
    named.refresh_from_db()
    source.refresh_from_db()
    assert (named.extra, source.extra) == ({"had": {}}, {"rest": ["<NoteRef/>"]})


def test_what_lies_outside_a_text_stays_here_when_words_in_it_were_taken_back(
    group, researcher, tmp_path
):
    group.transcript.extra = {"rest": ['<PlainTextSelection guid="x" name="Kom eens langs"/>']}
    group.transcript.save()
    agree(group.d1)
    assert "Kom eens langs" in texts_in(project_of(group.team, researcher), tmp_path)
    stop(group.d1)
    assert "Kom eens langs" not in texts_in(project_of(group.team, researcher), tmp_path)


def test_in_a_blind_round_nobody_takes_the_others_codes_along(
    group, researcher, professional, tmp_path
):
    blind = BlindRound.objects.create(team=group.team, title="Blind")
    blind.sources.set([group.transcript])
    blind.coders.set([researcher, professional])
    table = bytes_of(made_of(group.team, researcher, "csv")).decode("utf-8-sig")
    assert "Buren" not in table
    project = texts_in(project_of(group.team, researcher), tmp_path)
    start = group.transcript.text.index(THEIRS)
    assert f'startPosition="{start}"' not in project
    assert THEIRS not in table
    assert "Belangrijk" not in table + project


def test_in_a_blind_round_nobody_fetches_what_another_made(group, researcher, professional, login):
    made = made_of(group.team, researcher, "csv")
    address = reverse("interchange:fetch", args=[group.team.slug, made.pk])
    page = login(professional)
    assert page.get(address).status_code == 200
    blind = BlindRound.objects.create(team=group.team, title="Blind")
    blind.coders.set([researcher, professional])
    assert page.get(address).status_code == 404
    overview = page.get(reverse("interchange:overview", args=[group.team.slug]))
    assert address not in overview.content.decode()


def test_files_go_away_after_a_week(group, researcher, time_machine):
    made = made_of(group.team, researcher)
    time_machine.move_to(made.made_at + timedelta(days=8), tick=False)
    with pytest.raises(Http404):
        services.fetch_file(made=made, by=researcher)
    assert services.expire_files(timezone.now()) == 1


def test_asking_twice_makes_one_file(group, researcher):
    first = services.make_file(team=group.team, kind="csv", circle="", by=researcher)
    assert services.make_file(team=group.team, kind="csv", circle="", by=researcher) == first
