"""Who gets into a team's workspace: visitors are asked to log in, others find nothing."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.contrib.auth.views import redirect_to_login
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404

from samenspel.loop.network.access import is_member
from samenspel.loop.teams.models import Team

TeamView = Callable[..., HttpResponse]


def at_the_table(view: TeamView) -> TeamView:
    """Give `view` the team of the address (`slug`), for who sits at its table or coordinates."""

    @wraps(view)
    def inner(request: HttpRequest, slug: str, *args: Any, **kwargs: Any) -> HttpResponse:
        if not request.user.is_authenticated:
            return redirect_to_login(request.get_full_path())
        if not is_member(request.person, request.werkplaats):
            raise Http404
        teams = Team.objects.for_werkplaats(request.werkplaats).at_table_of(request.person)
        team = get_object_or_404(teams.select_related("werkplaats__site", "theme"), slug=slug)
        return view(request, team, *args, **kwargs)

    return inner
