"""Pages whose unguessable address is the proof of who looks, for who has no account."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt

from samenspel.ground.common import ratelimit, tokens

View = Callable[..., HttpResponse]
HOUR = 60 * 60


def private_page(link_gone: str) -> Callable[[View], View]:
    """Guard such a page; a link that lost a piece is answered by the template `link_gone`.

    The page is kept nowhere, no other site learns its address, and no search engine lists it.
    Without a referrer browsers send no origin either, so the check against forged requests can't
    work here; nor is it needed, as a forger would have to know the address.
    """

    def guard(view: View) -> View:
        @csrf_exempt
        @never_cache
        @wraps(view)
        def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
            try:
                response = view(request, *args, **kwargs)
            except Http404:
                response = render(request, link_gone, status=404)
            response["Referrer-Policy"] = "no-referrer"
            response["X-Robots-Tag"] = "noindex, nofollow"
            return response

        return guarded

    return guard


def not_too_often(request: HttpRequest, what: str, whose: str) -> bool:
    """Return whether this visitor, and `whose` (an address, a token), may do `what` once more."""
    visitor = ratelimit.client_address(request)
    return ratelimit.allow(f"{what}.from.{visitor}", limit=20, per_seconds=HOUR) and (
        ratelimit.allow(f"{what}.by.{tokens.digest(whose.lower())}", limit=5, per_seconds=HOUR)
    )


def sent(request: HttpRequest) -> Any:
    """Return what was sent, also when nothing was ticked; None when the page is only opened."""
    return request.POST if request.method == "POST" else None
