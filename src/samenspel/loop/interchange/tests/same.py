"""Whether two project files say the same: sorted, with texts and moments compared by meaning.

`what_it_says(archive)` leaves out the program's own name, the name of the project, and where in
the archive a text lies.
"""

from io import BytesIO
from typing import Any
from zipfile import ZipFile

from samenspel.loop.interchange.refi.writing import moment_of
from samenspel.loop.interchange.refi.xml import Element, parsed

NOT_COMPARED = {"origin", "plainTextPath"}
MOMENTS = {"creationDateTime", "modifiedDateTime"}


def what_it_says(archive: bytes) -> Any:
    """Return all that stands in a .qdpx, in one order."""
    with ZipFile(BytesIO(archive)) as opened:
        members = {name.rsplit("/", 1)[-1].lower(): name for name in opened.namelist()}
        root = parsed(opened.read("project.qde"))
        root.attrib.pop("name", None)
        files = {
            name: opened.read(member)
            for name, member in members.items()
            if not name.endswith((".qde", ".txt")) and not name.startswith(".")
        }

        def text_at(path: str) -> str:
            raw = opened.read(members[path.removeprefix("internal://").lower()])
            return raw.decode("utf-8-sig")

        return _said(root, text_at), files


def _said(element: Element, text_at: Any) -> Any:
    attributes = {
        name: str(moment_of(value)) if name in MOMENTS else value
        for name, value in element.attrib.items()
        if name not in NOT_COMPARED and not name.startswith("{")
    }
    words = element.text if not len(element) else ""
    if element.get("plainTextPath"):
        words = text_at(element.get("plainTextPath"))
    content = element.find("PlainTextContent")
    if content is not None:
        words = content.text or ""
    inside = [
        _said(child, text_at)
        for child in element
        if child.tag != "PlainTextContent" and not _is_blank(child)
    ]
    return (
        element.tag,
        sorted(attributes.items()),
        (words or "").strip() if element.tag not in {"TextSource", "Note"} else words,
        sorted(inside, key=repr),
    )


def _is_blank(child: Element) -> bool:
    return child.tag in {"Sets", "Users", "Sources"} and not len(child)
