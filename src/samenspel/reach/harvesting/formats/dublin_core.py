"""Unqualified Dublin Core, which every harvester knows (`oai_dc`)."""

from typing import Any, Final

from samenspel.ground.catalogue.reading import Told
from samenspel.reach.harvesting.formats.xml import XML, Writer

NAMESPACE: Final = "http://www.openarchives.org/OAI/2.0/oai_dc/"
SCHEMA: Final = "http://www.openarchives.org/OAI/2.0/oai_dc.xsd"
DC: Final = "http://purl.org/dc/elements/1.1/"

OPEN: Final = "info:eu-repo/semantics/openAccess"


def write(told: Told) -> Any:
    """Return the `oai_dc:dc` of what is told."""
    of, dc = told.description, Writer(DC)
    root = Writer(NAMESPACE).root(
        "dc", prefixes={"oai_dc": NAMESPACE, "dc": DC}, schemas={NAMESPACE: SCHEMA}
    )
    title = dc.add(root, "title", ": ".join(filter(None, [of.title, of.subtitle])))
    title.set(f"{{{XML}}}lang", of.language)
    for creator in of.creators:
        dc.add(root, "creator" if creator.role == "author" else "contributor", creator.name)
    for subject in of.subjects:
        dc.add(root, "subject", subject)
    dc.add_if(root, "description", of.abstract)
    dc.add_if(root, "publisher", of.publisher)
    dc.add(root, "date", of.published.isoformat())
    dc.add(root, "type", of.type)
    for media_type in dict.fromkeys(file.media_type for file in of.files):
        dc.add(root, "format", media_type)
    for identifier in dict.fromkeys([told.page, told.cite_as, told.lasting]):
        dc.add(root, "identifier", identifier)
    if of.isbn:
        dc.add(root, "identifier", f"urn:isbn:{of.isbn}")
    for other in filter(None, [of.part_of, of.version_of, *of.based_on]):
        dc.add(root, "relation", told.lasting_of(other))
    dc.add(root, "language", of.language)
    dc.add(root, "rights", OPEN)
    dc.add_if(root, "rights", of.licence)
    return root
