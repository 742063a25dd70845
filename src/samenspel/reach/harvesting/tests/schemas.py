"""The official schemas, from files: no test asks the network."""

from functools import cache
from pathlib import Path
from typing import Any

from lxml import etree

FOLDER = Path(__file__).parents[5] / "tests" / "data" / "schemas"
OAI = "http://www.openarchives.org/OAI/2.0/"
DIDL = "urn:mpeg:mpeg21:2002:02-DIDL-NS"
NAMES = {
    "oai": OAI,
    "dc": "http://purl.org/dc/elements/1.1/",
    "mods": "http://www.loc.gov/mods/v3",
    "didl": DIDL,
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
}

_ALL_TOGETHER = b"""<schema xmlns="http://www.w3.org/2001/XMLSchema">
  <import namespace="http://www.openarchives.org/OAI/2.0/" schemaLocation="OAI-PMH.xsd"/>
  <import namespace="http://www.openarchives.org/OAI/2.0/oai_dc/" schemaLocation="oai_dc.xsd"/>
  <import namespace="http://www.loc.gov/mods/v3" schemaLocation="mods-3-4.xsd"/>
</schema>"""


class _FromFiles(etree.Resolver):
    def resolve(self, system_url: str, public_id: str, context: Any) -> Any:
        return self.resolve_filename(str(FOLDER / Path(system_url).name), context)


@cache
def xsd() -> Any:
    """Return the schema of answers with Dublin Core and MODS in them."""
    parser = etree.XMLParser(no_network=True)
    parser.resolvers.add(_FromFiles())
    base = str(FOLDER / "all.xsd")
    return etree.XMLSchema(etree.fromstring(_ALL_TOGETHER, parser, base_url=base))


@cache
def didl() -> Any:
    """Return the schema of DIDL, as SURF's profile asks it."""
    return etree.RelaxNG(etree.parse(FOLDER / "didl.rng"))


def checked(content: bytes) -> Any:
    """Return an answer, having found it right by the schemas; DIDL by its own, its MODS too."""
    root = etree.fromstring(content)
    for container in list(root.iter(f"{{{DIDL}}}DIDL")):
        alone = etree.fromstring(etree.tostring(container))
        didl().assertValid(alone)
        (mods,) = alone.iter("{http://www.loc.gov/mods/v3}mods")
        container.getparent().replace(container, mods)
    xsd().assertValid(root)
    return etree.fromstring(content)
