import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samenspel.ground.text.paragraphs import (
    Paragraph,
    UnreadableTextError,
    decode,
    is_heading,
    paragraphs,
)

DUTCH = "Cliënten: ‘Wat is samenspel?’ – 8 juli 2017"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_text_is_read_in_any_usual_encoding(encoding):
    assert decode(DUTCH.encode(encoding)) == DUTCH


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "leeg"),
        (b" \n\t ", "leeg"),
        (" \n".encode("utf-16"), "leeg"),
        (b"PK\x03\x04\x14\x00", "geen tekstbestand"),
        (b"\x89PNG\r\n\x1a\n\x00\x00", "geen tekstbestand"),
        (b"\xff\xfe\x41", "niet te lezen"),
        (b"caf\x81\x9d", "niet te lezen"),
        ("Привет мир".encode("koi8-r"), "niet te lezen"),
    ],
)
def test_what_is_no_text_is_said_in_one_line(data, message):
    with pytest.raises(UnreadableTextError, match=message):
        decode(data)


def test_odd_spaces_and_empty_lines_are_tidied():
    text = "Eerste\u00a0 regel \r\nvervolg\r\n \u00a0 \r\n\r\nTweede \u200balinea.\r\n"
    assert [line.text for line in paragraphs(text)] == ["Eerste regel vervolg", "Tweede alinea."]


def test_a_short_line_without_an_end_is_a_heading():
    text = "Doelstelling\n\nHet doel is samenwerking.\n\nMeer informatie\n\nVolgt."
    assert [line.text for line in paragraphs(text) if line.is_heading] == [
        "Doelstelling",
        "Meer informatie",
    ]


def test_the_last_line_has_nothing_to_head():
    assert paragraphs("Alinea.\n\nNieuwsbrief")[-1] == Paragraph("Nieuwsbrief")


@pytest.mark.parametrize(
    ("line", "heading"),
    [
        ("Thema's", True),
        ("‘Op weg naar samenspel’", True),
        ("Zitten we nog op de juiste koers?", True),
        ("Dit is een zin.", False),
        ("- een punt", False),
        ("1. Doorontwikkeling", False),
        ("en dan nog iets", False),
        ("2017", False),
        ("Woord " * 20, False),
        ("", False),
    ],
)
def test_headings(line, heading):
    assert is_heading(line.strip()) is heading


@given(st.binary())
def test_any_bytes_are_read_or_refused(data):
    with contextlib.suppress(UnreadableTextError):
        assert all(line.text for line in paragraphs(decode(data)))
