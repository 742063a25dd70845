"""What Taguette makes: its project file (SQLite), and its tables of highlights and tags.

Taguette counts the bytes (UTF-8) of the words between the HTML tags. We show those words with a
new line for each paragraph, and translate. Knows no database of ours.
"""

import re
import sqlite3
import uuid
from bisect import bisect_right
from contextlib import closing
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

from samenspel.loop.interchange.draft import Draft, new_draft
from samenspel.loop.interchange.refi.xml import ReadingError

TAGS = uuid.UUID("51b2b2b7-27eb-4ecb-9d56-e75b0a0496c2")
"""Taguette derives the GUID of a tag in its .qdc from this; so the same tag is recognised."""
MAGIC = b"SQLite format 3\0"
NEEDED = {
    "projects": {"id", "name", "description"},
    "documents": {"id", "name", "description", "contents", "created"},
    "tags": {"id", "path", "description"},
    "highlights": {"id", "document_id", "start_offset", "end_offset"},
    "highlight_tags": {"highlight_id", "tag_id"},
}
_NUMBER = re.compile(r"[1-9][0-9]{0,17}|0")
MAX_VALUE = 20 * 1024 * 1024
BLOCKS = frozenset({
    "p", "h1", "h2", "h3", "h4", "h5", "h6", "li", "ul", "ol", "div", "tr", "table",
    "blockquote", "pre", "br", "hr", "dt", "dd", "dl", "section",
})  # fmt: skip


def read_project(path: Path) -> Draft:
    """Return what the project file at `path` holds; raise ReadingError when it can't be used."""
    try:
        with closing(_opened(path)) as database:
            _check(database)
            return _draft(database)
    except (sqlite3.Error, OverflowError) as error:
        raise ReadingError("broken_database", why=str(error)[:200]) from error


def _opened(path: Path) -> sqlite3.Connection:
    """Open it so that nothing in it can run or be written, and no value can be huge."""
    database = sqlite3.connect(f"file:{path}?mode=ro&immutable=1", uri=True)
    database.execute("PRAGMA trusted_schema = OFF")
    database.execute("PRAGMA query_only = ON")
    database.execute("PRAGMA cell_size_check = ON")
    database.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, MAX_VALUE)
    return database


def _check(database: sqlite3.Connection) -> None:
    """Only plain tables with the columns we know: no view that computes something."""
    tables = {name for (name,) in database.execute(
        "SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%'"
    )}  # fmt: skip
    for table, columns in NEEDED.items():
        found = {row[1] for row in database.execute(f"PRAGMA table_info({table})")}
        if table not in tables or not columns <= found:
            raise ReadingError("not_taguette")


def _draft(database: sqlite3.Connection) -> Draft:
    project = database.execute("SELECT name, description FROM projects").fetchone()
    draft = new_draft("taguette", name=project[0] if project else "", origin="Taguette")
    tags = dict(database.execute("SELECT id, path FROM tags ORDER BY path"))
    rows = database.execute("SELECT path, description FROM tags ORDER BY id")
    draft["codes"] = codes_of([(path, description) for path, description in rows])
    given: dict[int, list[str]] = {}
    for highlight, tag in database.execute("SELECT highlight_id, tag_id FROM highlight_tags"):
        if tag in tags:
            given.setdefault(highlight, []).append(code_guid(tags[tag]))
    documents = database.execute(
        "SELECT id, name, description, contents, created FROM documents ORDER BY id"
    )
    seed = uuid.uuid5(TAGS, f"{draft['name']}")
    for number, name, description, contents, created in documents:
        text, place = plain(contents)
        guid = uuid.uuid5(seed, f"{name}\n{created}\n{text}")
        highlights = database.execute(
            "SELECT id, start_offset, end_offset FROM highlights WHERE document_id = ?"
            " ORDER BY start_offset, id",
            [number],
        )
        draft["sources"].append(
            {
                "guid": str(guid),
                "title": name,
                "text": text,
                "memo": description or "",
                "user": None,
                "created": str(created).replace(" ", "T")[:19] + "Z" if created else None,
                "extra": {},
                "passages": [
                    _passage(guid, one, place(start, end), given.get(one, []))
                    for one, start, end in highlights
                ],
            }
        )
    return draft


def _passage(
    source: uuid.UUID, highlight: int, place: tuple[int, int], codes: list[str]
) -> dict[str, Any]:
    guid = uuid.uuid5(source, f"highlight {highlight}")
    return {
        "guid": str(guid),
        "start": place[0],
        "end": place[1],
        "memo": "",
        "user": None,
        "created": None,
        "extra": {},
        "codings": [
            {"guid": str(uuid.uuid5(guid, code)), "code": code, "user": None, "created": None,
             "extra": {}}
            for code in dict.fromkeys(codes)
        ],
    }  # fmt: skip


def code_guid(path: str) -> str:
    """Return the GUID that Taguette gives the tag `path` in its .qdc."""
    return str(uuid.uuid5(TAGS, path))


def codes_of(tags: list[tuple[str, str]]) -> list[dict[str, Any]]:
    """Return tags as codes. "hulp.buren" falls under "hulp", when there is such a tag."""
    paths = {path for path, _description in tags}
    found: list[dict[str, Any]] = []
    for path, description in sorted(tags):
        above = path.rpartition(".")[0]
        while above and above not in paths:
            above = above.rpartition(".")[0]
        found.append(
            {
                "guid": code_guid(path),
                "parent": code_guid(above) if above else None,
                "name": path[len(above) + 1 :] if above else path,
                "colour": "",
                "definition": description or "",
                "memo": "",
                "example": "",
                "extra": {},
            }
        )
    return found


def read_rows(rows: list[dict[str, str]]) -> Draft:
    """Return what a table of highlights (id, document, tag, content) or of tags holds.

    A table of highlights has no whole texts: each document becomes the highlights in it.
    """
    if rows and {"document", "tag", "content"} <= rows[0].keys():
        return _highlights(rows)
    named = next((name for name in ("tag", "name", "path") if rows and name in rows[0]), None)
    if named is None:
        raise ReadingError("unknown_columns")
    draft = new_draft("tags", origin="Taguette")
    given = {row[named]: row.get("description", "") for row in rows if row[named]}
    draft["codes"] = codes_of(list(given.items()))
    return draft


def _highlights(rows: list[dict[str, str]]) -> Draft:
    draft = new_draft("highlights", origin="Taguette")
    draft["codes"] = codes_of([(path, "") for path in sorted({row["tag"] for row in rows} - {""})])
    documents: dict[str, dict[str, tuple[str, list[str]]]] = {}
    for number, row in enumerate(rows):
        marked = documents.setdefault(row["document"], {})
        words, codes = marked.setdefault(row.get("id") or str(number), (row["content"], []))
        if row["tag"]:
            codes.append(code_guid(row["tag"]))
    for name, marked in documents.items():
        text = "\n\n".join(words for words, _codes in marked.values())
        guid = uuid.uuid5(TAGS, f"{name}\n{text}")
        passages, at = [], 0
        for number, (key, (words, codes)) in enumerate(marked.items()):
            place = (at, at + len(words))
            number_of = int(key) if _NUMBER.fullmatch(key) else -number - 1
            passages.append(_passage(guid, number_of, place, codes))
            at += len(words) + 2
        draft["sources"].append(
            {"guid": str(guid), "title": name, "text": text, "memo": "", "user": None,
             "created": None, "extra": {}, "passages": passages}
        )  # fmt: skip
    draft["remarks"] = ["only_highlights"] if draft["sources"] else []
    return draft


class _Words(HTMLParser):
    """Collects the words between the tags, and a new line wherever a paragraph begins."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.text = ""
        self.bytes_before = [0]
        self.place = [0]
        self._pieces: list[str] = []
        self._length = 0
        self._wants_line = False
        self._in_pre = 0
        self._after_pre = False

    def handle_starttag(self, tag: str, attrs: object) -> None:
        self._wants_line |= tag in BLOCKS
        self._after_pre = tag == "pre"
        self._in_pre += tag == "pre"

    def handle_endtag(self, tag: str) -> None:
        self._wants_line |= tag in BLOCKS
        self._in_pre -= tag == "pre" and self._in_pre > 0

    def handle_data(self, data: str) -> None:
        if self._after_pre and data.startswith("\n"):
            data = data[1:]
        self._after_pre = False
        shown = data if self._in_pre else data.replace("\n", " ").replace("\t", " ")
        blank = not shown.strip()
        for character, written in zip(shown, data, strict=True):
            if self._wants_line and not character.isspace():
                if self._length:
                    self._put("\n")
                self._wants_line = False
            skipped = blank and (self._wants_line or not self._length)
            self.place.append(self._length if skipped else self._length + 1)
            self.place[-2] = self._length
            if not skipped:
                self._put(character)
            self.bytes_before.append(self.bytes_before[-1] + len(written.encode()))

    def _put(self, character: str) -> None:
        self._pieces.append(character)
        self._length += 1

    def close(self) -> None:
        super().close()
        self.text = "".join(self._pieces)


def plain(html: str) -> tuple[str, Any]:
    """Return the words of `html`, and a function from two byte positions to a place in them."""
    words = _Words()
    words.feed(html.replace("\r\n", "\n").replace("\r", "\n"))
    words.close()

    def place(start: int, end: int) -> tuple[int, int]:
        first = min(bisect_right(words.bytes_before, start), len(words.place)) - 1
        last = min(bisect_right(words.bytes_before, end), len(words.place)) - 1
        begin = words.place[max(first, 0)]
        # The end is where the character before it stops: not after a line that we put in.
        stop = _end_of(words, max(last, 0))
        return begin, max(begin, stop)

    return words.text, place


def _end_of(words: _Words, index: int) -> int:
    stop = words.place[index]
    while stop and words.text[stop - 1 : stop] == "\n":
        stop -= 1
    return stop
