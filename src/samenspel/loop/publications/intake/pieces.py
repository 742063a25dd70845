"""What was found in a document: parts with pieces, and what must be told about it."""

from dataclasses import dataclass, field

from samenspel.loop.publications.rows import Rows


@dataclass
class Piece:
    """A block to be: `text`, a `table` with rows, or a `figure` (the name of a file in it)."""

    kind: str
    text: str = ""
    title: str = ""
    rows: Rows = field(default_factory=list)
    image: str = ""
    alt: str = ""


@dataclass
class Part:
    """A chapter to be; `title` is empty for what stood before the first heading."""

    title: str
    pieces: list[Piece] = field(default_factory=list)


@dataclass
class Told:
    """A whole document, with what could not be kept as it was."""

    title: str = ""
    parts: list[Part] = field(default_factory=list)
    split_tables: int = 0
    nameless_tables: int = 0
    has_comments: bool = False
    has_changes: bool = False

    @property
    def images(self) -> list[str]:
        """Return the files of its pictures, in order, each as often as it is shown."""
        pieces = (piece for part in self.parts for piece in part.pieces)
        return [piece.image for piece in pieces if piece.image]
