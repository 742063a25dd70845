"""References that somebody pasted: BibTeX, RIS, CSL-JSON or a list of DOIs.

    read_references(text)      # [Found(item, line), …], or UnreadableError with every trouble

All or nothing: whoever pastes hears what is wrong and in which line, and mends it there.
"""

import json
import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from samenspel.ground.citing.items import Item, cleaned, date_in, doi_in
from samenspel.ground.citing.latex import unlatexed

if TYPE_CHECKING:
    from bibtexparser.model import Entry

MOST = 500
LONGEST_TEXT = 600_000
# Deeper than this nobody writes; the reader of BibTeX takes minutes over thousands of braces.
DEEPEST = 30


class Reason(StrEnum):
    """Why something can't be read."""

    NOTHING = "nothing"
    UNKNOWN = "unknown"
    BROKEN = "broken"
    NO_TITLE = "no_title"
    TOO_MANY = "too_many"
    LETTERS = "letters"


@dataclass(frozen=True)
class Trouble:
    """What is wrong in `line` (from 1; 0: with all of it); `detail` tells which reference it is."""

    reason: Reason
    line: int = 0
    detail: str = ""


class UnreadableError(Exception):
    """It can't be read; `troubles` says why, at most twenty times."""

    def __init__(self, troubles: Iterable[Trouble]) -> None:
        self.troubles = list(troubles)[:20]
        super().__init__(f"{len(self.troubles)} troubles")


@dataclass(frozen=True)
class Found:
    """A reference, and in which line it begins."""

    item: Item
    line: int


Read = Found | Trouble
_LINES = re.MULTILINE | re.IGNORECASE


def decoded(data: bytes) -> str:
    """Return the text of a file, as it was most likely meant."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", errors="replace")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", errors="replace")


def read_references(text: str) -> list[Found]:
    """Return the references in `text`; raises `UnreadableError` when one of them is wrong."""
    text = unicodedata.normalize("NFC", text.removeprefix("\ufeff").replace("\r\n", "\n"))
    text = text.replace("\r", "\n").replace("\x00", "")
    if not text.strip():
        raise UnreadableError([Trouble(Reason.NOTHING)])
    read, number = _form_of(text)
    if number > MOST or len(text) > LONGEST_TEXT:
        raise UnreadableError([Trouble(Reason.TOO_MANY, detail=str(number))])
    troubles = list(_strange_letters(text))
    results = [] if troubles else [_with_title(one) for one in read(text)]
    troubles += [one for one in results if isinstance(one, Trouble)]
    if troubles or not results:
        raise UnreadableError(troubles or [Trouble(Reason.UNKNOWN)])
    return [one for one in results if isinstance(one, Found)]


def _form_of(text: str) -> tuple[Callable[[str], Iterator[Read]], int]:
    entries = len(re.findall(r"^\s*@\s*(?!comment|string|preamble)\w+\s*[{(]", text, _LINES))
    if entries:
        return _bibtex, entries
    records = len(re.findall(r"^\s*TY {1,2}-", text, re.MULTILINE))
    if records:
        return _ris, records
    if text.lstrip()[0] in "[{":
        return _csl, text.count('"type"')
    lines = [line for line in text.splitlines() if line.strip()]
    if all(doi_in(line) for line in lines):
        return _dois, len(lines)
    raise UnreadableError([Trouble(Reason.UNKNOWN)])


def _strange_letters(text: str) -> Iterator[Trouble]:
    """Tell in which lines letters were read in the wrong way before they came here."""
    for number, line in enumerate(text.split("\n"), start=1):
        if found := re.search(r"\ufffd|Ã[\u0080-\u00bf]|â€", line):
            around = line[max(0, found.start() - 20) : found.end() + 20].strip()
            yield Trouble(Reason.LETTERS, number, around)


def _with_title(one: Read) -> Read:
    if isinstance(one, Trouble):
        return one
    item = cleaned(one.item)
    if not item.get("title") and "DOI" not in item:
        return Trouble(Reason.NO_TITLE, one.line, item["id"])
    return Found(item, one.line)


# --- BibTeX

_BIBTEX_TYPES = {
    "book": "book",
    "booklet": "book",
    "collection": "book",
    "proceedings": "book",
    "article": "article-journal",
    "inbook": "chapter",
    "incollection": "chapter",
    "inproceedings": "paper-conference",
    "conference": "paper-conference",
    "phdthesis": "thesis",
    "mastersthesis": "thesis",
    "thesis": "thesis",
    "techreport": "report",
    "report": "report",
    "online": "webpage",
    "electronic": "webpage",
    "www": "webpage",
}
_BIBTEX_FIELDS = {
    "title": "title",
    "journal": "container-title",
    "journaltitle": "container-title",
    "booktitle": "container-title",
    "series": "collection-title",
    "publisher": "publisher",
    "institution": "publisher",
    "school": "publisher",
    "organization": "publisher",
    "address": "publisher-place",
    "location": "publisher-place",
    "volume": "volume",
    "issue": "issue",
    "pages": "page",
    "edition": "edition",
    "doi": "DOI",
    "isbn": "ISBN",
    "issn": "ISSN",
    "url": "URL",
    "language": "language",
    "abstract": "abstract",
    "note": "note",
    "type": "genre",
}
_MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]


def _too_deep(text: str) -> int:
    """Return the line in which braces are nested too deep, or 0."""
    depth = 0
    for number, line in enumerate(text.split("\n"), start=1):
        if line.lstrip().startswith("@"):
            depth = 0
        for sign in re.findall(r"(?<!\\)[{}]", line):
            depth += 1 if sign == "{" else -1
            if depth > DEEPEST:
                return number
    return 0


def _bibtex(text: str) -> Iterator[Read]:
    # It takes 4 MiB, and few people paste references.
    from bibtexparser import parse_string  # noqa: PLC0415
    from bibtexparser.model import DuplicateBlockKeyBlock, Entry  # noqa: PLC0415

    if line := _too_deep(text):
        yield Trouble(Reason.BROKEN, line)
        return
    library = parse_string(text)
    for block in library.blocks:
        line = (block.start_line or 0) + 1
        if isinstance(block, Entry):
            yield Found(_bibtex_item(block), line)
    for failed in library.failed_blocks:
        line = (failed.start_line or 0) + 1
        if isinstance(failed, DuplicateBlockKeyBlock) and isinstance(
            failed.ignore_error_block, Entry
        ):
            yield Found(_bibtex_item(failed.ignore_error_block), line)
        else:
            first = (failed.raw or "").strip().split("\n")[0]
            yield Trouble(Reason.BROKEN, line, first[:60])


def _bibtex_item(entry: "Entry") -> Item:
    told = {field.key.lower(): str(field.value) for field in entry.fields}
    kind = entry.entry_type.lower()
    item: Item = {"id": entry.key, "type": _BIBTEX_TYPES.get(kind, "document")}
    for field, name in _BIBTEX_FIELDS.items():
        if told.get(field, "").strip():
            raw = told[field] if field in {"url", "doi"} else unlatexed(told[field])
            item[name] = raw.replace("\\_", "_").replace("\\&", "&").replace("\\%", "%")
    if "subtitle" in told and "title" in item:
        item["title"] = f"{item['title']}: {unlatexed(told['subtitle'])}"
    if "number" in told:
        item["issue" if kind == "article" else "number"] = unlatexed(told["number"])
    if "page" in item:
        item["page"] = re.sub(r"\s*[–—-]+\s*", "-", item["page"])
    if kind == "misc" and "URL" in item:
        item["type"] = "webpage"
    if "howpublished" in told and (found := re.search(r"https?://[^\s}]+", told["howpublished"])):
        item.setdefault("URL", found[0])
    for field in ("author", "editor"):
        if field in told:
            item[field] = _bibtex_people(told[field])
    item["issued"] = _bibtex_date(told)
    item["accessed"] = date_in(told.get("urldate", ""))
    return item


def _bibtex_people(told: str) -> list[dict[str, str]]:
    from bibtexparser.middlewares.names import split_multiple_persons_names  # noqa: PLC0415

    return [_bibtex_name(one) for one in split_multiple_persons_names(" ".join(told.split()))]


def _bibtex_name(name: str) -> dict[str, str]:
    from bibtexparser.middlewares.names import parse_single_name_into_parts  # noqa: PLC0415

    if name.startswith("{") and name.endswith("}") and name.count("{") == 1:
        return {"literal": unlatexed(name)}
    parts = parse_single_name_into_parts(name, strict=False)
    told = {
        "family": " ".join(parts.last),
        "given": " ".join(parts.first),
        "non-dropping-particle": " ".join(parts.von),
        "suffix": " ".join(parts.jr),
    }
    return {part: unlatexed(words) for part, words in told.items() if words}


def _bibtex_date(told: dict[str, str]) -> dict[str, Any]:
    if told.get("date"):
        return date_in(unlatexed(told["date"]))
    year = unlatexed(told.get("year", ""))
    month = told.get("month", "").strip("{} ").lower()
    known = next((n for n, name in enumerate(_MONTHS, 1) if month.startswith(name)), 0)
    number = known or (int(month) if re.fullmatch(r"\d{1,2}", month) else 0)
    if re.fullmatch(r"\d{4}", year) and 1 <= number <= 12:
        return {"date-parts": [[int(year), number]]}
    return date_in(year)


# --- RIS

_RIS_TYPES = {
    "BOOK": "book",
    "EBOOK": "book",
    "EDBOOK": "book",
    "JOUR": "article-journal",
    "EJOUR": "article-journal",
    "JFULL": "article-journal",
    "NEWS": "article-newspaper",
    "MGZN": "article-magazine",
    "CHAP": "chapter",
    "ECHAP": "chapter",
    "CPAPER": "paper-conference",
    "CONF": "paper-conference",
    "THES": "thesis",
    "RPRT": "report",
    "GOVDOC": "report",
    "ELEC": "webpage",
    "WEB": "webpage",
    "BLOG": "webpage",
    "VIDEO": "motion_picture",
    "MPCT": "motion_picture",
}
_RIS_FIELDS = {
    "title": ("title", "primary_title"),
    "container-title": ("secondary_title", "journal_name", "alternate_title3"),
    "collection-title": ("tertiary_title",),
    "publisher": ("publisher",),
    "publisher-place": ("place_published",),
    "volume": ("volume",),
    "issue": ("number",),
    "edition": ("edition",),
    "genre": ("type_of_work",),
    "DOI": ("doi",),
    "language": ("language",),
    "abstract": ("abstract", "notes_abstract"),
}


def _ris(text: str) -> Iterator[Read]:
    record: list[str] = []
    start = 0
    for number, line in enumerate([*text.split("\n"), ""], start=1):
        bare = line.lstrip()
        if re.match(r"TY {1,2}-", bare):
            if record:
                yield Trouble(Reason.BROKEN, start, record[0][:60])
            record, start = [bare], number
        elif re.match(r"ER {1,2}-", bare):
            if record:
                yield _ris_record([*record, "ER  - "], start)
            record = []
        elif record:
            record.append(line)
        elif bare and not re.fullmatch(r"\d+\.?\s*", bare):
            yield Trouble(Reason.BROKEN, number, bare[:60])
    if record:
        yield Trouble(Reason.BROKEN, start, record[0][:60])


def _ris_record(lines: list[str], start: int) -> Read:
    import rispy  # noqa: PLC0415 - few people paste references

    tidy = [re.sub(r"^([A-Z][A-Z0-9]) ?- ?(?=\S|$)", r"\1  - ", line) for line in lines]
    try:
        (told,) = rispy.loads("\n".join(tidy))
    except (OSError, ValueError, KeyError, rispy.parser.ParseError):
        return Trouble(Reason.BROKEN, start, lines[0][:60])
    return Found(_ris_item(told), start)


def _ris_item(told: dict[str, Any]) -> Item:
    kind = _RIS_TYPES.get(told.get("type_of_reference", ""), "document")
    item: Item = {"id": told.get("id") or told.get("label") or "", "type": kind}
    for name, tags in _RIS_FIELDS.items():
        value = next((told[tag] for tag in tags if told.get(tag)), "")
        item[name] = value
    first, last = told.get("start_page", ""), told.get("end_page", "")
    item["page"] = f"{first}-{last}" if first and last and first != last else first or last
    item["author"] = [_ris_name(one) for one in _ris_people(told, "authors", "first_authors")]
    item["editor"] = [_ris_name(one) for one in _ris_people(told, "secondary_authors", "editors")]
    came_out = (told.get(tag) for tag in ("date", "year", "publication_year"))
    item["issued"] = date_in(next((day for day in came_out if day), ""))
    item["accessed"] = date_in(told.get("access_date", ""))
    item["URL"] = next(iter(told.get("urls") or []), "")
    item["note"] = " ".join(told.get("notes") or [])
    serial = told.get("issn", "")
    item["ISSN" if kind.startswith("article") else "ISBN"] = serial
    return item


def _ris_people(told: dict[str, Any], *tags: str) -> list[str]:
    return next((told[tag] for tag in tags if told.get(tag)), [])


# "Berg, Jan van den" is Jan van den Berg.
_PARTICLE = re.compile(
    r"(.*?)(?:(?:^|\s+)((?:van|von|de|den|der|ten|ter|te|het|la|du|op|in|'t|’t)"
    r"(?:\s+(?:de|den|der|het|la|'t|’t))*))?"
)

_BEFORE = re.compile(r"((?:(?:van|von|de|den|der|ten|ter|te|het|la|du|op|in|'t|’t)\s+)+)(?=\S)")


def _ris_name(told: str) -> dict[str, str]:
    family, comma, rest = told.partition(",")
    if not comma:
        return {"literal": told.strip()}
    given, _comma, suffix = rest.partition(",")
    first, particle = _PARTICLE.fullmatch(given.strip()).groups()  # type: ignore[union-attr]
    family = family.strip()
    if not particle and (before := _BEFORE.match(family)):
        particle, family = before[1].strip(), family[before.end() :]
    name = {"family": family, "given": first, "suffix": suffix.strip()}
    return {**name, "non-dropping-particle": particle} if particle else name


# --- CSL-JSON and DOIs


def _csl(text: str) -> Iterator[Read]:
    try:
        told = json.loads(text)
    except (ValueError, RecursionError) as error:
        yield Trouble(Reason.BROKEN, getattr(error, "lineno", 0))
        return
    for one in told if isinstance(told, list) else [told]:
        if isinstance(one, dict):
            yield Found(one, 0)
        else:
            yield Trouble(Reason.BROKEN, detail=str(one)[:60])


def _dois(text: str) -> Iterator[Read]:
    for number, line in enumerate(text.split("\n"), start=1):
        if doi := doi_in(line):
            yield Found({"type": "article-journal", "DOI": doi}, number)
