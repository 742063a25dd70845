"""Notes of a project: what programs keep of a memo, and where we show it.

A memo is the description of a thing, or else the first note that is about that thing only. All
other notes are kept and go along unread.
"""

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

from samenspel.loop.interchange.refi.xml import Element, derived, piece

RICHER = ("PlainTextSelection", "Coding", "NoteRef", "VariableValue")


@dataclass
class Said:
    """What is said of one thing: shown (`memo`, `example`) or kept (`rest`)."""

    memo: str = ""
    example: str = ""
    rest: list[str] = field(default_factory=list)
    extra: dict[str, Any] = field(default_factory=dict)


class Notes:
    """The notes of a project by their GUID; `read` gives the text of a file of the archive."""

    def __init__(self, root: Element, read: Callable[[str], str | None]) -> None:
        self._notes = {note.get("guid"): note for note in root.iterfind("Notes/Note")}
        self._named = Counter(one.get("targetGUID") for one in root.iter("NoteRef"))
        linked = root.iterfind("Links/Link")
        self._linked = {link.get(end) for link in linked for end in ("originGUID", "targetGUID")}
        self._read = read
        self._used: set[str] = set()

    def unused(self) -> Iterator[Element]:
        """Yield the notes that were not shown anywhere."""
        return (note for guid, note in self._notes.items() if guid not in self._used)

    def of(self, element: Element, guid: str, *, takes_description: bool = True) -> Said:
        """Return what is said of `element`."""
        said = Said()
        description = element.find("Description") if takes_description else None
        if description is not None and description.text:
            said.memo, said.extra["memo_in"] = description.text, "Description"
        elif description is not None:
            said.rest.append(piece(description))
        for reference in element.iterfind("NoteRef"):
            note_guid = reference.get("targetGUID", "")
            text = self._text_for_memo(note_guid)
            if text and note_guid == derived(guid, "example"):
                said.example = text
            elif text and not said.memo:
                said.memo = text
                if note_guid != derived(guid, "memo"):
                    said.extra["memo_in"] = "Note"
                    said.extra["note"] = piece(self._bare(note_guid))
            else:
                said.rest.append(piece(reference))
                continue
            self._used.add(note_guid)
        return said

    def _text_for_memo(self, guid: str) -> str:
        note = self._notes.get(guid)
        if note is None or self._named[guid] != 1 or guid in self._linked:
            return ""
        if any(note.find(tag) is not None for tag in RICHER):
            return ""
        if note.get("plainTextPath"):
            return self._read(note.get("plainTextPath", "")) or ""
        return note.findtext("PlainTextContent") or ""

    def _bare(self, guid: str) -> Element:
        note = self._notes[guid]
        note.attrib.pop("plainTextPath", None)
        for content in note.findall("PlainTextContent"):
            note.remove(content)
        return note
