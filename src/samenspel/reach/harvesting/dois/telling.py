"""What DataCite is told of a thing: its schema 4.6, as JSON."""

from typing import Any, Final

from samenspel.ground.catalogue.names import split_name
from samenspel.ground.catalogue.reading import Told
from samenspel.ground.catalogue.record import Creator

SCHEMA: Final = "http://datacite.org/schema/kernel-4"
TYPES: Final = {
    "Book": "Book",
    "Chapter": "BookChapter",
    "Report": "Report",
    "VideoObject": "Audiovisual",
}
#: DataCite's own word for what can't be told any more.
UNAVAILABLE: Final = "(:unav)"


def attributes_of(told: Told) -> dict[str, Any]:
    """Return what makes the DOI of `told` findable."""
    of = told.description
    makers = [one for one in of.creators if one.role == "author"] or list(of.creators)
    others = [one for one in of.creators if one not in makers]
    publisher = Creator(name=of.publisher or UNAVAILABLE, is_organisation=True)
    return {
        "event": "publish",
        "url": told.lasting,
        "schemaVersion": SCHEMA,
        "titles": _titles(of.title, of.subtitle),
        "creators": [_creator(one) for one in makers or [publisher]],
        "contributors": [_creator(one) | {"contributorType": _role(one)} for one in others],
        "publisher": {"name": publisher.name},
        "publicationYear": of.published.year,
        "dates": [{"date": of.published.isoformat(), "dateType": "Issued"}],
        "types": {"resourceTypeGeneral": TYPES.get(of.type, "Text"), "resourceType": of.type},
        "language": of.language,
        "version": of.edition,
        "subjects": [{"subject": subject} for subject in of.subjects],
        "rightsList": [{"rightsUri": of.licence}] if of.licence else [],
        "descriptions": _abstract(of.abstract),
        "formats": sorted({file.media_type for file in of.files}),
        "alternateIdentifiers": [
            {"alternateIdentifier": told.record.identifier, "alternateIdentifierType": "local"}
        ],
        "relatedIdentifiers": _related(told),
    }


def attributes_of_what_is_gone(lasting: str) -> dict[str, Any]:
    """Return what hides a DOI: it leads to the page that says so, and names nobody any more."""
    return {
        "event": "hide",
        "url": lasting,
        "creators": [{"name": UNAVAILABLE}],
        "contributors": [],
    }


def _titles(title: str, subtitle: str) -> list[dict[str, str]]:
    titles = [{"title": title}]
    return [*titles, {"title": subtitle, "titleType": "Subtitle"}] if subtitle else titles


def _abstract(text: str) -> list[dict[str, str]]:
    return [{"description": text, "descriptionType": "Abstract"}] if text else []


def _role(creator: Creator) -> str:
    return "Editor" if creator.role == "editor" else "Other"


def _creator(creator: Creator) -> dict[str, Any]:
    if creator.is_organisation:
        return {"name": creator.name, "nameType": "Organizational"}
    name = split_name(creator.name)
    orcid = {
        "nameIdentifier": f"https://orcid.org/{creator.orcid}",
        "nameIdentifierScheme": "ORCID",
        "schemeUri": "https://orcid.org",
    }
    return {
        "name": name.sorted_name,
        "nameType": "Personal",
        "givenName": name.given,
        "familyName": name.whole_family,
        "affiliation": [{"name": creator.affiliation}] if creator.affiliation else [],
        "nameIdentifiers": [orcid] if creator.orcid else [],
    }


def _related(told: Told) -> list[dict[str, str]]:
    of = told.description
    pairs = [(of.part_of, "IsPartOf"), (of.version_of, "IsVersionOf")]
    pairs += [(one, "IsDerivedFrom") for one in of.based_on]
    return [
        {
            "relatedIdentifier": told.lasting_of(identifier),
            "relatedIdentifierType": "URL",
            "relationType": relation,
        }
        for identifier, relation in pairs
        if identifier
    ]
