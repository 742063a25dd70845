"""MODS 3.4, as HBO Kennisbank takes it in: people in parts, roles, and what it is part of.

After the "HBO Bibliographic Metadata" profile of SURF. The particle of a name stands with the
family name, since MODS 3.4 has no place of its own for it; an ORCID is the `valueURI` of a name.
"""

from typing import Any, Final

from samenspel.ground.catalogue.names import split_name
from samenspel.ground.catalogue.reading import Told
from samenspel.ground.catalogue.record import Creator
from samenspel.reach.harvesting.formats.xml import XML, Writer

NAMESPACE: Final = "http://www.loc.gov/mods/v3"
SCHEMA: Final = "http://www.loc.gov/standards/mods/v3/mods-3-4.xsd"
ROLES: Final = {"author": "aut", "editor": "edt", "publisher": "pbl"}
GENRES: Final = {
    "Book": "book",
    "Chapter": "bookPart",
    "Report": "report",
    "LearningResource": "other",
}
_mods = Writer(NAMESPACE)


def write(told: Told) -> Any:
    """Return the `mods` of what is told."""
    of = told.description
    root = _mods.root(
        "mods", prefixes={None: NAMESPACE}, schemas={NAMESPACE: SCHEMA}, version="3.4"
    )
    _title(root, of.title, of.subtitle, of.language)
    for creator in of.creators:
        _name(root, creator)
    kind = "moving image" if of.type == "VideoObject" else "text"
    _mods.add(root, "typeOfResource", kind)
    _mods.add(root, "genre", f"info:eu-repo/semantics/{GENRES.get(of.type, 'other')}")
    origin = _mods.add(root, "originInfo")
    _mods.add_if(origin, "publisher", of.publisher)
    _mods.add(origin, "dateIssued", of.published.isoformat(), encoding="w3cdtf", keyDate="yes")
    _mods.add_if(origin, "edition", of.edition)
    language = _mods.add(root, "language")
    _mods.add(language, "languageTerm", of.language, type="code", authority="rfc3066")
    _mods.add_if(root, "abstract", of.abstract)
    for subject in of.subjects:
        _mods.add(_mods.add(root, "subject"), "topic", subject)
    _related(root, told)
    _identifiers(root, told)
    _mods.add(_mods.add(root, "location"), "url", told.page, usage="primary display")
    _mods.add_if(root, "accessCondition", of.licence, type="use and reproduction")
    about = _mods.add(root, "recordInfo")
    changed = told.record.changed_at.date().isoformat()
    _mods.add(about, "recordChangeDate", changed, encoding="w3cdtf")
    _mods.add(about, "recordIdentifier", told.record.identifier)
    return root


def _title(parent: Any, title: str, subtitle: str = "", language: str = "") -> None:
    info = _mods.add(parent, "titleInfo")
    if language:
        info.set(f"{{{XML}}}lang", language)
    _mods.add(info, "title", title)
    _mods.add_if(info, "subTitle", subtitle)


def _name(root: Any, creator: Creator) -> None:
    kind = "corporate" if creator.is_organisation else "personal"
    orcid = f"https://orcid.org/{creator.orcid}" if creator.orcid else ""
    authority = "https://orcid.org" if orcid else ""
    name = _mods.add(root, "name", type=kind, authorityURI=authority, valueURI=orcid)
    if creator.is_organisation:
        _mods.add(name, "namePart", creator.name)
    else:
        parts = split_name(creator.name)
        _mods.add_if(name, "namePart", parts.whole_family, type="family")
        _mods.add_if(name, "namePart", parts.given, type="given")
        _mods.add(name, "displayForm", creator.name)
    _mods.add_if(name, "affiliation", creator.affiliation)
    role = ROLES.get(creator.role, "ctb")
    term = _mods.add(name, "role")
    _mods.add(term, "roleTerm", role, authority="marcrelator", type="code")


def _related(root: Any, told: Told) -> None:
    of = told.description
    pairs = [(of.part_of, "host"), (of.version_of, "otherVersion")]
    for identifier, relation in [*pairs, *((one, "original") for one in of.based_on)]:
        if not identifier:
            continue
        item = _mods.add(root, "relatedItem", type=relation)
        other = told.related.get(identifier)
        if other:
            _title(item, other.description.title, other.description.subtitle)
        _mods.add(item, "identifier", told.lasting_of(identifier), type="uri")


def _identifiers(root: Any, told: Told) -> None:
    of = told.description
    _mods.add(root, "identifier", told.lasting, type="uri")
    _mods.add_if(root, "identifier", f"https://doi.org/{of.doi}" if of.doi else "", type="doi")
    _mods.add_if(root, "identifier", f"urn:isbn:{of.isbn}" if of.isbn else "", type="uri")
