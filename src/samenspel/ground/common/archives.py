"""Zipped files (XLSX, DOCX …) from outside: looked at before anything in them is unpacked."""

import zlib
from lzma import LZMAError
from typing import IO
from zipfile import BadZipFile, ZipFile

ZIP_MAGIC = b"PK\x03\x04"
MAX_UNPACKED = 60 * 1024 * 1024
MAX_MEMBERS = 2_000
LOOKED_AT = 4_096  # bytes; a document type can only stand at the start
_DAMAGED = (BadZipFile, OSError, ValueError, NotImplementedError, EOFError, zlib.error, LZMAError)


class UnsafeArchiveError(Exception):
    """This archive is damaged, locked, or would unpack into far more than it seems."""


def members_of(file: IO[bytes]) -> set[str]:
    """Return the names in `file`; raise UnsafeArchiveError when it cannot be trusted."""
    file.seek(0)
    try:
        with ZipFile(file) as archive:
            infos = archive.infolist()
            if len(infos) > MAX_MEMBERS or sum(info.file_size for info in infos) > MAX_UNPACKED:
                raise UnsafeArchiveError("unpacks into too much")
            if any(info.flag_bits & 0x1 for info in infos):
                raise UnsafeArchiveError("locked with a password")
            if any(_has_document_type(archive, info.filename) for info in infos):
                raise UnsafeArchiveError("declares entities")
            return {info.filename for info in infos}
    except _DAMAGED as error:
        raise UnsafeArchiveError("damaged") from error
    finally:
        file.seek(0)


def _has_document_type(archive: ZipFile, name: str) -> bool:
    """Office files never declare a document type; those that do want to blow up a parser."""
    if not name.endswith((".xml", ".rels")):
        return False
    with archive.open(name) as member:
        return b"<!DOCTYPE" in member.read(LOOKED_AT).replace(b"\0", b"").upper()
