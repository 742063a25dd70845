"""Passages of all texts together: by code, by voice, by where they come from."""

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from samenspel.loop.coding.forms.filters import FilterForm
from samenspel.loop.coding.retrieving import passages_wanted, shown
from samenspel.loop.coding.tabs import WITH_PASSAGES
from samenspel.loop.coding.tree import codes_of
from samenspel.loop.research.views.guards import for_readers
from samenspel.loop.teams.models import Team

A_PAGE = 20


@require_safe
@for_readers
def passages(request: HttpRequest, team: Team) -> HttpResponse:
    """Show the passages that somebody looks for."""
    form = FilterForm(request.GET, team=team, nodes=codes_of(team))
    found = passages_wanted(team, request.person, form.wanted)
    page = Paginator(found.only("pk"), A_PAGE).get_page(request.GET.get("pagina"))
    context = {
        "team": team,
        "form": form,
        "page": page,
        "found": shown(list(page.object_list), request.person),
        "codes_url": "coding:code",
        "with_passages": WITH_PASSAGES.of(team, request),
    }
    return render(request, "coding/passages.html", context)
