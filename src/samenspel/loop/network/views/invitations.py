"""The page behind a mailed invitation. Only a click accepts it: mail programs open links too."""

from allauth.account.utils import perform_login
from django.contrib import messages
from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from samenspel.ground.common import tokens
from samenspel.loop.network import services
from samenspel.loop.network.models import Invitation, Membership, Person


@never_cache
@require_http_methods(["GET", "POST"])
def accept_invitation(request: HttpRequest, token: str) -> HttpResponse:
    """Say what one joins; join when asked to."""
    invitation = _invitation(request, token)
    if request.method == "POST":
        return _accept(request, invitation)
    return _show(request, invitation)


def _invitation(request: HttpRequest, token: str) -> Invitation:
    invitations = Invitation.objects.select_related("werkplaats__site", "person")
    invitation = invitations.filter(
        token_digest=tokens.digest(token), werkplaats=request.werkplaats
    ).first()
    if invitation is None:
        raise Http404
    return invitation


def _show(request: HttpRequest, invitation: Invitation, problem: str = "") -> HttpResponse:
    memberships = Membership.objects.for_werkplaats(invitation.werkplaats)
    context = {
        "invitation": invitation,
        "membership": memberships.filter(person=invitation.person).first(),
        "problem": problem,
    }
    status = 422 if problem else 200 if invitation.is_open else 410
    return render(request, "network/invitation.html", context, status=status)


def _accept(request: HttpRequest, invitation: Invitation) -> HttpResponse:
    user = request.user if request.user.is_authenticated else None
    try:
        person = services.accept_invitation(invitation=invitation, user=user)
    except ValidationError as error:
        if getattr(error, "code", "") == "log_in_first":
            messages.info(request, error.messages[0])
            return redirect_to_login(request.get_full_path())
        return _show(request, invitation, problem=error.messages[0])
    welcome = _("Welcome to %(name)s.") % {"name": invitation.werkplaats.name}
    messages.success(request, welcome)
    return redirect("network:profile") if user else _log_in(request, person)


def _log_in(request: HttpRequest, person: Person) -> HttpResponse:
    """Log in with the account that was just made; the mailed link proved the address."""
    return perform_login(
        request, person.user, email_verification="none", redirect_url=reverse("network:profile")
    )
