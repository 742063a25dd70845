"""As JSON-LD in the words of https://schema.org, for search engines."""

from typing import Any

from samenspel.ground.catalogue.reading import Told
from samenspel.ground.catalogue.record import Creator

ROLES = {"author": "author", "editor": "editor", "publisher": "publisher"}


def as_schema_org(told: Told) -> dict[str, Any]:
    """Return the mapping that stands in a page as JSON-LD; what isn't known is left out."""
    of = told.description
    data: dict[str, Any] = {
        "@context": "https://schema.org",
        "@type": of.type,
        "@id": told.lasting,
        "url": told.page,
        "identifier": _identifiers(told),
        "name": of.title,
        "alternativeHeadline": of.subtitle,
        "description": of.abstract,
        "inLanguage": of.language,
        "datePublished": of.published.isoformat(),
        "dateModified": told.record.changed_at.date().isoformat(),
        "keywords": list(of.subjects),
        "license": of.licence,
        "isbn": of.isbn,
        "version": of.edition,
        "sameAs": f"https://doi.org/{of.doi}" if of.doi else "",
        "isPartOf": _at(told, of.part_of),
        "isBasedOn": [_at(told, one) for one in (*of.based_on, of.version_of) if one],
        "encoding": [
            {
                "@type": "MediaObject",
                "contentUrl": told.whole(file.url),
                "encodingFormat": file.media_type,
                "contentSize": str(file.size) if file.size else "",
            }
            for file in of.files
        ],
    }
    for creator in of.creators:
        data.setdefault(ROLES.get(creator.role, "contributor"), []).append(_creator(creator))
    if of.publisher:
        data.setdefault("publisher", []).append({"@type": "Organization", "name": of.publisher})
    return _without_empty(data)


def _creator(creator: Creator) -> dict[str, Any]:
    if creator.is_organisation:
        return {"@type": "Organization", "name": creator.name}
    works_at = {"@type": "Organization", "name": creator.affiliation}
    return {
        "@type": "Person",
        "@id": f"https://orcid.org/{creator.orcid}" if creator.orcid else "",
        "name": creator.name,
        "affiliation": works_at if creator.affiliation else {},
    }


def _identifiers(told: Told) -> list[dict[str, str]]:
    own = {"@type": "PropertyValue", "value": told.record.identifier}
    doi = {"@type": "PropertyValue", "propertyID": "DOI", "value": told.description.doi}
    return [own, doi] if told.description.doi else [own]


def _at(told: Told, identifier: str) -> dict[str, str]:
    if not identifier:
        return {}
    other = told.related.get(identifier)
    name = {"name": other.description.title} if other else {}
    return {"@type": "CreativeWork", "@id": told.lasting_of(identifier), **name}


def _without_empty(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _without_empty(one) for key, one in value.items() if one}
    if isinstance(value, list):
        return [_without_empty(one) for one in value]
    return value
