"""The letters for what is printed, unpacked by the build."""

import struct
import zlib

import pytest
import typst

import hatch_build
from samenspel.ground.common.assets import PRINTED_FONTS


def test_a_packed_font_is_unpacked_table_by_table():
    table = b"samen" * 40
    small = zlib.compress(table)
    head = struct.pack(">4sIIHHIHHIIIII", b"wOFF", 0x00010000, 0, 2, 0, 0, 1, 0, 0, 0, 0, 0, 0)
    entries = struct.pack(">4sIIII", b"aaaa", 84, len(small), len(table), 7)
    entries += struct.pack(">4sIIII", b"bbbb", 84 + len(small), 3, 3, 8)
    font = hatch_build.unpacked_font(head + entries + small + b"abc")
    tag, checksum, place, size = struct.unpack(">4sIII", font[12:28])
    assert (tag, checksum, font[place : place + size]) == (b"aaaa", 7, table)
    assert font.endswith(b"abc\0")


def test_what_is_no_packed_font_is_refused():
    with pytest.raises(ValueError, match="WOFF"):
        hatch_build.unpacked_font(b"OTTO" + bytes(40))


def test_the_letters_are_there_for_printing():
    fonts = typst.Fonts(
        include_system_fonts=False, include_embedded_fonts=False, font_paths=[PRINTED_FONTS]
    )
    assert fonts.families() == ["Noto Sans"]
    assert {font.weight for font in fonts.fonts()} == {400, 700}
    assert {font.style for font in fonts.fonts()} == {"normal", "italic"}
