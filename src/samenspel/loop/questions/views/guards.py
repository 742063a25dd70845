"""What the pages of `questions` share: where they are, and what they may never leak."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt

from samenspel.ground.common import ratelimit, tokens
from samenspel.loop.network.models import Werkplaats

View = Callable[..., HttpResponse]
HOUR = 60 * 60


def werkplaats_or_404(request: HttpRequest) -> Werkplaats:
    """Return the regional Werkplaats of this site; the national hub takes no questions."""
    werkplaats = request.werkplaats
    if werkplaats is None or werkplaats.is_hub:
        raise Http404
    return werkplaats


def private_page(view: View) -> View:
    """Guard a page whose unguessable address is the proof of who looks.

    A link that lost a piece is answered with what to do about it. The page is kept nowhere, no
    other site learns its address, and no search engine lists it. Without a referrer
    browsers send no origin either, so the check against forged requests can't work here; nor is it
    needed, as a forger would have to know the address.
    """

    @csrf_exempt
    @never_cache
    @wraps(view)
    def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        try:
            response = view(request, *args, **kwargs)
        except Http404:
            response = render(request, "questions/link_gone.html", status=404)
        response["Referrer-Policy"] = "no-referrer"
        response["X-Robots-Tag"] = "noindex, nofollow"
        return response

    return guarded


def not_too_often(request: HttpRequest, what: str, email: str) -> bool:
    """Return whether this visitor, and this address, may do `what` once more."""
    visitor = ratelimit.client_address(request)
    return ratelimit.allow(f"questions.{what}.from.{visitor}", limit=20, per_seconds=HOUR) and (
        ratelimit.allow(
            f"questions.{what}.by.{tokens.digest(email.lower())}", limit=5, per_seconds=HOUR
        )
    )
