"""From a .qdpx or .qdc file to a draft. Whatever we don't use is kept as it came."""

import re
import uuid
from collections import Counter
from pathlib import Path
from typing import Any
from zipfile import ZipFile

from samenspel.ground.common.archives import ZIP_MAGIC, UnsafeArchiveError, members_of
from samenspel.ground.common.decoding import NotTextError
from samenspel.loop.interchange.draft import Draft, new_draft
from samenspel.loop.interchange.refi.notes import Notes
from samenspel.loop.interchange.refi.places import (
    PlainText,
    Ruler,
    plain_endings,
    read_plain,
    way_of_counting,
)
from samenspel.loop.interchange.refi.xml import Element, ReadingError, is_guid, parsed, piece

UNSEEN = {
    "PictureSource": "pictures",
    "PDFSource": "pdfs",
    "AudioSource": "sounds",
    "VideoSource": "films",
}
SECTIONS = ("Variables", "Cases", "Links", "Sets", "Graphs")
_COLOUR = re.compile(r"#(?:[0-9a-fA-F]{3}){1,2}")
_NOT_OURS = re.compile(r"(^|/)(__MACOSX/|\.)")


def read_refi(path: Path) -> Draft:
    """Return what the file at `path` holds; raise ReadingError when it can't be used."""
    with path.open("rb") as file:
        start = file.read(4)
    if start == ZIP_MAGIC:
        return _read_archive(path)
    root = parsed(path.read_bytes())
    if root.tag == "CodeBook":
        return _read_codebook(root)
    return ProjectReader(root, {}, None).draft()


def _read_archive(path: Path) -> Draft:
    try:
        with path.open("rb") as file:
            names = members_of(file)
    except UnsafeArchiveError as error:
        codes = {"locked with a password": "locked", "unpacks into too much": "bomb"}
        raise ReadingError(codes.get(str(error), "broken_zip")) from error
    with ZipFile(path) as archive:
        projects = sorted(name for name in names if name.lower().endswith(".qde"))
        if not projects:
            raise ReadingError("no_project")
        members = {name.rsplit("/", 1)[-1].lower(): name for name in sorted(names)
                   if not name.endswith("/") and not _NOT_OURS.search(name)}  # fmt: skip
        root = parsed(archive.read(projects[0]))
        if root.tag != "Project":
            raise ReadingError("not_refi")
        members.pop(projects[0].rsplit("/", 1)[-1].lower(), None)
        return ProjectReader(root, members, archive).draft()


def _read_codebook(root: Element) -> Draft:
    draft = new_draft("codebook", origin=root.get("origin", ""))
    reader = ProjectReader(root, {}, None)
    draft["codes"] = reader.codes(root.find("Codes"))
    sets = root.find("Sets")
    if sets is not None and len(sets):
        draft["leftovers"] = {"CodebookSets": [piece(one) for one in sets]}
        draft["unseen"] = {"sets": len(sets)}
    return draft


class ProjectReader:
    """Reads one project; `members` are the files of the archive by their name in small letters."""

    def __init__(self, root: Element, members: dict[str, str], archive: ZipFile | None) -> None:
        self.root = root
        self.members = members
        self.archive = archive
        self.used: set[str] = set()
        self.missing: list[str] = []
        self.remarks: set[str] = set()
        self.unseen: Counter[str] = Counter()
        self.guids: set[str] = set()
        self.code_guids: set[str] = set()
        self.of_source: dict[str, str] = {}
        self.notes = Notes(root, self.text_of)

    def draft(self) -> Draft:
        """Return all of it."""
        root = self.root
        draft = new_draft("project", name=root.get("name", ""), origin=root.get("origin", ""))
        draft["users"] = [
            {"guid": user.get("guid"), "name": user.get("name", ""), "had": dict(user.attrib)}
            for user in root.iterfind("Users/User")
            if is_guid(user.get("guid"))
        ]
        draft["codes"] = self.codes(root.find("CodeBook/Codes"))
        leftovers: dict[str, Any] = {"attrs": _plain_attributes(root), "Sources": []}
        for source in root.iterfind("Sources/*"):
            read = self.source(source) if source.tag == "TextSource" else None
            if read is None:
                leftovers["Sources"].append(piece(source))
                self.unseen[UNSEEN.get(source.tag, "texts")] += 1
            else:
                draft["sources"].append(read)
        for section in SECTIONS:
            leftovers[section] = [piece(one) for one in root.iterfind(f"{section}/*")]
            self.unseen[section.lower()] = len(leftovers[section])
        leftovers["Notes"] = [piece(note) for note in self.notes.unused()]
        self.unseen["notes"] = len(leftovers["Notes"])
        leftovers["NoteRef"] = [piece(one) for one in root.iterfind("NoteRef")]
        leftovers["Description"] = root.findtext("Description") or ""
        draft["leftovers"] = {name: value for name, value in leftovers.items() if value}
        draft["files"] = self.files()
        draft["missing"] = self.look_for_missing()
        draft["unseen"] = {name: number for name, number in self.unseen.items() if number}
        draft["remarks"] = sorted(self.remarks)
        return draft

    def codes(self, codes: Element | None) -> list[dict[str, Any]]:
        """Return the codes, each after the one it falls under."""
        found: list[dict[str, Any]] = []
        for code in codes.iterfind("Code") if codes is not None else ():
            self._code(code, None, found)
        return found

    def _code(self, code: Element, parent: str | None, found: list[dict[str, Any]]) -> None:
        guid = self.new_guid(code.get("guid"))
        self.code_guids.add(guid)
        said = self.notes.of(code, guid, takes_description=False)
        description = code.find("Description")
        rest = said.rest
        if description is not None and not description.text:
            rest = [piece(description), *rest]
        found.append(
            {
                "guid": guid,
                "parent": parent,
                "name": code.get("name", ""),
                "colour": _colour(code.get("color", "")),
                "definition": (description.text or "") if description is not None else "",
                "memo": said.memo,
                "example": said.example,
                "extra": _extra(code, rest=rest) | said.extra,
            }
        )
        for child in code.iterfind("Code"):
            self._code(child, guid, found)

    def source(self, source: Element) -> dict[str, Any] | None:
        """Return a text with its passages; None when its text isn't there."""
        plain = self.plain_text(source)
        if plain is None:
            return None
        guid = self.new_guid(source.get("guid"))
        if source.get("richTextPath"):
            self.of_source[_member(source.get("richTextPath"))] = guid
        selections = [one for one in source.iterfind("PlainTextSelection") if _place(one)]
        marked = [(*_place(one), one.get("name", "")) for one in selections]  # type: ignore[misc]
        kind = way_of_counting(plain.text, plain.endings, marked)
        if kind != "points":
            self.remarks.add("counted_otherwise")
        ruler = Ruler(plain.text, plain.endings, kind)
        said = self.notes.of(source, guid)
        passages, unplaced = [], []
        for selection in source.iterfind("PlainTextSelection"):
            passage = self.passage(selection, plain.text, ruler)
            if passage is None:
                unplaced.append(piece(selection))
                self.unseen["unplaced"] += 1
            else:
                passages.append(passage)
        whole = [piece(one) for one in source if one.tag in {"Coding", "VariableValue"}]
        self.unseen["whole"] += len(source.findall("Coding"))
        extra = _extra(source, rest=[*unplaced, *said.rest, *whole]) | said.extra
        text = {"endings": plain.endings, "bom": plain.bom, "counts": kind}
        return {
            "guid": guid,
            "title": source.get("name", ""),
            "text": plain.text,
            "memo": said.memo,
            "user": source.get("creatingUser"),
            "created": source.get("creationDateTime"),
            "extra": extra | {"file": {name: value for name, value in text.items() if value}},
            "passages": passages,
        }

    def plain_text(self, source: Element) -> PlainText | None:
        """Return the text of a source, from the file or from the XML itself."""
        path = source.get("plainTextPath")
        if path:
            raw = self.bytes_of(path)
            if raw is None:
                return None
            try:
                plain = read_plain(raw)
            except NotTextError:
                self.remarks.add("no_text")
                return None
            if plain.guessed:
                self.remarks.add("guessed_encoding")
            self.used.add(_member(path))
            return plain
        content = source.find("PlainTextContent")
        if content is None:
            return None
        text, endings = plain_endings(content.text or "")
        return PlainText(text, endings)

    def passage(self, selection: Element, text: str, ruler: Ruler) -> dict[str, Any] | None:
        """Return a marked stretch; None when it doesn't lie in the text."""
        place = _place(selection)
        if place is None:
            return None
        start, end = ruler.inward(place[0]), ruler.inward(place[1])
        if not 0 <= start <= end <= len(text):
            return None
        guid = self.new_guid(selection.get("guid"))
        said = self.notes.of(selection, guid)
        codings, rest = [], said.rest
        for coding in selection.iterfind("Coding"):
            code = coding.find("CodeRef")
            target = code.get("targetGUID") if code is not None else None
            if target not in self.code_guids:
                rest.append(piece(coding))
                continue
            codings.append(
                {
                    "guid": self.new_guid(coding.get("guid")),
                    "code": target,
                    "user": coding.get("creatingUser"),
                    "created": coding.get("creationDateTime"),
                    "extra": _extra(coding, [piece(one) for one in coding.iterfind("NoteRef")]),
                }
            )
        return {
            "guid": guid,
            "start": start,
            "end": end,
            "memo": said.memo,
            "user": selection.get("creatingUser"),
            "created": selection.get("creationDateTime"),
            "extra": _extra(selection, rest) | said.extra,
            "codings": codings,
        }

    def new_guid(self, given: str | None) -> str:
        """Return `given` when it can be used and isn't used yet, else one of our own."""
        guid = given if given and is_guid(given) and given not in self.guids else str(uuid.uuid4())
        self.guids.add(guid)
        return guid

    def bytes_of(self, path: str) -> bytes | None:
        """Return a file of the archive; None when it isn't in there."""
        name = self.members.get(_member(path))
        if name is None or self.archive is None:
            return None
        try:
            return self.archive.read(name)
        except Exception as error:  # whatever a damaged member raises
            raise ReadingError("broken_zip", member=name) from error

    def text_of(self, path: str) -> str | None:
        """Return the text of a file of the archive, such as of a note."""
        raw = self.bytes_of(path)
        if raw is None:
            return None
        self.used.add(_member(path))
        try:
            return read_plain(raw).text
        except NotTextError:
            return None

    def files(self) -> list[dict[str, str | None]]:
        """Return the files that go along unread, with the source each one belongs to."""
        return [
            {
                "member": member,
                "name": re.split(r"[\\/]", member)[-1],
                "source": self.of_source.get(key),
            }
            for key, member in sorted(self.members.items())
            if key not in self.used
        ]

    def look_for_missing(self) -> list[str]:
        """Return the files that the project speaks of and that are not in the archive."""
        named = {
            (value, element.get("name", ""))
            for element in self.root.iter()
            for attribute, value in element.attrib.items()
            if attribute in {"plainTextPath", "richTextPath", "path"}
            and value.startswith("internal://")
        }
        return sorted(
            {f"{name or path} ({_member(path)})" for path, name in named
             if _member(path) not in self.members}
        )  # fmt: skip


def _member(path: str | None) -> str:
    return (path or "").replace("\\", "/").rsplit("/", 1)[-1].lower()


def _own_name(member: str) -> str:
    """Return the name without folders, whichever stroke divides them."""
    return member.replace("\\", "/").rsplit("/", 1)[-1]


def _colour(said: str) -> str:
    """Return a colour, or nothing: what is no colour would come into a stylesheet of ours."""
    return said if _COLOUR.fullmatch(said) else ""


def _place(selection: Element) -> tuple[int, int] | None:
    try:
        return int(selection.get("startPosition", "")), int(selection.get("endPosition", ""))
    except ValueError:
        return None


def _plain_attributes(element: Element) -> dict[str, str]:
    return {
        str(name): str(value)
        for name, value in element.attrib.items()
        if not str(name).startswith("{")
    }


def _extra(element: Element, rest: list[str]) -> dict[str, Any]:
    """Return what must go back out as it came: the attributes, and the pieces we don't use."""
    extra: dict[str, Any] = {"had": _plain_attributes(element)}
    return extra | {"rest": rest} if rest else extra
