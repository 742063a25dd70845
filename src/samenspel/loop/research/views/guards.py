"""Who gets into a team's research: visitors are asked to log in, others find nothing."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.contrib.auth.views import redirect_to_login
from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, render
from django.views.decorators.cache import never_cache

from samenspel.loop.activities.models import Activity
from samenspel.loop.activities.views.guards import editable_activities
from samenspel.loop.network.models import Person
from samenspel.loop.research.access import may_appoint, may_code, may_keep, may_read
from samenspel.loop.research.models import Participant
from samenspel.loop.research.querysets import ParticipantQuerySet
from samenspel.loop.research.services import keep_words_link
from samenspel.loop.teams.models import Team
from samenspel.loop.teams.views.guards import TeamView, private_page

ResearchView = Callable[..., HttpResponseBase]
Allowed = Callable[[Person | None, Team], bool]


def _only_for(allowed: Allowed) -> Callable[[ResearchView], ResearchView]:
    def guard(view: ResearchView) -> ResearchView:
        @never_cache
        @wraps(view)
        def inner(request: HttpRequest, slug: str, *args: Any, **kwargs: Any) -> HttpResponseBase:
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

for_appointers = _only_for(may_appoint)
"""The same, for who says who works on it."""


def participants_of(team: Team) -> ParticipantQuerySet:
    """Return who takes part in the research of `team`, ready for their pages."""
    return Participant.objects.of_team(team).select_related("team__werkplaats__site")


def about_a_participant(view: ResearchView) -> ResearchView:
    """Give the view a participant (`pk`) in place of the number; within one of the guards above."""

    @wraps(view)
    def inner(request: HttpRequest, team: Team, pk: int, **kwargs: Any) -> HttpResponseBase:
        return view(request, team, get_object_or_404(participants_of(team), pk=pk), **kwargs)

    return inner


def by_words_link(view: TeamView) -> TeamView:
    """Give the view the participant to whom the private link (`token`) leads; it keeps working.

    Whoever opens it got it by mail, or from who knows who they are: the address is the proof.
    """

    @private_page
    @wraps(view)
    def inner(request: HttpRequest, token: str) -> HttpResponse:
        ours = Participant.objects.for_werkplaats(request.werkplaats).with_token(token)
        found = ours.select_related("team__werkplaats__site").first()
        if found is None:
            return render(request, "research/link_gone.html", status=404)
        keep_words_link(found)
        return view(request, found)

    return inner


def asked_activity(request: HttpRequest, pk: int) -> Activity:
    """Return an activity of a team that this organiser may change; else 404."""
    activities = editable_activities(request).select_related("team__werkplaats__site")
    return get_object_or_404(activities.exclude(team=None), pk=pk)
