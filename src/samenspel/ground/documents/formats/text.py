"""Bytes to text, and tidy lines, for every kind of file."""

import re

from samenspel.ground.documents.document import Paragraph, Reason, UnreadableError
from samenspel.ground.text.paragraphs import UnreadableTextError, decode

_INVISIBLE = re.compile("[\u00ad\u200b\u2060\ufeff]")
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f\ufffe\uffff\ud800-\udfff]")
_NEVER = re.compile(r"[\x00-\x08\x0e-\x1a\x7f]")
_BREAK = re.compile("\r\n|[\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
_SPACES = re.compile(r"[^\S\n]+")
HALF = 2


def decoded(data: bytes) -> str:
    """Return `data` as text: UTF-8, UTF-16 or Windows; raise UnreadableError for anything else."""
    if b"\0" in data[:2000] and data[1:2000:2].count(0) > len(data[1:2000:2]) // HALF:
        # UTF-16 as some programs write it: without the mark in front.
        data = b"\xff\xfe" + data.removeprefix(b"\xff\xfe")
    try:
        text = decode(data)
    except UnreadableTextError as error:
        raise UnreadableError(Reason.WRONG_ENCODING) from error
    if _NEVER.search(text):
        raise UnreadableError(Reason.WRONG_ENCODING)
    return text


def tidy(text: str) -> str:
    """Return one paragraph on one line, without odd spaces and what nobody sees."""
    text = _CONTROL.sub("", _BREAK.sub(" ", _INVISIBLE.sub("", text)))
    return _SPACES.sub(" ", text).strip()


def lines_in(text: str) -> list[str]:
    """Return the lines of `text`, whatever its line ends; a form feed ends one too."""
    return _BREAK.split(text)


def told(texts: "list[str]") -> list[Paragraph]:
    """Return `texts` as paragraphs; without the empty ones."""
    return [Paragraph(line) for line in map(tidy, texts) if line]
