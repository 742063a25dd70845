"""XML of REFI-QDA: read without entities or network, with one way of writing GUIDs."""

import re
import uuid
from typing import Any, TypeAlias

from lxml import etree

PROJECT = "urn:QDA-XML:project:1.0"
CODEBOOK = "urn:QDA-XML:codebook:1.0"
KNOWN = re.compile(r"urn:QDA-XML:(project|codebook):(1\.0|1\.5|0:4)$")
GUID_ATTRIBUTES = frozenset({
    "guid", "targetGUID", "creatingUser", "modifyingUser", "creatingUserGUID",
    "modifyingUserGUID", "originGUID", "representedGUID", "sourceVertex", "targetVertex",
    "fromSyncPoint", "toSyncPoint",
})  # fmt: skip
_GUID = re.compile(r"\{?([0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12})\}?")
_ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")

Element: TypeAlias = Any  # lxml has no types of its own


class ReadingError(Exception):
    """This file can't be used; `code` says why, `details` what exactly."""

    def __init__(self, code: str, **details: object) -> None:
        super().__init__(code)
        self.code = code
        self.details = details


def parsed(raw: bytes) -> Element:
    """Return the root of `raw`, with names without namespace and GUIDs written one way."""
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        root = etree.fromstring(raw, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise ReadingError("broken_xml", why=str(error)[:200]) from error
    if root.getroottree().docinfo.doctype:
        raise ReadingError("unsafe")
    _check_version(root)
    for element in root.iter():
        element.tag = etree.QName(element).localname
        for name, value in element.attrib.items():
            if name in GUID_ATTRIBUTES:
                element.set(name, normal_guid(value))
    etree.cleanup_namespaces(root)
    return root


def without_passages(pieces: list[str]) -> list[str]:
    """Return `pieces` without marked stretches, which are often called by their words."""
    return [text for text in pieces if not text.startswith("<PlainTextSelection")]


def _check_version(root: Element) -> None:
    space = etree.QName(root).namespace or ""
    local = etree.QName(root).localname
    if local not in {"Project", "CodeBook"} or (space and not space.startswith("urn:QDA-XML:")):
        raise ReadingError("not_refi")
    if space and not KNOWN.match(space):
        raise ReadingError("version", version=space[:60])


def normal_guid(value: str) -> str:
    """Return a GUID without braces, in small letters; what is no GUID stays as it is."""
    found = _GUID.fullmatch(value.strip())
    return found[1].lower() if found else value


def is_guid(value: str | None) -> bool:
    """Return whether `value` can be used as a GUID."""
    return bool(value and _GUID.fullmatch(value))


def derived(guid: str | uuid.UUID, part: str) -> str:
    """Return the GUID of a `part` (such as "memo") of the thing with `guid`: always the same."""
    return str(uuid.uuid5(uuid.UUID(str(guid)), part))


def piece(element: Element) -> str:
    """Return `element` as a piece of XML, to be kept."""
    return etree.tostring(element, encoding="unicode", with_tail=False)


def restored(text: str, namespace: str = PROJECT) -> Element:
    """Return a kept piece as an element again, in `namespace`."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    element = etree.fromstring(text, parser)
    for one in element.iter():
        if isinstance(one.tag, str) and not one.tag.startswith("{"):
            one.tag = f"{{{namespace}}}{one.tag}"
    return element


def legal(text: str) -> str:
    """Return `text` without the characters that no XML file may hold."""
    return _ILLEGAL.sub("", text)
