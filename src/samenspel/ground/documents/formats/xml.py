"""XML and HTML from outside: nothing is fetched, nothing is filled in."""

from typing import Any

from lxml import etree

Element = Any


def parsed(data: bytes) -> Element:
    """Return the root of an XML part."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    return etree.fromstring(data, parser)


def name_of(element: Element) -> str:
    """Return the name without its namespace; empty for comments and instructions."""
    return str(etree.QName(element).localname) if isinstance(element.tag, str) else ""
