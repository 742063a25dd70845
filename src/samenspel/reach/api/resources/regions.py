"""Werkplaatsen: the regions, and where they are on the web."""

from typing import Any

from django.http import HttpRequest
from ninja import Query, Router, Schema

from samenspel.loop.network.models import Werkplaats
from samenspel.reach.api.pages import REFUSALS, Page, Paging, page_of
from samenspel.reach.api.resources.here import of_this_site

router = Router(tags=["Werkplaatsen"])


class Region(Schema):
    """One regional Werkplaats, or the national one."""

    naam: str
    regio: str
    landelijk: bool
    adres: str

    @classmethod
    def of(cls, one: Werkplaats) -> "Region":
        """Return what everyone may know of `one`."""
        return cls(naam=one.name, regio=one.region, landelijk=one.is_hub, adres=one.root_url)


@router.get("/werkplaatsen", response={200: Page[Region], **REFUSALS}, summary="Werkplaatsen")
def regions(request: HttpRequest, paging: Query[Paging]) -> dict[str, Any]:
    """Geef de Werkplaatsen van dit adres."""
    rows = Werkplaats.objects.select_related("site").order_by("name")
    page = page_of(request, of_this_site(rows, request, field="pk"), paging)
    page["resultaten"] = [Region.of(one) for one in page["resultaten"]]
    return page
