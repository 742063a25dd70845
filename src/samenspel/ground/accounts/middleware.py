"""Lets nobody past who needs a second factor and has none."""

from collections.abc import Callable
from typing import Any

from allauth.mfa.signals import authenticator_removed
from django.conf import settings
from django.dispatch import receiver
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from samenspel.ground.accounts import second_factor

ALWAYS_OPEN = {
    "account_logout",
    "accounts:prove",
    "common:healthz",
    "common:language",
    "common:media",
    "common:security_txt",
    "common:theme",
}
SEEN = "has_second_factor"


@receiver(authenticator_removed)
def look_again(request: HttpRequest, **kwargs: Any) -> None:
    """Whoever removed a second factor may have none left: look at the next page."""
    request.session.pop(SEEN, None)


class SecondFactorMiddleware:
    """Sends a user without the second factor that is required to where it can be added.

    Stands after the middleware that says whose site it is. Costs nothing where no second factor is
    required, and nothing once it was seen in this session.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Pass on; `process_view` does the work, when it is known which page is asked for."""
        return self.get_response(request)

    def process_view(
        self, request: HttpRequest, view: Any, args: Any, kwargs: Any
    ) -> HttpResponse | None:
        """Return the way to the page of second factors, or None to go on."""
        if not settings.SAMENSPEL_REQUIRE_SECOND_FACTOR or not request.user.is_authenticated:
            return None
        if _is_open(request) or request.session.get(SEEN) == request.user.pk:
            return None
        if second_factor.has_second_factor(request.user):
            request.session[SEEN] = request.user.pk
            return None
        return redirect("mfa_index") if second_factor.is_required_for(request.user) else None


def _is_open(request: HttpRequest) -> bool:
    match = request.resolver_match
    name = match.view_name if match else ""
    return name in ALWAYS_OPEN or name.startswith("mfa_")
