"""Text from files: bytes to tidy paragraphs, with the headings recognised."""

import codecs
import re
from typing import Final, NamedTuple

#: A heading is at most this long; a longer line is a sentence.
_LONGEST_HEADING: Final = 80

_BOMS: Final = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)

#: Bytes that no text has: control characters other than tab, newline, form feed and return.
_CONTROL = re.compile(rb"[\x00-\x08\x0b\x0e-\x1f\x7f]")

#: cp1252 letters and signs that occur in Dutch text; much else means it was something else.
_PLAUSIBLE = re.compile(
    r"[\s!-~‘’‚“”„…–—•€°²³½§«»\u00a0áàâäãåçéèêëíìîïñóòôöõúùûüýÿßæøœ]", re.IGNORECASE
)

_EMPTY: Final = "Dit bestand is leeg."
_BINARY: Final = "Dit is geen tekstbestand."
_ILLEGIBLE: Final = "De letters zijn niet te lezen. Bewaar de tekst als UTF-8."

_SPACES = re.compile(r"[^\S\n]+")
_INVISIBLE = re.compile("[\u00ad\u200b\u2060\ufeff]")
_LIST_ITEM = re.compile(r"(?:[-•*–]|\d{1,2}[.)])\s")


class UnreadableTextError(ValueError):
    """These bytes are not a text. The message tells, in Dutch, what is wrong."""


class Paragraph(NamedTuple):
    """A paragraph on one line, without odd spaces."""

    text: str
    is_heading: bool = False


def decode(data: bytes) -> str:
    """Return the text in `data`: UTF-8, UTF-16 with a mark in front, or else old Windows text.

    Raises `UnreadableTextError` when it is empty, binary, or in another encoding.
    """
    if not data.strip():
        raise UnreadableTextError(_EMPTY)
    for bom, encoding in _BOMS:
        if data.startswith(bom):
            return _decode_as(encoding, data)
    if _CONTROL.search(data):
        raise UnreadableTextError(_BINARY)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        text = _decode_as("cp1252", data)
    if not all(_PLAUSIBLE.match(char) for char in set(text)):
        raise UnreadableTextError(_ILLEGIBLE)
    return text


def _decode_as(encoding: str, data: bytes) -> str:
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        raise UnreadableTextError(_ILLEGIBLE) from error
    if not text.strip():
        raise UnreadableTextError(_EMPTY)
    if "\x00" in text:
        raise UnreadableTextError(_BINARY)
    return text


def tidy_line(line: str) -> str:
    """Take odd, doubled and outer spaces and invisible characters out of one line."""
    return _SPACES.sub(" ", _INVISIBLE.sub("", line)).strip()


def is_heading(line: str) -> bool:
    """Tell whether a tidy line looks like a heading: short, begins big, ends open."""
    return (
        0 < len(line) <= _LONGEST_HEADING
        and (line[0].isupper() or line[0] in "‘'“\"")
        and line[-1] not in ".,;:…"
        and not _LIST_ITEM.match(line)
        and any(char.isalpha() for char in line)
    )


def paragraphs(text: str) -> list[Paragraph]:
    """Divide `text` in paragraphs. They are divided by empty lines; lines within one are joined.

    A single line is a heading when it looks like one and something follows it.
    """
    blocks: list[list[str]] = [[]]
    for line in text.replace("\r\n", "\n").replace("\r", "\n").replace("\f", "\n\n").split("\n"):
        tidy = tidy_line(line)
        if tidy:
            blocks[-1].append(tidy)
        elif blocks[-1]:
            blocks.append([])
    blocks = [block for block in blocks if block]
    return [
        Paragraph(
            " ".join(block),
            is_heading=len(block) == 1 and number < len(blocks) and is_heading(block[0]),
        )
        for number, block in enumerate(blocks, start=1)
    ]
