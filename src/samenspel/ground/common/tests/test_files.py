"""Pictures and documents that people hand in."""

import io
import struct
import zipfile
import zlib
from pathlib import Path

import pytest
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile
from openpyxl import Workbook
from PIL import Image

from samenspel.ground.common.files import MAX_IMAGE_SIZE, clean_document, clean_image

PHONE = Path(__file__).parent / "data" / "phone.heic"
"""Two colours, made by libheif as phones do: taken sideways, and it knows where."""
GPS, MAKE, ORIENTATION = 0x8825, 0x010F, 0x0112


def upload(content: bytes, name: str = "foto.jpg") -> SimpleUploadedFile:
    return SimpleUploadedFile(name, content)


def picture(kind: str = "JPEG", size=(60, 40), mode: str = "RGB", **options) -> bytes:
    out = io.BytesIO()
    Image.new(mode, size, "teal").save(out, kind, **options)
    return out.getvalue()


def zipped(**members: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name.replace("__", "/"), content)
    return out.getvalue()


def opened(file) -> Image.Image:
    file.seek(0)
    return Image.open(file)


def refusal(function, content: bytes, name: str = "foto.jpg") -> str:
    with pytest.raises(ValidationError) as caught:
        function(upload(content, name))
    return caught.value.code


@pytest.mark.parametrize("kind", ["JPEG", "WEBP", "GIF", "PNG"])
def test_a_picture_is_drawn_again(kind):
    clean = clean_image(upload(picture(kind), "mijn vakantie.exe"))
    assert opened(clean).format == "JPEG"
    assert opened(clean).size == (60, 40)
    assert clean.name.endswith(".jpg")
    assert "vakantie" not in clean.name


def test_a_logo_stays_see_through():
    clean = clean_image(upload(picture("PNG", mode="RGBA")))
    assert opened(clean).format == "PNG"
    assert clean.name.endswith(".png")


def test_a_large_picture_becomes_smaller():
    assert max(opened(clean_image(upload(picture(size=(4000, 3000))))).size) == 1600


def test_where_it_was_taken_is_not_kept():
    exif = Image.Exif()
    exif[MAKE] = "Spiegelreflex 3000"
    exif.get_ifd(GPS)[1] = "N"
    with_place = picture(exif=exif)
    assert b"Spiegelreflex" in with_place
    clean = clean_image(upload(with_place))
    assert not opened(clean).getexif()
    assert b"Spiegelreflex" not in clean.read()


def test_a_picture_taken_sideways_stands_upright():
    exif = Image.Exif()
    exif[ORIENTATION] = 6
    assert opened(clean_image(upload(picture(size=(60, 40), exif=exif)))).size == (40, 60)


def test_what_was_hidden_behind_a_picture_is_gone():
    polyglot = picture("GIF") + b"<script>alert(1)</script>" + zipped(a=b"x")
    clean = clean_image(upload(polyglot))
    clean.seek(0)
    assert b"script" not in clean.read()


def test_a_drawing_that_can_hold_a_program_is_refused():
    svg = b'<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'
    assert refusal(clean_image, svg, "logo.svg") == "svg"
    assert refusal(clean_image, svg, "logo.png") == "svg"


def test_a_picture_of_a_phone_becomes_one_that_all_can_see():
    clean = clean_image(upload(PHONE.read_bytes(), "IMG_0001.HEIC"))
    shown = opened(clean)
    assert (shown.format, shown.size) == ("JPEG", (64, 96))
    assert not shown.getexif()
    assert clean.name.endswith(".jpg")


@pytest.mark.parametrize("kept", [40, 200, 400, 600])
def test_a_broken_picture_of_a_phone_is_refused(kept):
    assert refusal(clean_image, PHONE.read_bytes()[:kept], "IMG_0001.HEIC") == "not_an_image"


def test_a_photo_of_forty_megabytes_is_refused_with_the_size_it_may_have():
    with pytest.raises(ValidationError, match="25 MB"):
        clean_image(upload(b"\xff\xd8" + bytes(40 * 1024 * 1024)))


def test_a_picture_with_half_of_it_missing_is_refused():
    whole = picture("PNG", size=(300, 300))
    assert refusal(clean_image, whole[: len(whole) // 2]) == "not_an_image"


@pytest.mark.parametrize(
    "content", [b"hallo", b"%PDF-1.7", b"<html><body>", b"\x89PNG\r\n\x1a\n" + b"\0" * 40]
)
def test_what_is_no_picture_is_refused(content):
    assert refusal(clean_image, content) == "not_an_image"


def huge_png(side: int) -> bytes:
    """A PNG of a few hundred bytes that says it is `side` pixels square."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return (
            struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        )

    header = struct.pack(">IIBBBBB", side, side, 1, 0, 0, 0, 0)
    pixels = zlib.compress(b"\0" * 1000)
    return (
        b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", pixels) + chunk(b"IEND", b"")
    )


@pytest.mark.parametrize("side", [8_000, 12_000, 60_000])
def test_a_small_file_that_unfolds_into_a_huge_picture_is_refused(side):
    assert refusal(clean_image, huge_png(side)) == "too_many_pixels"


@pytest.mark.parametrize(
    ("kind", "options"), [("PNG", {}), ("WEBP", {}), ("JPEG", {"progressive": True})]
)
def test_what_must_stand_in_memory_as_a_whole_may_be_less_large(kind, options):
    large = picture(kind, size=(5_000, 4_000), **options)
    assert refusal(clean_image, large) == "too_many_pixels"


def test_a_photo_of_a_good_phone_is_welcome():
    assert opened(clean_image(upload(picture(size=(8_000, 6_000))))).size == (1_600, 1_200)


def test_size_counts():
    assert refusal(clean_image, b"") == "empty"
    assert refusal(clean_image, b"x" * (MAX_IMAGE_SIZE + 1)) == "too_big"


def spreadsheet() -> bytes:
    out = io.BytesIO()
    Workbook().save(out)
    return out.getvalue()


@pytest.mark.parametrize(
    ("content", "extension"),
    [
        (b"%PDF-1.7 ...", ".pdf"),
        (zipped(**{"word__document.xml": b"<w/>"}), ".docx"),
        (zipped(**{"ppt__presentation.xml": b"<p/>"}), ".pptx"),
        (zipped(mimetype=b"application/vnd.oasis.opendocument.text"), ".odt"),
        (zipped(mimetype=b"application/epub+zip"), None),
        (spreadsheet(), ".xlsx"),
        ("Eén verslag.\n".encode(), ".txt"),
        ("Eén verslag.\n".encode("cp1252"), ".txt"),
        (b"<html><script>alert(1)</script>", None),
        (b"\x7fELF\x02\x01\x01\x00\x00", None),
        (zipped(**{"word__document.xml": b"<w/>", "word__vbaProject.bin": b"x"}), None),
        (zipped(**{"word__document.xml": b"<!DOCTYPE w [<!ENTITY a 'b'>]><w/>"}), None),
        (zipped(**{"word__document.xml": b" " * 70_000_000}), None),
        (b"PK\x03\x04 and then nothing", None),
    ],
)
def test_a_document_is_what_it_is_whatever_its_name(content, extension):
    if extension is None:
        assert refusal(clean_document, content, "verslag.pdf") == "unknown_document"
    else:
        clean = clean_document(upload(content, "../Verslag nr 1.exe"))
        assert clean.name.startswith("verslag-nr-1-")
        assert clean.name.endswith(extension)
        assert clean.read() == content
