"""Who gets into a team's workspace: visitors are asked to log in, others find nothing.

Who has no account comes by a private link, to a page of their own and what other apps add to it.
"""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.contrib.auth.views import redirect_to_login
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt

from samenspel.loop.network.access import is_member
from samenspel.loop.teams.models import SeatLink, Team
from samenspel.loop.teams.services import is_for_this_address, keep_seat_link

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


def private_page(view: TeamView) -> TeamView:
    """Guard a page whose unguessable address (`token`) is the proof of who looks.

    It is kept nowhere, no other site learns its address, and no search engine lists it. Without a
    referrer browsers send no origin either, so the check against forged requests can't work here;
    nor is it needed, as a forger would have to know the address. A link that lost a piece is
    answered with what to do about it.
    """

    @csrf_exempt
    @never_cache
    @wraps(view)
    def inner(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        try:
            response = view(request, *args, **kwargs)
        except Http404:
            response = render(request, "teams/link_gone.html", status=404)
        response["Referrer-Policy"] = "no-referrer"
        response["X-Robots-Tag"] = "noindex, nofollow"
        return response

    return inner


def at_a_seat(view: TeamView) -> TeamView:
    """Give `view` the `TeamMember` whose private link (`token`) this is; using it keeps it working.

    The member comes with `person` and `team`. Who has an account by now logs in instead.
    """

    @private_page
    @wraps(view)
    def inner(request: HttpRequest, token: str, *args: Any, **kwargs: Any) -> HttpResponse:
        links = SeatLink.objects.for_werkplaats(request.werkplaats).of_who_sits().with_token(token)
        link = get_object_or_404(
            links.select_related("member__person", "member__team__werkplaats__site")
        )
        member = link.member
        if member.person.user_id is not None:
            address = member.team.get_absolute_url()
            known = request.user.is_authenticated
            return redirect(address) if known else redirect_to_login(address)
        if not link.link_works or not is_for_this_address(link):
            raise Http404
        keep_seat_link(link)
        return view(request, member, *args, **kwargs)

    return inner
