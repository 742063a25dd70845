"""Activities that everyone can come to."""

from datetime import datetime
from typing import Any

from django.http import HttpRequest
from ninja import Query, Router, Schema

from samenspel.loop.activities.models import Activity
from samenspel.reach.api.pages import REFUSALS, Page, Paging, page_of
from samenspel.reach.api.resources.here import of_this_site

router = Router(tags=["Activiteiten"])


class PublicActivity(Schema):
    """Something that people attend."""

    id: int
    soort: str
    titel: str
    samenvatting: str
    begin: datetime
    einde: datetime
    waar: str
    afgelast: bool
    werkplaats: str
    adres: str

    @classmethod
    def of(cls, one: Activity) -> "PublicActivity":
        """Return what everyone may know of `one`."""
        return cls(
            id=one.pk,
            soort=one.kind,
            titel=one.title,
            samenvatting=one.summary,
            begin=one.starts,
            einde=one.ends,
            waar=one.venue,
            afgelast=one.status == "cancelled",
            werkplaats=one.werkplaats.name,
            adres=one.werkplaats.root_url + one.get_absolute_url(),
        )


@router.get(
    "/activiteiten", response={200: Page[PublicActivity], **REFUSALS}, summary="Activiteiten"
)
def activities(request: HttpRequest, paging: Query[Paging]) -> dict[str, Any]:
    """Geef de agenda, het nieuwste eerst."""
    rows = Activity.objects.visible_to(None).select_related("werkplaats__site")
    newest = of_this_site(rows.order_by("-starts", "-pk"), request, field="werkplaats")
    page = page_of(request, newest, paging)
    page["resultaten"] = [PublicActivity.of(one) for one in page["resultaten"]]
    return page
