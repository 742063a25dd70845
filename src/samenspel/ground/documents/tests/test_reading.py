"""Files from outside: read apart, within limits, and a clear reason when they can't be."""

import time
import zipfile
from io import BytesIO
from pathlib import Path

import pytest

from samenspel.ground.documents import Reason, UnreadableError, read_document, reading
from samenspel.ground.documents.document import MAX_CHARACTERS

DATA = Path(__file__).parent / "data"
TELLING = "samenspel.ground.documents.tests.telling"


def words_of(name):
    return [paragraph.text for paragraph in read_document(file(name), name).paragraphs]


def file(name):
    return (DATA / name).read_bytes()


def reason_of(data, name="iets", **more):
    with pytest.raises(UnreadableError) as caught:
        read_document(data, name, **more)
    return caught.value.reason


@pytest.mark.parametrize("name", ["gesprek.docx", "gesprek.odt", "gesprek.html"])
def test_what_other_programs_wrote_is_read_in_order(name):
    words = words_of(name)
    assert words[0] == "Focusgroep in Dordrecht"
    assert words[3].startswith("D1: Ik bel nooit meteen.")
    assert words[5:9] == ["eerst bellen", "dan langsgaan", "met koffie", "zonder map"]
    assert words[9:12] == ["Wie | Wat", "gemeente | betaalt", "buurt | helpt"]
    assert words[13] == "Café, ’s avonds, “samen” – één euro: € 5. Een emoji: 🙂."
    assert "Gesteld aan iedereen." in words[14]


@pytest.mark.parametrize("name", ["gesprek.docx", "gesprek.odt"])
def test_a_note_stands_at_the_end_with_its_number(name):
    words = words_of(name)
    assert words[2].endswith("thuis?[1]")
    assert words[-1] == "[1] Gesteld aan iedereen."


def test_tracked_changes_are_read_as_if_accepted():
    assert words_of("wijzigingen.docx") == ["D1: Ik bel nooit meteen.", "D2: Bij ons hoor"]


@pytest.mark.parametrize("name", ["tabel.docx", "tabel.odt"])
def test_a_transcript_in_a_table_keeps_who_and_when(name):
    paragraphs = read_document(file(name), name).paragraphs
    assert [(p.speaker, p.from_ms) for p in paragraphs][:2] == [("INT", 5000), ("D1", 12000)]
    assert paragraphs[1].text == "Ik bel nooit meteen. Eerst vraag ik de buurvrouw."


def test_lines_of_a_pdf_become_paragraphs_again():
    assert words_of("keukentafel.pdf") == [
        "Gesprek aan de keukentafel",
        "Otto: Wat doet u als het niet meer lukt thuis, en wie vraagt u dan om te komen helpen met "
        "de boodschappen, de tuin of de papieren?",
        "D1: Ik bel nooit meteen. Eerst vraag ik de buurvrouw, die kent iedereen. Café, € 5.",
    ]


def test_cut_words_are_mended_and_what_stands_on_every_page_is_left_out():
    words = words_of("verslag.pdf")
    assert len(words) == 37
    assert not [line for line in words if "Pagina" in line or "· verslag" in line]
    assert "beroepskrachten en beleidsmedewerkers samen" in words[1]
    assert "samenwerkingsverbanden in de wijk" in words[1]


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("op-slot.docx", Reason.LOCKED),
        ("op-slot.pdf", Reason.LOCKED),
        ("gescand.pdf", Reason.NO_TEXT),
    ],
)
def test_a_file_that_gives_no_words_says_why(name, reason):
    assert reason_of(file(name), name) == reason


@pytest.mark.parametrize("name", ["gesprek.docx", "gesprek.odt", "keukentafel.pdf"])
@pytest.mark.parametrize("part", [0.3, 0.9])
def test_half_a_file_is_broken(name, part):
    data = file(name)
    assert reason_of(data[: int(len(data) * part)], name) in {Reason.BROKEN, Reason.NO_TEXT}


@pytest.mark.parametrize(
    "data",
    [b"MZ\x90\x00\x03\x00" * 40, b"\x89PNG\r\n\x1a\n\x00\x00" * 9],
    ids=["program", "picture"],
)
def test_what_is_no_text_at_all_is_not_guessed_at(data):
    assert reason_of(data, "interview.txt") in {Reason.WRONG_ENCODING, Reason.UNKNOWN_KIND}


@pytest.mark.parametrize("start", [b"{\\rtf1\\ansi hallo}", b"<svg/>", b"PK\x03\x04 kapot"])
def test_a_kind_that_we_do_not_read_is_refused(start):
    assert reason_of(start) in {Reason.UNKNOWN_KIND, Reason.BROKEN}


@pytest.mark.parametrize("data", [b"", b" \n \n", "\u200b".encode()])
def test_an_empty_file_has_no_text(data):
    assert reason_of(data, "leeg.txt") == Reason.NO_TEXT


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1252"])
def test_letters_survive_however_they_were_written(encoding):
    data = "Café: één euro\r\nRegel twee".encode(encoding)
    told = [paragraph.text for paragraph in read_document(data, "a.txt").paragraphs]
    assert told == ["Café: één euro", "Regel twee"]


def test_letters_that_cannot_be_read_are_not_guessed():
    old_mac = "Café, één, twéé".encode("mac_roman")
    assert reason_of(old_mac, "a.txt") == Reason.WRONG_ENCODING


def zipped(**members):
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name.replace("__", "/") + ".xml", data)
    return out.getvalue()


def test_a_bomb_is_not_unpacked():
    bomb = zipped(word__document=b"\0" * 70_000_000)
    assert reason_of(bomb, "bom.docx") == Reason.TOO_BIG


def test_entities_are_never_filled_in():
    evil = b'<!DOCTYPE x [<!ENTITY a "aaaa">]><w:document/>'
    assert reason_of(zipped(word__document=evil), "boze.docx") == Reason.BROKEN


def test_a_file_that_eats_memory_is_stopped():
    with zipfile.ZipFile(BytesIO(file("gesprek.docx"))) as original:
        parts = {name: original.read(name) for name in original.namelist()}
    head, _body, _tail = parts["word/document.xml"].partition(b"<w:body>")
    parts["word/document.xml"] = (
        head + b"<w:body>" + b"<w:p/>" * 9_000_000 + b"</w:body></w:document>"
    )
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    assert reason_of(out.getvalue(), "honger.docx") == Reason.TOO_MUCH_MEMORY


def test_more_than_anybody_reads_is_refused():
    assert reason_of(b"woord en nog een\n" * (MAX_CHARACTERS // 16)) == Reason.TOO_LONG


def test_a_child_that_takes_too_long_is_killed(monkeypatch):
    monkeypatch.setattr(reading, "CHILD", TELLING)
    begun = time.monotonic()
    assert reason_of(b"x", "sleeps", seconds=0.5) == Reason.TOOK_TOO_LONG
    assert time.monotonic() - begun < 5


def test_a_child_that_does_not_stop_talking_is_killed(monkeypatch):
    monkeypatch.setattr(reading, "CHILD", TELLING)
    monkeypatch.setattr(reading, "MAX_ANSWER", 1_000_000)
    assert reason_of(b"x", "talks", seconds=20) == Reason.TOOK_TOO_LONG


def test_the_child_sees_no_secret_and_can_do_next_to_nothing(monkeypatch):
    monkeypatch.setattr(reading, "CHILD", TELLING)
    monkeypatch.setenv("SECRET_KEY", "geheim")
    told = dict(p.text.split("=", 1) for p in read_document(b"x", "telt").paragraphs)
    assert "SECRET_KEY" not in told["environment"]
    assert told["fork"] == "BlockingIOError"
    assert told["write"] in {"OSError", "FileNotFoundError"}
    assert told["memory"] == "MemoryError"
    assert told["files"] == "OSError"
    assert told["session"] == "True"


@pytest.mark.parametrize("extension", ["txt", "docx"])
def test_a_day_of_talk_is_read_within_seconds(extension):
    lines = [f"D{n % 4}: Eerst vraag ik de buurvrouw, die kent iedereen. {n}" for n in range(5_000)]
    data = "\n".join(lines).encode()
    if extension == "docx":
        document = pytest.importorskip("docx").Document()
        for line in lines:
            document.add_paragraph(line)
        out = BytesIO()
        document.save(out)
        data = out.getvalue()
    begun = time.monotonic()
    assert len(read_document(data, f"lang.{extension}").paragraphs) == 5_000
    assert time.monotonic() - begun < 10
