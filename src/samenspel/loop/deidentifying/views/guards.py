"""Who gets at the names in a text: those who code it, and find the text in that team."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404

from samenspel.loop.research.views.guards import for_coders, for_keepers
from samenspel.loop.sources.models import Source
from samenspel.loop.teams.models import Team

View = Callable[..., HttpResponseBase]


def with_source(view: View) -> View:
    """Give `view` the source of the address, for who codes it."""
    return for_coders(_with_source(view))


def with_source_for_keepers(view: View) -> View:
    """Give `view` the source of the address, for who keeps the key."""
    return for_keepers(_with_source(view))


def _with_source(view: View) -> View:
    @wraps(view)
    def inner(
        request: HttpRequest, team: Team, pk: int, *args: Any, **kwargs: Any
    ) -> HttpResponseBase:
        source = get_object_or_404(Source.objects.of_team(team), pk=pk)
        source.team = team
        return view(request, source, *args, **kwargs)

    return inner
