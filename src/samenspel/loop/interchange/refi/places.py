"""A text file from outside, and what its positions mean in the text as we keep it.

Our texts end lines with a newline and count characters. Files may end lines otherwise, and not
every program counts as the standard says (characters of the file): some count a line end of two
characters as one, some count an emoji as two. `Ruler` translates, both ways.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from samenspel.ground.common.decoding import NotTextError, decoded

BOM = b"\xef\xbb\xbf"
KINDS = ("points", "points-lf", "utf16", "utf16-lf")
WAYS = {"\r\n", "\r"}


@dataclass(frozen=True)
class PlainText:
    """A text as we keep it, and how the file wrote it: `endings` and whether it had a mark."""

    text: str
    endings: dict[str, Any] = field(default_factory=dict)
    bom: bool = False
    guessed: bool = False
    """It was not UTF-8, so we took it for what Windows writes."""


def read_plain(raw: bytes) -> PlainText:
    """Return the text of a file; raise NotTextError when it isn't any."""
    bom = raw.startswith(BOM)
    try:
        written = raw.decode("utf-8-sig")
        guessed = False
    except UnicodeDecodeError:
        written, guessed = decoded(raw), True
    if "\0" in written:
        raise NotTextError
    text, endings = plain_endings(written)
    return PlainText(text, endings, bom, guessed)


def plain_endings(written: str) -> tuple[str, dict[str, Any]]:
    """Return `written` with newlines only, and how its lines ended ({}: so already)."""
    text = written.replace("\r\n", "\n").replace("\r", "\n")
    if "\r" not in written:
        return text, {}
    if written.count("\r\n") == text.count("\n") == written.count("\r"):
        return text, {"all": "\r\n"}
    places: dict[str, str] = {}
    at = 0
    index = 0
    while at < len(written):
        if written.startswith("\r\n", at):
            places[str(index)] = "\r\n"
            at += 1
        elif written[at] == "\r":
            places[str(index)] = "\r"
        at += 1
        index += 1
    return text, {"places": places}


def written_again(text: str, endings: dict[str, Any]) -> str:
    """Return `text` with the line ends that its file had."""
    if "all" in endings:
        return text.replace("\n", endings["all"])
    places = endings.get("places")
    if not places:
        return text
    return "".join(
        places.get(str(index), character) if character == "\n" else character
        for index, character in enumerate(text)
    )


class Ruler:
    """Translates positions of a file (counted in one of the `KINDS`) to ours and back."""

    def __init__(self, text: str, endings: dict[str, Any], kind: str = "points") -> None:
        self._shifts = [] if kind.endswith("-lf") else _long_endings(text, endings)
        self._wide = (
            [at for at, character in enumerate(text) if ord(character) > 0xFFFF]
            if kind.startswith("utf16")
            else []
        )
        self._marks = sorted([*self._shifts, *self._wide])
        self._starts = [mark + number for number, mark in enumerate(self._marks)]

    def inward(self, position: int) -> int:
        """Return our position; one within a line end or an emoji becomes the place before it."""
        return position - bisect_left(self._starts, position)

    def outward(self, position: int) -> int:
        """Return the position in the file."""
        return position + bisect_left(self._marks, position)


def _long_endings(text: str, endings: dict[str, Any]) -> list[int]:
    if endings.get("all") == "\r\n":
        return [at for at, character in enumerate(text) if character == "\n"]
    return [int(at) for at, ending in endings.get("places", {}).items() if ending == "\r\n"]


def way_of_counting(
    text: str, endings: dict[str, Any], marked: Iterable[tuple[int, int, str]]
) -> str:
    """Return in which of the `KINDS` a file counts.

    `marked` gives start, end and name of its selections; many programs put the first words in the
    name. The standard's way holds unless another fits more names.
    """
    named = [(start, end, _squeezed(name)) for start, end, name in marked]
    named = [one for one in named if len(one[2]) > 2][:2_000]
    best, most = KINDS[0], -1
    for kind in KINDS:
        ruler = Ruler(text, endings, kind)
        fits = sum(
            _fit(text[ruler.inward(start) : ruler.inward(end)], name) for start, end, name in named
        )
        if fits > most:
            best, most = kind, fits
    return best


def _fit(words: str, name: str) -> int:
    """Return 2 when the words are the name, 1 when they begin with it."""
    words = re.sub(r"\s+", " ", words)
    return 2 if words == name else int(words.startswith(name))


def _squeezed(words: str) -> str:
    return " ".join(words.rstrip("….").split())
