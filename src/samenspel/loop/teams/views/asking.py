"""Ask to join a team, with or without an account, and follow what became of that."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from samenspel.ground.common import ratelimit, tokens
from samenspel.loop.teams import services
from samenspel.loop.teams.access import may_ask_to_join
from samenspel.loop.teams.forms import AskToJoinForm
from samenspel.loop.teams.models import JoinRequest, Team
from samenspel.loop.teams.views.guards import private_page

HOUR = 60 * 60
FROM_ONE_PLACE = 20  # a whole neighbourhood centre may share one address on the internet
TO_ONE_ADDRESS = 5


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def ask(request: HttpRequest, slug: str) -> HttpResponse:
    """Show the form; keep the request."""
    team = _visible(request, slug)
    if not may_ask_to_join(request.person, team):
        return redirect(team)
    user = request.user if request.user.is_authenticated else None
    start = {"name": request.person.name if request.person else ""}
    form = AskToJoinForm(request.POST or None, user=user, initial=start)
    if request.method == "POST" and form.is_valid():
        if form.is_robot:
            return redirect("teams:asked_to_join", slug=slug)
        if not _not_too_often(request, user.email if user else form.cleaned_data["email"]):
            form.add_error(None, _("You just asked several times. Try again in an hour."))
            return _form(request, team, form, status=429)
        if form.attempt(services.ask_to_join, team=team, by=user):
            return _asked(team, form, known=user is not None)
    return _form(request, team, form, status=422 if form.errors else 200)


def _asked(team: Team, form: AskToJoinForm, *, known: bool) -> HttpResponse:
    """Lead who is logged in to the page of the request, and anyone else to the mailbox."""
    if known and form.result is not None:
        return redirect(form.result.page)
    return redirect("teams:asked_to_join", slug=team.slug)


@never_cache
@require_safe
def asked(request: HttpRequest, slug: str) -> HttpResponse:
    """Say exactly what happens next; the same for everyone who comes here."""
    return render(request, "teams/asked_to_join.html", {"team": _visible(request, slug)})


@private_page
@require_http_methods(["GET", "HEAD", "POST"])
def join_request(request: HttpRequest, token: str) -> HttpResponse:
    """Let the asker prove the address by one press, see the answer, or take the request back."""
    asked_here = JoinRequest.objects.for_werkplaats(request.werkplaats).with_token(token)
    asking = get_object_or_404(asked_here.select_related("team__werkplaats", "member__person"))
    if not asking.link_works:
        return render(request, "teams/link_gone.html", status=410)
    if request.method == "POST" and request.POST.get("what") == "withdraw":
        services.withdraw_request(request=asking)
        messages.success(request, _("You took your request back. We have erased it."))
        return redirect("teams:list")
    if request.method == "POST":
        services.confirm_request(request=asking)
        return redirect("teams:join_request", token=token)
    seat_url = services.way_in_for(asking.member, asking.email)
    context = {"asking": asking, "team": asking.team, "seat_url": seat_url}
    return render(request, "teams/join_request.html", context)


def _visible(request: HttpRequest, slug: str) -> Team:
    teams = Team.objects.for_werkplaats(request.werkplaats).visible_to(request.person)
    return get_object_or_404(teams.select_related("werkplaats__site"), slug=slug)


def _not_too_often(request: HttpRequest, email: str) -> bool:
    """Return whether this visitor, and this address, may ask once more."""
    visitor = ratelimit.client_address(request)
    return ratelimit.allow(
        f"teams.ask.from.{visitor}", limit=FROM_ONE_PLACE, per_seconds=HOUR
    ) and ratelimit.allow(
        f"teams.ask.by.{tokens.digest(email.lower())}", limit=TO_ONE_ADDRESS, per_seconds=HOUR
    )


def _form(request: HttpRequest, team: Team, form: AskToJoinForm, status: int) -> HttpResponse:
    context = {"team": team, "form": form, "kept_days": JoinRequest.KEPT.days}
    return render(request, "teams/ask_to_join.html", context, status=status)
