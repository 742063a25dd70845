"""What comes in is looked at first; a file that can't be used is refused with a reason."""

import re
import subprocess
import sys
import uuid
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from django.core.exceptions import PermissionDenied, ValidationError

from samenspel.loop.coding.models import Code, Passage
from samenspel.loop.interchange import services
from samenspel.loop.interchange.models import Import, KeptFile
from samenspel.loop.interchange.tests.conftest import (
    archive_of,
    brought_in,
    bytes_of,
    handed_in,
    made_of,
    project_of,
    sample,
)
from samenspel.loop.interchange.tests.same import what_it_says
from samenspel.loop.sources.edits import Edit
from samenspel.loop.sources.models import ChangeReason, Source
from samenspel.loop.sources.services import change_text

G = "11111111-1111-4111-8111-11111111111{}".format
PROJECT = '<Project xmlns="urn:QDA-XML:project:1.0" name="Proef">{}</Project>'


def a_text(inside="", **attributes):
    said = " ".join(f'{name}="{value}"' for name, value in attributes.items())
    return (
        f'<Sources><TextSource guid="{G(1)}" name="Gesprek" {said}>{inside}</TextSource></Sources>'
    )


def selection(start, end, name="", number=2):
    return (
        f'<PlainTextSelection guid="{G(number)}" name="{name}" '
        f'startPosition="{start}" endPosition="{end}"/>'
    )


def a_project(inside, **members):
    return archive_of(**{"project.qde": PROJECT.format(inside).encode(), **members})


def with_text(text: bytes, *selections, **attributes):
    inside = a_text("".join(selections), plainTextPath="internal://T.TXT", **attributes)
    return a_project(inside, **{"Sources__t.txt": text})


def the_words(team):
    return [passage.text for passage in Passage.objects.of_team(team)]


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "empty"),
        (b"PK\x03\x04 nothing else", "broken_zip"),
        (archive_of(**{"readme.txt": b"hoi"}), "no_project"),
        (archive_of(**{"project.qde": b"<Project><Sour"}), "broken_xml"),
        (archive_of(**{"project.qde": b'<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'}), "unsafe"),
        (archive_of(**{"project.qde": b"<html/>"}), "not_refi"),
        (archive_of(**{"project.qde": b'<Project xmlns="urn:QDA-XML:project:9.0"/>'}), "version"),
        (a_project(""), "nothing"),
        (b'<CodeBook xmlns="urn:QDA-XML:codebook:1.0"><Codes/></CodeBook>', "nothing"),
        (b"SQLite format 3\0 and then nothing", "broken_database"),
        (b"kleur;smaak\nrood;zoet\n", "unknown_columns"),
    ],
)  # fmt: skip
def test_a_file_that_cannot_be_used_says_why(content, code, empty_team, researcher):
    with pytest.raises(ValidationError) as caught:
        handed_in(empty_team, content, researcher)
    assert caught.value.code == code
    assert not Import.objects.exists()


def test_a_bomb_is_refused(empty_team, researcher):
    into = BytesIO()
    with ZipFile(into, "w", ZIP_DEFLATED) as archive:
        archive.writestr("project.qde", b"0" * 61 * 1024 * 1024)
    with pytest.raises(ValidationError) as caught:
        handed_in(empty_team, into.getvalue(), researcher)
    assert caught.value.code == "bomb"


def test_a_locked_file_says_so(empty_team, researcher):
    locked = bytearray(a_project(""))
    for at in (6, locked.index(b"PK\x01\x02") + 8):
        locked[at] |= 1
    with pytest.raises(ValidationError) as caught:
        handed_in(empty_team, bytes(locked), researcher)
    assert caught.value.code == "locked"


@pytest.mark.parametrize(
    ("written", "start", "end"),
    [
        ("één\r\ntwee drie".encode(), 5, 9),
        ("één\ntwee drie".encode("utf-8-sig"), 4, 8),
        ("één\ntwee drie".encode("utf-16"), 4, 8),
        ("één\ntwee drie".encode("cp1252"), 4, 8),
        ("é👵🏽\rtwee drie".encode(), 4, 8),
    ],
)
def test_places_hold_whatever_the_file_looks_like(written, start, end, empty_team, researcher):
    brought_in(empty_team, with_text(written, selection(start, end)), researcher)
    assert the_words(empty_team) == ["twee"]
    assert "\r" not in empty_team.sources.get().text


@pytest.mark.parametrize(("start", "end"), [(3, 7), (5, 9), (4, 8)])
def test_another_way_of_counting_is_seen_by_the_names(start, end, empty_team, researcher):
    # By the standard it begins at 4; a line end counted as one gives 3, an emoji as two gives 5.
    text = "a👵\r\ntwee drie".encode()
    came = with_text(text, selection(start, end, "twe…"))
    brought_in(empty_team, came, researcher)
    assert the_words(empty_team) == ["twee"]
    assert what_it_says(project_of(empty_team, researcher)) == what_it_says(came)


def test_missing_files_are_named_and_the_rest_comes_in(empty_team, researcher):
    both = a_text("<PlainTextContent>Er is iets.</PlainTextContent>").replace(
        "</Sources>",
        f'<TextSource guid="{G(3)}" name="Weg" plainTextPath="internal://weg.txt">'
        f"{selection(0, 3, number=4)}</TextSource></Sources>",
    )
    came = a_project(both)
    brought = brought_in(empty_team, came, researcher)
    assert brought.summary["missing"] == ["Weg (weg.txt)"]
    assert [source.title for source in empty_team.sources.all()] == ["Gesprek"]
    assert b"Weg" in ZipFile(BytesIO(project_of(empty_team, researcher))).read("project.qde")


RICH = f"""
<Users><User guid="{G(5)}" name="Ana" id="AN"/></Users>
<CodeBook><Codes><Code guid="{{{G(6)}}}" name="Map" isCodable="false">
  <NoteRef targetGUID="{G(8)}"/>
  <Code guid="{G(7)}" name="Hulp" isCodable="true" color="#1A2"/></Code></Codes></CodeBook>
<Variables><Variable guid="{G(9)}" name="Leeftijd" typeOfVariable="Integer"/></Variables>
<Cases><Case guid="aaaaaaaa-1111-4111-8111-111111111111" name="A">
  <VariableValue><VariableRef targetGUID="{G(9)}"/><IntegerValue>8</IntegerValue></VariableValue>
  <SourceRef targetGUID="{G(1)}"/></Case></Cases>
<Sources><TextSource guid="{G(1)}" name="Gesprek" plainTextPath="internal://t.txt"
    richTextPath="internal://t.docx" creatingUser="{G(5)}" creationDateTime="2019-06-04T06:11:56"
    modifiedDateTime="2020-01-01T00:00:00+02:00">
  <PlainTextSelection guid="{G(2)}" startPosition="0" endPosition="2" creatingUser="{G(5)}">
    <Description>Kort</Description>
    <Coding guid="bbbbbbbb-1111-4111-8111-111111111111" creatingUser="{G(5)}">
      <CodeRef targetGUID="{G(7)}"/><NoteRef targetGUID="{G(8)}"/></Coding>
    <Coding guid="bbbbbbbb-2222-4111-8111-111111111111"><CodeRef targetGUID="{G(7)}"/></Coding>
  </PlainTextSelection>
  <PlainTextSelection guid="{G(4)}" startPosition="0" endPosition="900"/>
  <Coding guid="bbbbbbbb-3333-4111-8111-111111111111"><CodeRef targetGUID="{G(6)}"/></Coding>
  <VariableValue><VariableRef targetGUID="{G(9)}"/><IntegerValue>3</IntegerValue></VariableValue>
  </TextSource>
  <PictureSource guid="{G(3)}" name="Foto" path="internal://foto.jpg">
    <PictureSelection guid="cccccccc-1111-4111-8111-111111111111" firstX="0" firstY="0"
      secondX="9" secondY="9"/></PictureSource></Sources>
<Notes><Note guid="{G(8)}" name="Samen"><PlainTextContent>Samen</PlainTextContent></Note>
  <Note guid="dddddddd-1111-4111-8111-111111111111" name="Dagboek"
    plainTextPath="internal://n.txt"/></Notes>
<Links><Link guid="eeeeeeee-1111-4111-8111-111111111111" originGUID="{G(2)}" targetGUID="{G(7)}"
  direction="OneWay"/></Links>
<Sets><Set guid="eeeeeeee-2222-4111-8111-111111111111" name="Groep">
  <MemberCode targetGUID="{G(7)}"/></Set></Sets>
<Graphs><Graph guid="eeeeeeee-3333-4111-8111-111111111111" name="Kaart"><Vertex
  guid="eeeeeeee-4444-4111-8111-111111111111" representedGUID="{G(7)}" firstX="1" firstY="2"/>
  </Graph></Graphs>
<Description>Over hulp</Description>
"""


@pytest.fixture
def rich():
    return a_project(
        RICH,
        **{"sources__t.txt": b"Hoi daar.", "sources__t.docx": b"rijke tekst",
           "sources__foto.jpg": b"beeld", "sources__n.txt": b"Dag 1"},
    )  # fmt: skip


def test_what_we_cannot_show_is_told_and_goes_back_out(rich, empty_team, researcher):
    brought = brought_in(empty_team, rich, researcher)
    assert brought.summary["unseen"] == {
        "pictures": 1, "variables": 1, "cases": 1, "links": 1, "sets": 1, "graphs": 1,
        "notes": 2, "unplaced": 1, "whole": 1,
    }  # fmt: skip
    assert what_it_says(project_of(empty_team, researcher)) == what_it_says(rich)


def test_a_code_that_is_gone_leaves_nothing_pointing_at_it(rich, empty_team, researcher):
    brought_in(empty_team, rich, researcher)
    Passage.objects.of_team(empty_team).get().codings.all().delete()
    Code.objects.of_team(empty_team).get(name="Hulp").delete()
    with ZipFile(BytesIO(project_of(empty_team, researcher))) as archive:
        assert archive.read("project.qde").count(G(7).encode()) == 1  # the drawing names it


def test_rich_text_stays_inside_once_words_were_taken_out(rich, empty_team, researcher):
    brought_in(empty_team, rich, researcher)
    edit = [Edit(0, 3, "___")]
    change_text(source=empty_team.sources.get(), edits=edit, by=None, reason=ChangeReason.ERASED)
    with ZipFile(BytesIO(project_of(empty_team, researcher))) as archive:
        assert "sources/t.docx" not in archive.namelist()
        assert b"t.docx" not in archive.read("project.qde")
    assert [kept.name for kept in KeptFile.objects.all()] == ["foto.jpg", "n.txt"]


def test_what_cannot_be_shown_can_be_let_go(rich, empty_team, researcher):
    brought = brought_in(empty_team, rich, researcher)
    services.forget_unseen(brought=brought, by=researcher)
    assert not KeptFile.objects.exists()
    with ZipFile(BytesIO(project_of(empty_team, researcher))) as archive:
        assert b"Foto" not in archive.read("project.qde")
    assert the_words(empty_team) == ["Ho"]


def test_nothing_half_is_written(empty_team, researcher, monkeypatch):
    def breaks(*args, **kwargs):
        raise RuntimeError("halfway")

    brought = handed_in(empty_team, sample("gemaakt-met-qc-1.7.8.qdpx"), researcher)
    monkeypatch.setattr("samenspel.loop.interchange.services.bringing_in.tell_voices", breaks)
    services.confirm_import(brought=brought, by=researcher, people={})
    assert services.bring_in(brought.pk) == "failed"
    assert not Source.objects.exists()
    assert not Code.objects.exists()
    monkeypatch.undo()
    services.confirm_import(brought=brought, by=researcher, people={})
    assert services.bring_in(brought.pk) == "done"


def test_handing_in_twice_waits_once(empty_team, researcher):
    came = sample("gemaakt-met-qc-1.7.8.qdpx")
    assert handed_in(empty_team, came, researcher) == handed_in(empty_team, came, researcher)


def test_who_only_reads_brings_nothing_in(empty_team, outsider):
    with pytest.raises(PermissionDenied):
        handed_in(empty_team, b"x", outsider)


def test_a_project_of_taguette_comes_in_with_its_highlights_in_place(empty_team, researcher):
    brought_in(empty_team, sample("taguette-1.5.2-project.sqlite3"), researcher)
    found = {
        passage.text: sorted(coding.code.name for coding in passage.codings.all())
        for passage in Passage.objects.of_team(empty_team)
    }
    assert found == {
        "De buurvrouw 👵🏽": ["buren", "hulp"],
        "Café ’t Hoekje": ["hulp"],
        "wie beslist er?": ["drempels"],
    }
    buren = Code.objects.of_team(empty_team).get(name="buren")
    assert (buren.parent.name, buren.definition) == ("hulp", "Hulp van buren")
    lines = empty_team.sources.get().text.split("\n")
    assert lines[:2] == ["Gesprek", "INT: Wie helpt er bij u in de straat?"]


@pytest.mark.parametrize("name", ["highlights.csv", "highlights.xlsx"])
def test_highlights_of_taguette_come_in(name, empty_team, researcher):
    brought = brought_in(empty_team, sample(f"taguette-1.5.2-{name}"), researcher)
    assert sorted(the_words(empty_team)) == [
        "Café ’t Hoekje", "De buurvrouw 👵🏽", "wie beslist er?",
    ]  # fmt: skip
    assert brought.summary["remarks"] == ["only_highlights"]


def test_codebooks_of_taguette_give_the_same_codes(empty_team, researcher):
    for name in ("codebook.csv", "codebook.qdc", "project.sqlite3"):
        brought_in(empty_team, sample(f"taguette-1.5.2-{name}"), researcher)
    codes = Code.objects.of_team(empty_team)
    assert sorted(code.name for code in codes) == ["buren", "drempels", "hulp"]


def test_a_codebook_of_taguette_goes_out_as_it_came(empty_team, researcher):
    brought_in(empty_team, sample("taguette-1.5.2-codebook.qdc"), researcher)
    out = bytes_of(made_of(empty_team, researcher, "codebook")).decode()
    assert out.count("<Code ") == 3
    assert 'name="hulp.buren"' in out


def test_what_takes_too_much_is_refused_and_nothing_else_stops(empty_team, researcher, monkeypatch):
    monkeypatch.setattr("samenspel.loop.interchange.read_apart.SECONDS", -29.999)
    with pytest.raises(ValidationError) as caught:
        handed_in(empty_team, sample("gemaakt-met-qc-1.7.8.qdpx"), researcher)
    assert caught.value.code == "too_much"


def test_reading_knows_no_limits_it_could_lift():
    command = (
        "import resource\n"
        "from samenspel.loop.interchange import read_apart\n"
        "read_apart.keep_within_limits(memory=read_apart.MEMORY, cpu_seconds=1)\n"
        "bytearray(read_apart.MEMORY)\n"
    )
    done = subprocess.run([sys.executable, "-c", command], capture_output=True, check=False)
    assert b"MemoryError" in done.stderr


def test_the_same_text_named_a_thousand_times_is_too_much(empty_team, researcher):
    one = '<TextSource guid="{}" name="a" plainTextPath="internal://T.TXT"/>'
    many = "".join(one.format(uuid.uuid4()) for _number in range(2_000))
    content = a_project(f"<Sources>{many}</Sources>", **{"Sources__t.txt": b"Ik bel. " * 20_000})
    with pytest.raises(ValidationError) as caught:
        handed_in(empty_team, content, researcher)
    assert caught.value.code == "too_much"


@pytest.mark.parametrize("colour", ["red", "#fff}body{display:none", "#12", "#1234567"])
def test_what_is_no_colour_never_comes_into_a_stylesheet(empty_team, researcher, colour):
    code = f'<Code guid="{G(3)}" name="Hulp" isCodable="true" color="{colour}"/>'
    brought_in(empty_team, a_project(f"<CodeBook><Codes>{code}</Codes></CodeBook>"), researcher)
    assert re.fullmatch("#[0-9a-f]{6}", Code.objects.of_team(empty_team).get().colour)


def test_a_file_that_goes_along_never_climbs_out_of_an_archive(empty_team, researcher):
    inside = '<Sources><PictureSource guid="{}" path="internal://p.png"/></Sources>'
    content = a_project(inside.format(G(1)), **{"Sources__a\\..\\evil.png": b"x", "p.png": b"y"})
    brought_in(empty_team, content, researcher)
    assert {kept.name for kept in KeptFile.objects.all()} == {"evil.png", "p.png"}


@pytest.mark.parametrize("number", ["\u00b2", "9" * 5_000, "-1", "01"])
def test_an_odd_number_in_a_table_is_just_another_one(empty_team, researcher, number):
    table = f"id,document,tag,content\n{number},Gesprek,hulp,Ik bel\n1,Gesprek,hulp,Nooit\n"
    brought = brought_in(empty_team, table.encode(), researcher, "table.csv")
    assert brought.result["passages"] == 2
