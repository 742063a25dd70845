"""How one published thing is described, for people's reference lists and other catalogues."""

import datetime as dt
from dataclasses import asdict, dataclass
from typing import Any


@dataclass(frozen=True, kw_only=True)
class Creator:
    """Somebody named on a thing (only with consent), or an organisation.

    `role` is "author", "editor", "contributor" or "publisher".
    """

    name: str
    role: str = "author"
    affiliation: str = ""
    orcid: str = ""
    is_organisation: bool = False


@dataclass(frozen=True, kw_only=True)
class FileAt:
    """A file of a thing: its address (a path or whole), media type and size in bytes."""

    url: str
    media_type: str
    size: int = 0


@dataclass(frozen=True, kw_only=True)
class Description:
    """What is told of a published thing. Texts are plain, without markup; dates are ISO days.

    `kind` is a short key of the app ("publication", "chapter", "recommendation", "product");
    `type` one of schema.org's names ("Book", "Chapter", "LearningResource", "CreativeWork");
    `part_of`, `version_of` and `based_on` are identifiers as `identifier_of` gives them.
    """

    kind: str
    type: str
    title: str
    url: str
    scope: int
    published: dt.date
    subtitle: str = ""
    abstract: str = ""
    language: str = "nl"
    creators: tuple[Creator, ...] = ()
    publisher: str = ""
    subjects: tuple[str, ...] = ()
    licence: str = ""
    edition: str = ""
    doi: str = ""
    isbn: str = ""
    part_of: str = ""
    version_of: str = ""
    based_on: tuple[str, ...] = ()
    files: tuple[FileAt, ...] = ()

    def as_dict(self) -> dict[str, Any]:
        """Return it as it is kept, with the day as text."""
        return {**asdict(self), "published": self.published.isoformat()}

    @classmethod
    def from_dict(cls, kept: dict[str, Any]) -> "Description":
        """Return what `as_dict` gave."""
        return cls(
            **{
                **kept,
                "published": dt.date.fromisoformat(kept["published"]),
                "creators": tuple(Creator(**one) for one in kept["creators"]),
                "files": tuple(FileAt(**one) for one in kept["files"]),
                "subjects": tuple(kept["subjects"]),
                "based_on": tuple(kept["based_on"]),
            }
        )
