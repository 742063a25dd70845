"""The material of a team."""

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from samenspel.loop.research.views.guards import for_readers
from samenspel.loop.sources import access
from samenspel.loop.sources.listing import rows_of
from samenspel.loop.sources.models import Source, SourceKind
from samenspel.loop.teams.models import Team

A_PAGE = 25


@require_safe
@for_readers
def sources(request: HttpRequest, team: Team) -> HttpResponse:
    """Show the texts of the team, and what still has to be seen to."""
    kind = request.GET.get("soort", "")
    own = Source.objects.of_team(team)
    there = sorted(set(own.order_by().values_list("kind", flat=True)))
    found = own.filter(kind=kind) if kind in there else own
    found = found.without_text().select_related("activity", "team")
    page = Paginator(found, A_PAGE).get_page(request.GET.get("pagina"))
    context = {
        "team": team,
        "page": page,
        "rows": rows_of(team, page.object_list),
        "kinds": [(value, SourceKind(value).label) for value in there],
        "kind": kind if kind in there else "",
        "codes": access.may_code(request.person, team),
        "keeps": access.may_keep(request.person, team),
    }
    return render(request, "sources/list.html", context)
