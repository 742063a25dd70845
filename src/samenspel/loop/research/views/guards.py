"""Who gets into a team's research: visitors are asked to log in, others find nothing."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.contrib.auth.views import redirect_to_login
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.views.decorators.cache import never_cache

from samenspel.loop.network.models import Person
from samenspel.loop.research.access import may_appoint, may_code, may_keep, may_read
from samenspel.loop.teams.models import Team

ResearchView = Callable[..., HttpResponse]
Allowed = Callable[[Person | None, Team], bool]


def _only_for(allowed: Allowed) -> Callable[[ResearchView], ResearchView]:
    def guard(view: ResearchView) -> ResearchView:
        @never_cache
        @wraps(view)
        def inner(request: HttpRequest, slug: str, *args: Any, **kwargs: Any) -> HttpResponse:
            if not request.user.is_authenticated:
                return redirect_to_login(request.get_full_path())
            teams = Team.objects.for_werkplaats(request.werkplaats)
            team = get_object_or_404(teams.select_related("werkplaats__site"), slug=slug)
            if not allowed(request.person, team):
                raise Http404
            return view(request, team, *args, **kwargs)

        return inner

    return guard


for_readers = _only_for(may_read)
"""Give the view the team of the address (`slug`), for who reads its material."""

for_coders = _only_for(may_code)
"""The same, for who codes it."""

for_keepers = _only_for(may_keep)
"""The same, for who knows who is who."""

for_those_inside = _only_for(
    lambda person, team: may_read(person, team) or may_appoint(person, team)
)
"""The same, for researchers and for who appoints them."""
