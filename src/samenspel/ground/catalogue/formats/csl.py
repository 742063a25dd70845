"""As an item for reference lists (CSL-JSON), from which BibTeX and RIS are written too."""

from typing import Any

from samenspel.ground.catalogue.names import split_name
from samenspel.ground.catalogue.reading import Told
from samenspel.ground.catalogue.record import Creator

TYPES = {
    "Book": "book",
    "Chapter": "chapter",
    "Report": "report",
    "VideoObject": "motion_picture",
    "WebPage": "webpage",
}


def as_csl(told: Told) -> dict[str, Any]:
    """Return the item; somebody's name is in it only when that person agreed to be named."""
    of = told.description
    whole = told.related.get(of.part_of)
    item: dict[str, Any] = {
        "id": told.record.identifier.replace(":", "-"),
        "type": TYPES.get(of.type, "document"),
        "title": ": ".join(filter(None, [of.title, of.subtitle])),
        "container-title": whole.description.title if whole else "",
        "author": [_name(one) for one in of.creators if one.role == "author"],
        "editor": [_name(one) for one in of.creators if one.role == "editor"],
        "issued": {"date-parts": [[of.published.year, of.published.month, of.published.day]]},
        "publisher": of.publisher,
        "edition": of.edition,
        "DOI": of.doi,
        "ISBN": of.isbn or (whole.description.isbn if whole else ""),
        "URL": told.page,
        "language": of.language,
        "abstract": of.abstract,
    }
    return {key: value for key, value in item.items() if value}


def _name(creator: Creator) -> dict[str, str]:
    if creator.is_organisation:
        return {"literal": creator.name}
    name = split_name(creator.name)
    parts = {
        "given": name.given,
        "non-dropping-particle": name.particle,
        "family": name.family,
    }
    return {key: part for key, part in parts.items() if part}
