"""What is in the catalogue: publications, their chapters and recommendations, and products."""

from datetime import date, datetime
from typing import Any, Literal

from django.http import Http404, HttpRequest
from django.utils import timezone
from ninja import Field, Path, Query, Router, Schema

from samenspel.ground.catalogue.models import Record
from samenspel.ground.catalogue.services import refresh_in_time
from samenspel.loop.network.models import Werkplaats
from samenspel.reach.api.pages import NOT_FOUND, REFUSALS, Page, Paging, page_of
from samenspel.reach.api.resources.here import of_this_site, werkplaats_of

router = Router(tags=["Publicaties en producten"])


class Maker(Schema):
    """Somebody named on it (who agreed to that), or an organisation."""

    naam: str
    rol: str
    verbondenAan: str  # noqa: N815
    orcid: str


class TakeAlong(Schema):
    """A file to take along."""

    adres: str
    mediatype: str
    bytes: int


class Published(Schema):
    """One published thing."""

    id: str
    soort: str
    titel: str
    ondertitel: str
    samenvatting: str
    taal: str
    makers: list[Maker]
    uitgever: str
    onderwerpen: list[str]
    licentie: str
    editie: str
    doi: str
    isbn: str
    gepubliceerdOp: date  # noqa: N815
    gewijzigdOp: datetime  # noqa: N815
    onderdeelVan: str | None  # noqa: N815
    bestanden: list[TakeAlong]
    adres: str

    @classmethod
    def of(cls, record: Record, home: str) -> "Published":
        """Return what the catalogue tells of it; `home` is where its site is."""
        told = record.described
        return cls(
            id=record.identifier,
            soort=told.kind,
            titel=told.title,
            ondertitel=told.subtitle,
            samenvatting=told.abstract,
            taal=told.language,
            makers=[
                Maker(
                    naam=one.name,
                    rol=one.role,
                    verbondenAan=one.affiliation,
                    orcid=one.orcid,
                )
                for one in told.creators
            ],
            uitgever=told.publisher,
            onderwerpen=list(told.subjects),
            licentie=told.licence,
            editie=told.edition,
            doi=told.doi,
            isbn=told.isbn,
            gepubliceerdOp=told.published,
            gewijzigdOp=record.changed_at,
            onderdeelVan=told.part_of or None,
            bestanden=[
                TakeAlong(adres=_whole(one.url, home), mediatype=one.media_type, bytes=one.size)
                for one in told.files
            ],
            adres=_whole(told.url, home),
        )


def _whole(url: str, home: str) -> str:
    return home + url if url.startswith("/") else url


class Chosen(Paging):
    """Which kind one wants, and which page."""

    soort: Literal["publication", "chapter", "recommendation", "product"] | None = Field(
        None, description="publicatie, hoofdstuk, aanbeveling of product"
    )


def _there(request: HttpRequest) -> Any:
    refresh_in_time(timezone.now())  # Some consents end by themselves, at a moment.
    rows = Record.objects.there().order_by("-changed_at", "-pk")
    return of_this_site(rows, request, field="scope")


def _with_addresses(request: HttpRequest, records: list[Record]) -> list[Published]:
    here = werkplaats_of(request)
    scopes = {record.scope for record in records} - {here.pk}
    homes = {here.pk: here.root_url}
    if scopes:
        others = Werkplaats.objects.filter(pk__in=scopes).select_related("site")
        homes |= {one.pk: one.root_url for one in others}
    return [Published.of(record, homes.get(record.scope, "")) for record in records]


@router.get(
    "/publicaties",
    response={200: Page[Published], **REFUSALS},
    summary="Publicaties, hun delen, en producten",
)
def published(request: HttpRequest, chosen: Query[Chosen]) -> dict[str, Any]:
    """Geef wat gepubliceerd is, het laatst gewijzigde eerst."""
    rows = _there(request)
    if chosen.soort:
        rows = rows.filter(kind=chosen.soort)
    page = page_of(request, rows, chosen)
    page["resultaten"] = _with_addresses(request, page["resultaten"])
    return page


class OneRecord(Schema):
    """Which published thing."""

    id: str = Field(min_length=3, max_length=80)


@router.get(
    "/publicaties/{id}", response={200: Published, **NOT_FOUND}, summary="Eén publicatie of product"
)
def one_published(request: HttpRequest, asked: Path[OneRecord]) -> Published:
    """Geef één publicatie, hoofdstuk, aanbeveling of product."""
    found = _there(request).filter(identifier=asked.id).first() if "\0" not in asked.id else None
    if found is None:
        raise Http404
    return _with_addresses(request, [found])[0]
