"""From a draft to a .qdpx or .qdc file, in the order that the standard's schema asks for.

What came from a file and means the same still is written as it came; the rest anew.
"""

import uuid
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import IO, Any
from zipfile import ZIP_DEFLATED, ZipFile

from lxml import etree

from samenspel.loop.interchange.draft import Draft
from samenspel.loop.interchange.refi.places import Ruler, written_again
from samenspel.loop.interchange.refi.sweeping import sweep
from samenspel.loop.interchange.refi.xml import (
    CODEBOOK,
    PROJECT,
    Element,
    derived,
    legal,
    restored,
)

ORIGIN = "Samenspel"
DEFAULT_COLOUR = "#2b6cb0"
OURS = uuid.uuid5(uuid.NAMESPACE_DNS, "interchange.samenspel")
KIND, DAY, PERSPECTIVE = (derived(OURS, name) for name in ("kind", "day", "perspective"))
VARIABLES = {
    KIND: ("Soort", "Text", "TextValue"),
    DAY: ("Dag", "Date", "DateValue"),
    PERSPECTIVE: ("Perspectief", "Text", "TextValue"),
}
ORDER = (
    "Description", "PlainTextContent", "CodeRef", "PlainTextSelection", "Coding", "NoteRef",
    "VariableValue", "SourceRef", "SelectionRef", "Code",
)  # fmt: skip
SECTIONS = (
    "Users", "CodeBook", "Variables", "Cases", "Sources", "Notes", "Links", "Sets", "Graphs",
    "Description", "NoteRef",
)  # fmt: skip


@dataclass(frozen=True)
class Member:
    """A file that goes along in the archive, under `sources/`."""

    name: str
    read: Callable[[], bytes]


def write_project(draft: Draft, members: Iterable[Member], into: IO[bytes]) -> None:
    """Write a .qdpx of `draft`, with `members` that go along unread."""
    members = list(members)
    writer = ProjectWriter(draft, {member.name.lower() for member in members})
    root = writer.root()
    with ZipFile(into, "w", ZIP_DEFLATED) as archive:
        archive.writestr("project.qde", as_bytes(root))
        for name, content in writer.texts.items():
            archive.writestr(f"sources/{name}", content)
        for member in members:
            if member.name.lower() not in writer.texts:
                archive.writestr(f"sources/{member.name}", member.read())


def write_codebook(draft: Draft, into: IO[bytes]) -> None:
    """Write a .qdc of `draft`: names, colours, definitions and the tree; no memo has a place."""
    root = etree.Element(f"{{{CODEBOOK}}}CodeBook", nsmap={None: CODEBOOK})
    root.set("origin", ORIGIN)
    codes = etree.SubElement(root, f"{{{CODEBOOK}}}Codes")
    writer = ProjectWriter(draft, set(), namespace=CODEBOOK)
    writer.put_codes(codes, with_notes=False)
    sets = draft["leftovers"].get("CodebookSets", [])
    if sets:
        writer.section(root, "Sets", sets)
    sweep(root)
    into.write(as_bytes(root))


def as_bytes(root: Element) -> bytes:
    """Return the XML as a file holds it."""
    return etree.tostring(root, xml_declaration=True, encoding="utf-8")


class ProjectWriter:
    """Builds the XML of one draft; `texts` are the files of its sources, by name."""

    def __init__(self, draft: Draft, along: set[str], namespace: str = PROJECT) -> None:
        self.draft = draft
        self.along = along
        self.namespace = namespace
        self.texts: dict[str, bytes] = {}
        self.notes: list[Element] = []
        self.variables: set[str] = set()

    def root(self) -> Element:
        """Return the whole project."""
        draft, left = self.draft, self.draft["leftovers"]
        root = etree.Element(f"{{{PROJECT}}}Project", nsmap={None: PROJECT})
        for name, value in (left.get("attrs") or {}).items():
            root.set(name, value)
        root.set("name", legal(draft["name"]))
        root.set("origin", ORIGIN)
        parts: dict[str, list[Element]] = {name: [] for name in SECTIONS}
        for user in draft["users"]:
            parts["Users"].append(self._user(user))
        codes = self.new("Codes")
        self.put_codes(codes, with_notes=True)
        parts["CodeBook"] = [codes] if len(codes) else []
        parts["Sources"] = [self._source(source) for source in draft["sources"]]
        parts["Cases"] = [self._case(case) for case in draft.get("cases", [])]
        for section in ("Cases", "Sources", "Notes", "Links", "Sets", "Graphs"):
            parts[section] += [restored(text) for text in left.get(section, [])]
        parts["Notes"] = self.notes + parts["Notes"]
        ours = [self._variable(guid) for guid in sorted(self.variables)]
        came = [restored(text) for text in left.get("Variables", [])]
        parts["Variables"] = ours + [one for one in came if one.get("guid") not in self.variables]
        for name in SECTIONS[:-2]:
            if parts[name]:
                etree.SubElement(root, self.tag(name)).extend(parts[name])
        if left.get("Description"):
            self.put(root, "Description", left["Description"])
        root.extend([restored(text) for text in left.get("NoteRef", [])])
        sweep(root)
        return root

    def new(self, tag: str, **attributes: str) -> Element:
        """Return a new element."""
        return etree.Element(self.tag(tag), attributes)

    def tag(self, name: str) -> str:
        """Return the full name of an element."""
        return f"{{{self.namespace}}}{name}"

    def put(self, parent: Element, tag: str, text: str) -> None:
        """Put a child with `text` in `parent`."""
        etree.SubElement(parent, self.tag(tag)).text = legal(text)

    def section(self, root: Element, name: str, pieces: list[str]) -> None:
        """Put kept pieces under one element."""
        section = etree.SubElement(root, self.tag(name))
        section.extend([restored(text, self.namespace) for text in pieces])

    def put_codes(self, codes: Element, *, with_notes: bool) -> None:
        """Put the code tree in `codes`."""
        by_guid: dict[str, Element] = {}
        for code in self.draft["codes"]:
            element = self._code(code, with_notes=with_notes)
            by_guid[code["guid"]] = element
            above: Element = by_guid.get(code["parent"], codes)
            above.append(element)
        for element in by_guid.values():
            _in_order(element)

    def _user(self, user: dict[str, Any]) -> Element:
        element = self.new("User")
        attributes = {"guid": user["guid"], "name": legal(user["name"])}
        for name, value in ((user.get("had") or {}) | attributes).items():
            if value or name == "guid":
                element.set(name, value)
        return element

    def _code(self, code: dict[str, Any], *, with_notes: bool) -> Element:
        had = code["extra"].get("had")
        colour = None if had is not None and "color" not in had else code["colour"]
        if had is not None and "color" not in had and code["colour"] not in {"", DEFAULT_COLOUR}:
            colour = code["colour"]
        if had and had.get("color") and full_colour(had["color"]) == code["colour"]:
            colour = had["color"]
        element = self.new("Code")
        ours = {
            "guid": code["guid"],
            "name": _name(had, code["name"], 120),
            "isCodable": (had or {}).get("isCodable", "true"),
            "color": colour or None,
        }
        _attributes(element, had, ours)
        if code["definition"]:
            self.put(element, "Description", code["definition"])
        rest = code["extra"].get("rest", [])
        if with_notes:
            self._said(element, code, describes=False)
            self._note(element, code, "example", "Voorbeeld", code["example"])
        else:
            rest = [text for text in rest if not text.startswith("<NoteRef")]
        self._rest(element, rest)
        return element

    def _source(self, source: dict[str, Any]) -> Element:
        extra = source["extra"]
        had, file = extra.get("had"), extra.get("file", {})
        name = f"{source['guid']}.txt"
        text = written_again(source["text"], file.get("endings", {}))
        self.texts[name] = text.encode("utf-8-sig" if file.get("bom") else "utf-8")
        ruler = Ruler(source["text"], file.get("endings", {}), file.get("counts", "points"))
        element = self.new("TextSource")
        rich = (had or {}).get("richTextPath", "")
        ours = {
            "guid": source["guid"],
            "name": _name(had, source["title"], 160),
            "richTextPath": rich if rich.rsplit("/", 1)[-1].lower() in self.along else None,
            "plainTextPath": f"internal://{name}",
            "creatingUser": source["user"],
            "creationDateTime": _moment(had, source["created"]),
        }
        _attributes(element, had, ours)
        self._said(element, source)
        for passage in source["passages"]:
            element.append(self._passage(passage, ruler))
        for variable, value in ((KIND, source.get("kind")), (DAY, source.get("day"))):
            if value:
                element.append(self._value(variable, value))
        self._rest(element, extra.get("rest", []))
        _in_order(element)
        return element

    def _passage(self, passage: dict[str, Any], ruler: Ruler) -> Element:
        had = passage["extra"].get("had")
        element = self.new("PlainTextSelection")
        ours = {
            "guid": passage["guid"],
            "startPosition": _position(had, "startPosition", passage["start"], ruler),
            "endPosition": _position(had, "endPosition", passage["end"], ruler),
            "creatingUser": passage["user"],
            "creationDateTime": _moment(had, passage["created"]),
        }
        _attributes(element, had, ours)
        self._said(element, passage)
        for coding in passage["codings"]:
            element.append(self._coding(coding))
        self._rest(element, passage["extra"].get("rest", []))
        _in_order(element)
        return element

    def _coding(self, coding: dict[str, Any]) -> Element:
        had = coding["extra"].get("had")
        element = self.new("Coding")
        ours = {
            "guid": coding["guid"],
            "creatingUser": coding["user"],
            "creationDateTime": _moment(had, coding["created"]),
        }
        _attributes(element, had, ours)
        element.append(self.new("CodeRef", targetGUID=coding["code"]))
        self._rest(element, coding["extra"].get("rest", []))
        return element

    def _said(self, element: Element, thing: dict[str, Any], *, describes: bool = True) -> None:
        """Write the memo of `thing` where it came from; our own memos are notes."""
        memo, extra = thing["memo"], thing["extra"]
        if not memo:
            return
        if describes and extra.get("memo_in") == "Description":
            self.put(element, "Description", memo)
        elif extra.get("memo_in") == "Note":
            note = restored(extra["note"])
            content = etree.Element(self.tag("PlainTextContent"))
            content.text = legal(memo)
            description = note.find(self.tag("Description"))
            note.insert(0 if description is None else 1, content)
            rich = (note.get("richTextPath") or "").rsplit("/", 1)[-1].lower()
            if rich and rich not in self.along:
                note.attrib.pop("richTextPath")
            self.notes.append(note)
            element.append(self.new("NoteRef", targetGUID=note.get("guid", "")))
        else:
            self._note(element, thing, "memo", "Memo", memo)

    def _note(
        self, element: Element, thing: dict[str, Any], part: str, name: str, text: str
    ) -> None:
        if not text:
            return
        note = self.new("Note", guid=derived(thing["guid"], part), name=name)
        self.put(note, "PlainTextContent", text)
        self.notes.append(note)
        element.append(self.new("NoteRef", targetGUID=note.get("guid", "")))

    def _rest(self, element: Element, pieces: list[str]) -> None:
        """Put back what came in and we don't use; an empty description only when there is none."""
        described = element.find(self.tag("Description")) is not None
        for text in pieces:
            one = restored(text, self.namespace)
            if not (described and one.tag == self.tag("Description")):
                element.append(one)

    def _case(self, case: dict[str, Any]) -> Element:
        element = self.new("Case", guid=case["guid"], name=legal(case["name"]))
        if case["description"]:
            self.put(element, "Description", case["description"])
        element.append(self._value(PERSPECTIVE, case["perspective"]))
        for tag, guids in (("SourceRef", case["sources"]), ("SelectionRef", case["passages"])):
            element.extend([self.new(tag, targetGUID=guid) for guid in guids])
        return element

    def _value(self, variable: str, value: str) -> Element:
        self.variables.add(variable)
        element = self.new("VariableValue")
        element.append(self.new("VariableRef", targetGUID=variable))
        self.put(element, VARIABLES[variable][2], value)
        return element

    def _variable(self, guid: str) -> Element:
        name, kind, _value = VARIABLES[guid]
        return self.new("Variable", guid=guid, name=name, typeOfVariable=kind)


def full_colour(colour: str) -> str:
    """Return "#abc" as "#aabbcc", in small letters."""
    colour = colour.lower()
    return "#" + "".join(one * 2 for one in colour[1:]) if len(colour) == 4 else colour


def moment_of(text: str | None) -> datetime | None:
    """Return the moment that `text` tells, in UTC; without a zone it is taken for UTC."""
    if not text:
        return None
    try:
        moment = datetime.fromisoformat(text.strip())
    except ValueError:
        return None
    return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)


def _attributes(element: Element, had: dict[str, str] | None, ours: dict[str, str | None]) -> None:
    """Set what we know, and around it what a file said that we don't use."""
    for name in dict.fromkeys([*(had or {}), *ours]):
        value = ours[name] if name in ours else (had or {})[name]
        if value is not None:
            element.set(name, legal(value))


def _name(had: dict[str, str] | None, name: str, limit: int) -> str | None:
    """Return a name as it came when ours is it, made shorter; None when there was none."""
    if had is None:
        return name
    came = had.get("name")
    if came is None:
        return name or None
    return came if shown_name(came, limit) == name else name


def shown_name(name: str, limit: int) -> str:
    """Return `name` as we keep it: one line, not longer than `limit`."""
    return " ".join(name.split())[:limit].rstrip()


def _moment(had: dict[str, str] | None, created: str | None) -> str | None:
    came = (had or {}).get("creationDateTime")
    if had is not None and (came is None or moment_of(came) is None):
        return came
    return came if came and moment_of(came) == moment_of(created) else created


def _position(had: dict[str, str] | None, name: str, place: int, ruler: Ruler) -> str:
    came = (had or {}).get(name, "")
    if came and ruler.inward(int(came)) == place:
        return came
    return str(ruler.outward(place))


def _in_order(element: Element) -> None:
    """Put the children in the order of the schema."""

    def rank(child: Element) -> int:
        name = etree.QName(child).localname
        return ORDER.index(name) if name in ORDER else len(ORDER)

    element[:] = sorted(element, key=rank)
