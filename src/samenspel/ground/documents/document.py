"""What is read from a file, and why a file may not be read."""

from dataclasses import asdict, dataclass, field
from enum import StrEnum
from typing import Any, Self

MAX_CHARACTERS = 2_000_000
"""About forty hours of talk: more than anybody reads as one text."""


class Reason(StrEnum):
    """Why a file can't be read; whoever asks tells it in words."""

    BROKEN = "broken"
    LOCKED = "locked"
    NO_TEXT = "no_text"
    """Empty, or pictures of text only: a scan."""
    TOO_BIG = "too_big"
    """It would unpack into far more than it seems."""
    TOO_LONG = "too_long"
    TOOK_TOO_LONG = "took_too_long"
    TOO_MUCH_MEMORY = "too_much_memory"
    UNKNOWN_KIND = "unknown_kind"
    WRONG_ENCODING = "wrong_encoding"


class UnreadableError(Exception):
    """This file can't be read, for `reason`."""

    def __init__(self, reason: Reason) -> None:
        super().__init__(reason.value)
        self.reason = reason


@dataclass(frozen=True)
class Paragraph:
    """A paragraph on one line. Speaker and times (milliseconds) only when the file tells them."""

    text: str
    speaker: str | None = None
    from_ms: int | None = None
    until_ms: int | None = None


@dataclass(frozen=True)
class Document:
    """What stands in a file; `kind` as in "docx". `empty_pages` counts pages without text."""

    kind: str
    paragraphs: list[Paragraph] = field(default_factory=list)
    title: str = ""
    empty_pages: int = 0

    def as_dict(self) -> dict[str, Any]:
        """Return it as JSON can hold it."""
        return asdict(self)

    @classmethod
    def from_dict(cls, told: dict[str, Any]) -> Self:
        """Return what `as_dict` told."""
        paragraphs = [Paragraph(**paragraph) for paragraph in told["paragraphs"]]
        return cls(**{**told, "paragraphs": paragraphs})
