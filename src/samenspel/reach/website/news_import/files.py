"""The files as they are given: read whole and checked, before anything is made of them."""

import hashlib
from pathlib import Path
from typing import NamedTuple

from django.utils.translation import gettext as _

from samenspel.ground.text.paragraphs import UnreadableTextError, decode

LARGEST = 1_000_000
"""In bytes; a news message of a megabyte is something else."""


class NewsFileError(Exception):
    """This file can't be imported. The message tells why, and what to do."""


class NewsFile(NamedTuple):
    """One file with its text."""

    name: str
    text: str

    @property
    def digest(self) -> str:
        """The same for the same text, whatever the encoding."""
        return hashlib.sha256(self.text.encode()).hexdigest()


def read_file(path: Path) -> NewsFile:
    """Return the file at `path`; raises `NewsFileError`."""
    if not path.exists():
        raise NewsFileError(_("there is no such file."))
    if path.is_dir():
        raise NewsFileError(_("this is a folder. Name the files in it."))
    if not path.is_file():  # a device or a pipe may never end
        raise NewsFileError(_("this file may not be read."))
    if path.stat().st_size > LARGEST:
        raise NewsFileError(_("this is too big for a news message (at most 1 MB)."))
    try:
        return NewsFile(path.name, decode(path.read_bytes()))
    except UnreadableTextError as error:
        raise NewsFileError(str(error)) from error
    except OSError as error:
        raise NewsFileError(_("this file may not be read.")) from error
