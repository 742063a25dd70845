"""Writing XML in a few words. Texts are cleaned of what XML can't hold."""

from typing import Any

from lxml import etree

from samenspel.ground.catalogue.record import legal

XSI = "http://www.w3.org/2001/XMLSchema-instance"
XML = "http://www.w3.org/XML/1998/namespace"


class Writer:
    """Adds elements of one namespace."""

    def __init__(self, namespace: str) -> None:
        self.namespace = namespace

    def root(
        self,
        tag: str,
        *,
        prefixes: dict[str | None, str],
        schemas: dict[str, str],
        **attributes: str,
    ) -> Any:
        """Return an element on its own, that says where its schemas are."""
        element = etree.Element(
            f"{{{self.namespace}}}{tag}", nsmap={**prefixes, "xsi": XSI}, **attributes
        )
        where = " ".join(f"{namespace} {place}" for namespace, place in schemas.items())
        element.set(f"{{{XSI}}}schemaLocation", where)
        return element

    def add(self, parent: Any, tag: str, text: str | None = None, **attributes: str) -> Any:
        """Add an element with a text and attributes to `parent`; empty attributes are left out."""
        element = etree.SubElement(parent, f"{{{self.namespace}}}{tag}")
        for name, value in attributes.items():
            if value:
                element.set(name, legal(value))
        if text is not None:
            element.text = legal(text)
        return element

    def add_if(self, parent: Any, tag: str, text: str, **attributes: str) -> None:
        """Add an element only when there is something to tell."""
        if text:
            self.add(parent, tag, text, **attributes)
