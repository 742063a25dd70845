"""As meta tags: Dublin Core, and those by which Google Scholar and Zotero know a publication."""

from collections.abc import Iterator

from samenspel.ground.catalogue.names import split_name
from samenspel.ground.catalogue.reading import Told
from samenspel.ground.catalogue.record import Creator

#: What schema.org calls it, as Dublin Core does.
DC_TYPES = {"Dataset": "Dataset", "VideoObject": "MovingImage", "SoftwareApplication": "Software"}


def meta_tags(told: Told) -> Iterator[tuple[str, str]]:
    """Yield names and contents; what isn't known is left out."""
    pairs = (*_dublin_core(told), *_citation(told))
    return ((name, content) for name, content in pairs if content)


def _dublin_core(told: Told) -> Iterator[tuple[str, str]]:
    of = told.description
    yield "DC.title", of.title
    for creator in of.creators:
        yield f"DC.{'creator' if creator.role == 'author' else 'contributor'}", creator.name
    yield "DC.publisher", of.publisher
    yield "DC.date", of.published.isoformat()
    yield "DC.description", of.abstract
    yield "DC.language", of.language
    yield "DC.type", DC_TYPES.get(of.type, "Text")
    yield "DC.identifier", told.cite_as
    yield "DC.rights", of.licence
    for subject in of.subjects:
        yield "DC.subject", subject
    if of.part_of:
        yield "DCTERMS.isPartOf", told.lasting_of(of.part_of)


def _citation(told: Told) -> Iterator[tuple[str, str]]:
    of = told.description
    yield "citation_title", ": ".join(filter(None, [of.title, of.subtitle]))
    for creator in of.creators:
        if creator.role == "author":
            yield from _author(creator)
        elif creator.role == "editor":
            yield "citation_editor", _name(creator)
    yield "citation_publication_date", of.published.strftime("%Y/%m/%d")
    yield "citation_publisher", of.publisher
    yield "citation_language", of.language
    yield "citation_doi", of.doi
    yield "citation_isbn", of.isbn
    yield "citation_keywords", "; ".join(of.subjects)
    yield "citation_abstract_html_url", told.page
    whole = told.related.get(of.part_of)
    if whole and of.type == "Chapter":
        yield "citation_inbook_title", whole.description.title
    for file in of.files:
        if file.media_type == "application/pdf":
            yield "citation_pdf_url", told.whole(file.url)


def _author(creator: Creator) -> Iterator[tuple[str, str]]:
    yield "citation_author", _name(creator)
    yield "citation_author_institution", creator.affiliation
    if creator.orcid:
        yield "citation_author_orcid", f"https://orcid.org/{creator.orcid}"


def _name(creator: Creator) -> str:
    return creator.name if creator.is_organisation else split_name(creator.name).sorted_name
