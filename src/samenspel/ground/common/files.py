"""Files that people hand in: what they really are, and made harmless before they are kept.

Both functions raise ValidationError with a sentence that says what to do. Their names for the
files can't be guessed and say nothing about who handed them in.
"""

import secrets
import struct
import zlib
from contextlib import AbstractContextManager
from io import BytesIO
from pathlib import PurePath
from threading import Lock
from typing import IO, Any
from zipfile import ZipFile

from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile, File
from django.utils.text import slugify
from django.utils.translation import gettext as _
from pi_heif import register_heif_opener
from PIL import Image, ImageOps, UnidentifiedImageError

from samenspel.ground.common.archives import ZIP_MAGIC, UnsafeArchiveError, members_of
from samenspel.ground.common.decoding import NotTextError, decoded

register_heif_opener(thumbnails=False)  # what an iPhone makes

MEGABYTE = 1024 * 1024
MAX_IMAGE_SIZE = 25 * MEGABYTE
MAX_DOCUMENT_SIZE = 25 * MEGABYTE
MAX_PIXELS = 50_000_000
"""Of a JPEG as cameras make them: it is made smaller while it is read."""
MAX_PIXELS_AT_ONCE = 16_000_000
"""Of all others: they stand in memory as a whole, at four bytes or more a pixel."""
MAX_PIXELS_OF_A_PHONE = 26_000_000
"""Of a HEIC picture: what the newest phones make by themselves, at three bytes a pixel."""
LONGEST_SIDE = 1_600
IMAGE_FORMATS = ("JPEG", "PNG", "WEBP", "GIF", "HEIF")
OFFICE_PARTS = {
    "word/document.xml": ".docx",
    "xl/workbook.xml": ".xlsx",
    "ppt/presentation.xml": ".pptx",
}
OPEN_DOCUMENT_TEXT = b"application/vnd.oasis.opendocument.text"
DOCUMENT_EXTENSIONS = (".pdf", ".docx", ".odt", ".xlsx", ".pptx", ".txt")
_BROKEN_IMAGE = (
    UnidentifiedImageError, OSError, SyntaxError, ValueError, EOFError, struct.error, zlib.error,
)  # fmt: skip
# However many people hand in a picture at once, one process holds one of them in memory.
_one_at_a_time: AbstractContextManager[Any] = Lock()
_BOMB = (Image.DecompressionBombError, Image.DecompressionBombWarning)


def clean_image(upload: "File[Any]") -> "ContentFile[bytes]":
    """Return `upload` as a new JPEG or PNG of at most 1600 pixels wide or high.

    Only the picture itself is copied: no place where it was taken, no hidden script survives.
    """
    _check_size(upload, MAX_IMAGE_SIZE)
    _refuse_drawings(_start_of(upload))
    try:
        upload.seek(0)
        with Image.open(upload, formats=IMAGE_FORMATS) as image:
            if image.width * image.height > _most_pixels(image):
                raise _too_many_pixels(_most_pixels(image))
            image.draft("RGB", (LONGEST_SIDE * 2, LONGEST_SIDE * 2))
            with _one_at_a_time:
                return _drawn_again(image)
    except _BOMB as error:
        raise _too_many_pixels(MAX_PIXELS_AT_ONCE) from error
    except _BROKEN_IMAGE as error:
        raise ValidationError(
            _("This picture can't be read. Choose a JPEG, PNG, WebP, GIF or HEIC file."),
            code="not_an_image",
        ) from error


def clean_document(upload: "File[Any]") -> "File[Any]":
    """Return `upload` under a new name, after a look at what it really is.

    Allowed are PDF, DOCX, ODT, XLSX, PPTX and plain text, without macros.
    """
    _check_size(upload, MAX_DOCUMENT_SIZE)
    extension = _document_extension(upload)
    if extension is None:
        raise ValidationError(
            _(
                "We can't take this kind of file. "
                "Use PDF, Word, OpenDocument, Excel, PowerPoint or plain text."
            ),
            code="unknown_document",
        )
    stem = slugify(PurePath(upload.name or "").stem)[:60] or "bestand"
    upload.seek(0)
    upload.name = f"{stem}-{secrets.token_hex(8)}{extension}"
    return upload


def _check_size(upload: "File[Any]", limit: int) -> None:
    if not upload.size:
        raise ValidationError(_("This file is empty. Choose another file."), code="empty")
    if upload.size > limit:
        raise ValidationError(
            _("This file is too big. It may be %(limit)s MB at most.")
            % {"limit": limit // MEGABYTE},
            code="too_big",
        )


def _most_pixels(image: Image.Image) -> int:
    if image.format == "HEIF":
        return MAX_PIXELS_OF_A_PHONE
    frugal = image.format == "JPEG" and not image.info.get("progressive")
    return MAX_PIXELS if frugal else MAX_PIXELS_AT_ONCE


def _too_many_pixels(limit: int) -> ValidationError:
    return ValidationError(
        _("This picture is too large. Make it smaller: at most %(limit)s million pixels.")
        % {"limit": limit // 1_000_000},
        code="too_many_pixels",
    )


def _start_of(upload: "File[Any]") -> bytes:
    upload.seek(0)
    start: bytes = upload.read(1_024)
    upload.seek(0)
    return start


def _refuse_drawings(start: bytes) -> None:
    if b"<svg" in start.lower():
        raise ValidationError(
            _("SVG drawings can hold programs, so we don't take them. Save it as PNG first."),
            code="svg",
        )


def _drawn_again(image: Image.Image) -> "ContentFile[bytes]":
    """Copy the picture, upright, without anything else that its file held."""
    if image.mode in {"RGB", "RGBA", "L"}:  # Others have too few colours to be made smaller.
        image.thumbnail((LONGEST_SIDE, LONGEST_SIDE))
    ImageOps.exif_transpose(image, in_place=True)
    see_through = image.has_transparency_data
    plain = image.convert("RGBA" if see_through else "RGB")
    plain.thumbnail((LONGEST_SIDE, LONGEST_SIDE))
    plain.info.clear()
    out = BytesIO()
    if see_through:
        plain.save(out, "PNG", optimize=True)
    else:
        plain.save(out, "JPEG", quality=85, optimize=True, progressive=True)
    extension = "png" if see_through else "jpg"
    return ContentFile(out.getvalue(), name=f"{secrets.token_hex(16)}.{extension}")


def _document_extension(upload: "File[Any]") -> str | None:
    start = _start_of(upload)
    if start.startswith(b"%PDF-"):
        return ".pdf"
    if start.startswith(ZIP_MAGIC):
        return _office_extension(upload)
    if start.lstrip().lower().startswith((b"<!doctype", b"<html", b"<svg", b"<?xml")):
        return None
    try:
        decoded(upload.read())
    except NotTextError:
        return None
    return ".txt"


def _office_extension(upload: "IO[bytes] | File[Any]") -> str | None:
    try:
        members = members_of(upload)  # type: ignore[arg-type] # a Django File reads like one
    except UnsafeArchiveError:
        return None
    if any(name.lower().endswith("vbaproject.bin") for name in members):
        return None
    if "mimetype" in members:
        with ZipFile(upload) as archive, archive.open("mimetype") as kind:  # type: ignore[arg-type]
            return ".odt" if kind.read(100).strip() == OPEN_DOCUMENT_TEXT else None
    return next((ext for part, ext in OFFICE_PARTS.items() if part in members), None)
