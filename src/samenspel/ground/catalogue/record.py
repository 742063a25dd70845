"""How one published thing is described, for people's reference lists and other catalogues."""

import datetime as dt
import re
from dataclasses import asdict, dataclass
from typing import Any, Final

# What XML can't hold at all, nor PostgreSQL in JSON: control characters and halves of characters.
_ILLEGAL: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def legal(told: Any) -> Any:
    """Return what is told, in lists and mappings too, without characters that XML can't hold."""
    match told:
        case str():
            return _ILLEGAL.sub("", told)
        case dict():
            return {key: legal(value) for key, value in told.items()}
        case list() | tuple():
            return [legal(value) for value in told]
    return told


@dataclass(frozen=True, kw_only=True)
class Creator:
    """Somebody named on a thing (only with consent), or an organisation.

    `role` is "author", "editor", "contributor" or "publisher". `subject` is of whose consent the
    name is ("publications.contributor:12", as `subject_of` gives it), so that the person can be
    told where it went; it is never shown.
    """

    name: str
    role: str = "author"
    affiliation: str = ""
    orcid: str = ""
    is_organisation: bool = False
    subject: str = ""


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
    `until` is when something in it ends by itself, such as a consent of who is named: from then on
    it is described anew before anybody gets it.
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
    until: dt.datetime | None = None

    def as_dict(self) -> dict[str, Any]:
        """Return it as it is kept, in what JSON knows; `until` is kept beside it."""
        told = asdict(self) | {"published": self.published.isoformat()}
        del told["until"]
        kept: dict[str, Any] = legal(told)
        return kept

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
