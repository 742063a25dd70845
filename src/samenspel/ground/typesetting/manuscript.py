"""What a book is made of before it has a form: parts as semantic HTML, pictures, colours, words.

Whoever makes one fills in every word that readers see; nothing here knows a language.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

COLOURS = {
    "ink": "#1c2b2d",
    "quiet": "#4f5f60",
    "heading": "#10343a",
    "soft": "#f6f2ea",
    "line": "#dcd6c9",
    "link": "#0a5a6b",
    "band": "#ffd166",
    "on_band": "#1c2b2d",
    "deep": "#10343a",
    "on_deep": "#ffffff",
}
"""The colours of a book by what they are for; a manuscript may have others."""


class Reason(StrEnum):
    """Why a file can't be made."""

    NO_ALT = "no_alt"
    BROKEN_PICTURE = "broken_picture"
    NO_PICTURE = "no_picture"
    TOO_LARGE_PICTURE = "too_large_picture"
    TOOK_TOO_LONG = "took_too_long"
    TOO_MUCH_MEMORY = "too_much_memory"
    REFUSED = "refused"


class TypesettingError(Exception):
    """A file can't be made; `about` names what stands in the way, `details` are for the log."""

    def __init__(self, reason: Reason, about: str = "", details: str = "") -> None:
        super().__init__(f"{reason}: {about} {details}".strip())
        self.reason, self.about, self.details = reason, about, details


@dataclass(frozen=True)
class Picture:
    """A picture, ready to be put in a file. `name` can't clash with that of another one."""

    name: str
    data: bytes
    media_type: str


@dataclass(frozen=True, kw_only=True)
class Part:
    """A chapter or anything else that begins on a page of its own.

    `kind`: "chapter", "essay", or a word of its own for what is set like any other part. `label`
    stands above the title ("Essay"), `address` below it: where it is found on the web. `notes`:
    their HTML by the `id`s to which marks in `html` lead.
    """

    id: str
    kind: str
    title: str
    html: str
    number: int | None = None
    label: str = ""
    byline: str = ""
    address: str = ""
    notes: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True)
class Words:
    """The words of the book itself."""

    contents: str
    notes: str
    back: str
    cover: str
    colophon: str
    table: str
    scan: str
    """What one gets by pointing a phone at the code."""


@dataclass(frozen=True, kw_only=True)
class Manuscript:
    """One book. `makers`: lines such as ("Written by", "Roos, Pim"); `colophon`: HTML."""

    title: str
    language: str
    publisher: str
    identifier: str
    address: str
    date: str
    words: Words
    parts: Sequence[Part]
    subtitle: str = ""
    summary: str = ""
    edition: str = ""
    rights: str = ""
    creators: Sequence[str] = ()
    makers: Sequence[tuple[str, str]] = ()
    colophon: str = ""
    accessibility: str = ""
    cover: Picture | None = None
    cover_alt: str = ""
    pictures: Mapping[str, Picture] = field(default_factory=dict)
    """By the `src` that stands in the HTML."""
    colours: Mapping[str, str] = field(default_factory=dict)

    @property
    def palette(self) -> dict[str, str]:
        """Return every colour."""
        return {**COLOURS, **self.colours}
