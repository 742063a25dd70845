"""Bytes from outside to text: the ways of writing that people's programs still use."""

import codecs
import re

_CONTROL = re.compile(r"[\x00-\x08\x0b\x0e-\x1a\x1c-\x1f\x7f\ufffe\uffff]")
_MARKS = {
    codecs.BOM_UTF8: "utf-8-sig",
    codecs.BOM_UTF16_LE: "utf-16",
    codecs.BOM_UTF16_BE: "utf-16",
}


class NotTextError(ValueError):
    """These bytes are no text."""


def decoded(raw: bytes) -> str:
    """Return `raw` as text: by its mark if it has one, else UTF-8, else Windows' cp1252."""
    marked = [name for mark, name in _MARKS.items() if raw.startswith(mark)]
    for encoding in marked or ["utf-8", "cp1252"]:
        try:
            text = raw.decode(encoding)
        except UnicodeDecodeError:
            continue
        if not _CONTROL.search(text):
            return text
    raise NotTextError
