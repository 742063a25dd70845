"""Signposting: what a page is about, told to programs in its `Link` headers.

See https://signposting.org/FAIR/. In the view of a page of a published thing:

    response = render(request, "products/detail.html", {"product": product})
    return link_headers(response, product)
"""

from collections.abc import Iterator
from typing import Any, Final, TypeVar
from urllib.parse import quote

from django.db.models import Model
from django.http import HttpResponseBase

from samenspel.ground.catalogue.reading import Told, told_of

Response = TypeVar("Response", bound=HttpResponseBase)

#: A header may not grow without end: servers refuse those of more than some kilobytes.
MOST_FILES: Final = 20
MOST_AUTHORS: Final = 20
DESCRIPTIONS: Final = {
    "bib": "application/x-bibtex",
    "ris": "application/x-research-info-systems",
    "json": "application/vnd.citationstyles.csl+json",
}


def link_headers(response: Response, thing: Model | str | Told) -> Response:
    """Add the links of `thing` to `response`; none when it is not in the catalogue."""
    return add_links(response, told_of(thing))


def add_links(response: Response, told: Told | None) -> Response:
    """Add the links of what is told to `response`; None: none."""
    if told is None:
        return response
    links = [response["Link"]] if response.has_header("Link") else []
    links += [_link(*link) for link in links_of(told)]
    response["Link"] = ", ".join(links)
    return response


def links_of(told: Told) -> Iterator[tuple[Any, ...]]:
    """Yield the links of a page: target, relation, and media type or None."""
    of = told.description
    yield told.cite_as, "cite-as", None
    yield "https://schema.org/AboutPage", "type", None
    yield f"https://schema.org/{of.type}", "type", None
    orcids = [one.orcid for one in of.creators if one.orcid and one.role == "author"]
    for orcid in orcids[:MOST_AUTHORS]:
        yield f"https://orcid.org/{orcid}", "author", None
    if of.licence.startswith("http"):
        yield of.licence, "license", None
    if of.part_of:
        yield told.lasting_of(of.part_of), "collection", None
    for extension, media_type in DESCRIPTIONS.items():
        yield told.download(extension), "describedby", media_type
    for file in of.files[:MOST_FILES]:
        yield told.whole(file.url), "item", file.media_type


def _link(target: str, relation: str, media_type: str | None) -> str:
    address = quote(target, safe=":/?#[]@!$&'()*+,;=%~")
    kind = f'; type="{media_type}"' if media_type else ""
    return f'<{address}>; rel="{relation}"{kind}'
