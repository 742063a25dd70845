"""MODS wrapped in MPEG-21 DIDL, as HBO Kennisbank takes it in.

After SURF's "MPEG21 DIDL Application Profile for Institutional Repositories", 3.0: one item, with
inside it the metadata, each file with who may open it, and the page that people read.
"""

from datetime import UTC, datetime
from typing import Any, Final

from samenspel.ground.catalogue.reading import Told
from samenspel.reach.harvesting.formats import mods
from samenspel.reach.harvesting.formats.xml import Writer

NAMESPACE: Final = "urn:mpeg:mpeg21:2002:02-DIDL-NS"
SCHEMA: Final = (
    "http://standards.iso.org/ittf/PubliclyAvailableStandards/MPEG-21_schema_files/did/didl.xsd"
)
DII: Final = "urn:mpeg:mpeg21:2002:01-DII-NS"
RDF: Final = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
TERMS: Final = "http://purl.org/dc/terms/"
OPEN: Final = "http://purl.org/eprint/accessRights/OpenAccess"
_didl, _dii, _rdf, _terms = Writer(NAMESPACE), Writer(DII), Writer(RDF), Writer(TERMS)


def write(told: Told) -> Any:
    """Return the `DIDL` of what is told."""
    root = _didl.root(
        "DIDL",
        prefixes={"didl": NAMESPACE, "dii": DII, "rdf": RDF, "dcterms": TERMS},
        schemas={NAMESPACE: SCHEMA},
    )
    whole = _didl.add(root, "Item")
    _dii.add(_statement(whole), "Identifier", told.cite_as)
    _modified(whole, told.record.changed_at)
    _resource(whole, "text/html", told.lasting)
    metadata = _item(whole, "descriptiveMetadata")
    _modified(metadata, told.record.changed_at)
    component = _didl.add(metadata, "Component")
    _didl.add(component, "Resource", mimeType="application/xml").append(mods.write(told))
    for file in told.description.files:
        item = _item(whole, "objectFile")
        _modified(item, told.record.changed_at)
        _terms.add(_statement(item), "accessRights", OPEN)
        _resource(item, file.media_type, told.whole(file.url))
    _resource(_item(whole, "humanStartPage"), "text/html", told.page)
    return root


def _item(parent: Any, semantics: str) -> Any:
    item = _didl.add(parent, "Item")
    kind = _rdf.add(_statement(item), "type")
    kind.set(f"{{{RDF}}}resource", f"info:eu-repo/semantics/{semantics}")
    return item


def _statement(parent: Any) -> Any:
    descriptor = _didl.add(parent, "Descriptor")
    return _didl.add(descriptor, "Statement", mimeType="application/xml")


def _modified(parent: Any, changed: datetime) -> None:
    moment = changed.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    _terms.add(_statement(parent), "modified", moment)


def _resource(parent: Any, media_type: str, address: str) -> None:
    component = _didl.add(parent, "Component")
    _didl.add(component, "Resource", mimeType=media_type, ref=address)
