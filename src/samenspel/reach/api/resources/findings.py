"""Findings that were shared with everyone. The claim, never the words it rests on."""

from datetime import date
from typing import Any

from django.db.models import Exists, OuterRef
from django.http import HttpRequest
from django.utils import timezone
from ninja import Query, Router, Schema

from samenspel.loop.findings.models import Finding
from samenspel.loop.teams.models import Team
from samenspel.reach.api.pages import REFUSALS, Page, Paging, page_of
from samenspel.reach.api.resources.here import of_this_site

router = Router(tags=["Bevindingen"])


class PublicFinding(Schema):
    """What a team found; `team` is empty when not everyone may know of that team."""

    id: int
    bewering: str
    zekerheid: str
    stand: str
    rustOpWoorden: bool  # noqa: N815
    gedeeldOp: date  # noqa: N815
    team: str
    werkplaats: str
    adres: str

    @classmethod
    def of(cls, one: Finding) -> "PublicFinding":
        """Return what everyone may know of `one`."""
        werkplaats = one.team.werkplaats
        return cls(
            id=one.pk,
            bewering=one.claim,
            zekerheid=one.confidence,
            stand=one.state,
            rustOpWoorden=one.rests_on_words,
            gedeeldOp=timezone.localdate(one.shared_at),
            team=one.team.name if getattr(one, "team_is_visible", False) else "",
            werkplaats=werkplaats.name,
            adres=werkplaats.root_url + one.get_absolute_url(),
        )


@router.get("/bevindingen", response={200: Page[PublicFinding], **REFUSALS}, summary="Bevindingen")
def findings(request: HttpRequest, paging: Query[Paging]) -> dict[str, Any]:
    """Geef wat teams vonden en met iedereen deelden, het nieuwste eerst."""
    open_teams = Team.objects.visible_to(None).filter(pk=OuterRef("team"))
    rows = Finding.objects.public().annotate(team_is_visible=Exists(open_teams))
    rows = rows.select_related("team__werkplaats__site")
    newest = of_this_site(rows.order_by("-shared_at", "-pk"), request, field="team__werkplaats")
    page = page_of(request, newest, paging)
    page["resultaten"] = [PublicFinding.of(one) for one in page["resultaten"]]
    return page
