"""Leave out what points at nothing: other programs stop reading at such a place."""

from lxml import etree

from samenspel.loop.interchange.refi.xml import Element

POINTERS = {
    "CodeRef", "NoteRef", "SourceRef", "SelectionRef", "VariableRef",
    "MemberCode", "MemberSource", "MemberNote",
}  # fmt: skip
WHOLE = {"CodeRef": "Coding", "VariableRef": "VariableValue"}
"""What goes too, when what it points at isn't there."""


def sweep(root: Element) -> None:
    """Take out of `root` every pointer to something that isn't in it."""
    known = {guid for element in root.iter() if (guid := element.get("guid"))}
    for element in list(root.iter()):
        name = etree.QName(element).localname
        target = element.get("targetGUID") or element.get("guid")
        if name in POINTERS and _is_pointer(element) and target not in known:
            parent = element.getparent()
            whole = parent is not None and etree.QName(parent).localname == WHOLE.get(name)
            _remove(parent if whole else element)
        elif name == "Link":
            ends = {element.get("originGUID"), element.get("targetGUID")} - {None}
            if not ends <= known:
                _remove(element)
    for section in list(root):
        if not len(section) and etree.QName(section).localname in {"Links", "Cases", "Sets"}:
            root.remove(section)


def _remove(element: Element | None) -> None:
    parent = element.getparent() if element is not None else None
    if element is not None and parent is not None:
        parent.remove(element)


def _is_pointer(element: Element) -> bool:
    """Tell pointers: a codebook's own file has them in `guid`, a project in `targetGUID`."""
    return element.get("targetGUID") is not None or not len(element)
