"""Read a Word document with pandoc, in a process of its own, after a look at what it really is."""

import io
import json
import re
import tempfile
from pathlib import Path
from typing import Any
from zipfile import ZipFile

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from samenspel.ground.common.archives import ZIP_MAGIC, UnsafeArchiveError, members_of
from samenspel.ground.common.files import MEGABYTE
from samenspel.ground.typesetting import running
from samenspel.ground.typesetting.manuscript import TypesettingError
from samenspel.loop.publications.intake.pieces import Told
from samenspel.loop.publications.intake.sorting import sorted_out

LARGEST = 50 * MEGABYTE
LARGEST_ANSWER = 40 * MEGABYTE
SECONDS = 30
MEGABYTES = 2_000
HEAP = "1200m"
OLD_OR_LOCKED = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
LOCKED = "EncryptedPackage".encode("utf-16-le")
_CHANGED = re.compile(rb"<w:(ins|del|moveFrom|moveTo)[ >]")
_COMMENT = re.compile(rb"<w:comment[ >]")


def read_word(data: bytes) -> Told:
    """Return what stands in a .docx; raises ValidationError in words for who chose it."""
    _look_at(data)
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        (folder / "document.docx").write_bytes(data)
        try:
            running.run(_program(), folder, seconds=SECONDS, megabytes=MEGABYTES)
            answer = folder / "document.json"
            if answer.stat().st_size > LARGEST_ANSWER:
                raise _too_much()
            tree: dict[str, Any] = json.loads(answer.read_bytes())
        except TypesettingError as error:
            raise _broken() from error
        except (OSError, ValueError) as error:
            raise _broken() from error
    try:
        told = sorted_out(tree)
    except (RecursionError, KeyError, IndexError, TypeError, ValueError) as error:
        raise _broken() from error
    if not any(part.pieces or part.title for part in told.parts):
        raise ValidationError(
            _("There is no text in this document. Did you choose the right one?"), code="empty"
        )
    told.has_comments, told.has_changes = _signs_of_talk(data)
    return told


def _program() -> list[str]:
    import pypandoc  # noqa: PLC0415 - few people bring a document

    return [
        pypandoc.get_pandoc_path(), "--sandbox", "--from=docx", "--to=json",
        "--track-changes=accept", "--output=document.json", "document.docx",
        "+RTS", f"-M{HEAP}", "-RTS",
    ]  # fmt: skip


def _look_at(data: bytes) -> None:
    if data.startswith(OLD_OR_LOCKED):
        if LOCKED in data:
            raise ValidationError(
                _("This document is locked with a password. Save it without one first."),
                code="locked",
            )
        raise ValidationError(
            _("This is a document of an old Word version (.doc). Save it as .docx first."),
            code="old",
        )
    if not data.startswith(ZIP_MAGIC):
        raise ValidationError(
            _("This is not a Word document. Choose a file that ends in .docx."), code="not_word"
        )
    try:
        members = members_of(io.BytesIO(data))
    except UnsafeArchiveError as error:
        raise (_too_much() if "too much" in str(error) else _broken()) from error
    if "word/document.xml" not in members:
        raise ValidationError(
            _("This is not a Word document. Choose a file that ends in .docx."), code="not_word"
        )


def _signs_of_talk(data: bytes) -> tuple[bool, bool]:
    with ZipFile(io.BytesIO(data)) as archive:
        names = set(archive.namelist())
        remarks = archive.read("word/comments.xml") if "word/comments.xml" in names else b""
        text = archive.read("word/document.xml")
    return bool(_COMMENT.search(remarks)), bool(_CHANGED.search(text))


def _broken() -> ValidationError:
    return ValidationError(
        _("We can't read this document: it is damaged. Open it in Word, save it again as .docx."),
        code="broken",
    )


def _too_much() -> ValidationError:
    return ValidationError(
        _("There is too much in this document. Make its pictures smaller in Word, or split it."),
        code="too_much",
    )
