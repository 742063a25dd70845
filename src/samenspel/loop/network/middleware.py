"""Whose site is this, and who is looking?"""

from collections.abc import Callable
from copy import copy

from django.http import HttpRequest, HttpResponse

from samenspel.ground.freshness import remembered
from samenspel.loop.network.models import Person, Werkplaats


class WerkplaatsMiddleware:
    """Gives each request its `werkplaats` (from the host) and its `person` (from the login).

    No query for the site as long as nothing on it changes; for a visitor without login none for
    the person.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer with both at hand."""
        request.werkplaats = _werkplaats_of(request)
        if request.werkplaats is not None:
            # Wagtail looks here before it looks the same site up again.
            request._wagtail_site = request.werkplaats.site
        request.person = _person_of(request)
        return self.get_response(request)


def _werkplaats_of(request: HttpRequest) -> Werkplaats | None:
    """Return the Werkplaats of this host: a copy, for a form may change what it is given.

    Its site and the home page of that are shared by all requests, which only read them.
    """
    host = request.get_host()
    return copy(remembered(request, "network.host", lambda: Werkplaats.objects.on_host(host)))


def _person_of(request: HttpRequest) -> Person | None:
    """Return the person who is logged in; the user remembers it, so nobody asks twice."""
    found = getattr(request.user, "person", None) if request.user.is_authenticated else None
    person: Person | None = found
    if person is not None and request.method in {"GET", "HEAD"}:
        person.keep_answers()
    return person
