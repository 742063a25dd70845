"""What kind of file it is, by what stands in it rather than by its name, and who reads it."""

import re
from collections.abc import Callable
from importlib import import_module
from io import BytesIO
from pathlib import PurePath
from typing import Final
from zipfile import ZipFile

from samenspel.ground.common.archives import ZIP_MAGIC, UnsafeArchiveError, members_of
from samenspel.ground.documents.document import Document, Reason, UnreadableError

OLD_OFFICE: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
ENCRYPTED: Final = "EncryptedPackage".encode("utf-16-le")
OPEN_DOCUMENT_TEXT: Final = b"application/vnd.oasis.opendocument.text"
WHY: Final = {
    "unpacks into too much": Reason.TOO_BIG,
    "locked with a password": Reason.LOCKED,
}
TEXT_NAMES: Final = {
    ".srt": "srt", ".vtt": "vtt", ".html": "html", ".htm": "html", ".xhtml": "html", ".md": "md",
    ".markdown": "md",
}  # fmt: skip
READERS: Final = {
    "docx": "docx", "odt": "odt", "pdf": "pdf", "html": "html", "srt": "subtitles",
    "vtt": "subtitles", "md": "plain", "txt": "plain",
}  # fmt: skip
_SRT = re.compile(rb"\s*\d+\s*\r?\n\d{1,2}:\d\d:\d\d[,.]\d{3}\s*-->")
_BYTE_ORDER_MARK = b"\xef\xbb\xbf"


def read(name: str, data: bytes) -> Document:
    """Return what stands in the file. Only the library for this kind of file is loaded."""
    kind = kind_of(name, data)
    module = import_module(f"samenspel.ground.documents.formats.{READERS[kind]}")
    reader: Callable[[bytes, str], Document] = module.read
    return reader(data, kind)


def kind_of(name: str, data: bytes) -> str:
    """Return the kind of file; raise UnreadableError for what we don't read."""
    if not data.strip():
        raise UnreadableError(Reason.NO_TEXT)
    if b"%PDF-" in data[:1024]:
        return "pdf"
    if data.startswith(ZIP_MAGIC):
        return _office_kind(data)
    if data.startswith(OLD_OFFICE):
        locked = ENCRYPTED in data
        raise UnreadableError(Reason.LOCKED if locked else Reason.UNKNOWN_KIND)
    return _text_kind(PurePath(name).suffix.lower(), data)


def _office_kind(data: bytes) -> str:
    try:
        members = members_of(BytesIO(data))
    except UnsafeArchiveError as error:
        raise UnreadableError(WHY.get(str(error), Reason.BROKEN)) from error
    if "word/document.xml" in members:
        return "docx"
    with ZipFile(BytesIO(data)) as archive:
        if "mimetype" in members and archive.read("mimetype").strip() == OPEN_DOCUMENT_TEXT:
            manifest = "META-INF/manifest.xml"
            if manifest in members and b"encryption-data" in archive.read(manifest):
                raise UnreadableError(Reason.LOCKED)
            return "odt"
    raise UnreadableError(Reason.UNKNOWN_KIND)


def _text_kind(extension: str, data: bytes) -> str:
    start = data[:2048].removeprefix(_BYTE_ORDER_MARK).lstrip()
    if start.startswith(b"WEBVTT"):
        return "vtt"
    if _SRT.match(start):
        return "srt"
    low = start.lower()
    if low.startswith((b"<!doctype html", b"<html")) or (
        low.startswith(b"<?xml") and b"<html" in low
    ):
        return "html"
    if low.startswith((b"<?xml", b"<svg", b"<!doctype", rb"{\rtf")):
        raise UnreadableError(Reason.UNKNOWN_KIND)
    return TEXT_NAMES.get(extension, "txt")
