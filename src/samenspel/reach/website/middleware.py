"""The editors' screens: only for those who coordinate this Werkplaats today."""

from collections.abc import Callable

from django.http import Http404, HttpRequest, HttpResponse

from samenspel.loop.network.access import is_coordinator
from samenspel.reach.website.neighbours import OF_ALL_SITES
from samenspel.reach.website.services.editors import sync_editor

PREFIX = "/redactie/"

# Wagtail's own screens write scripts and styles into their pages, without a nonce; and the preview
# of a page is shown in a frame beside the form.
POLICY = (
    "default-src 'self'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; "
    "img-src 'self' data: blob:; font-src 'self' data:; object-src 'none'; base-uri 'self'; "
    "form-action 'self'; frame-ancestors 'self'"
)


class EditorsMiddleware:
    """Guards `/redactie/`; stands after the one that knows the Werkplaats and the person.

    Who may edit is asked again at each request, so that it ends with the membership and not with
    the session. Others who are logged in find nothing there.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Let pass, or hide; and tell the browser that nothing comes from elsewhere."""
        if not request.path.startswith(PREFIX):
            return self.get_response(request)
        response = self.get_response(request)
        response["Content-Security-Policy"] = POLICY
        return response

    def process_view(self, request: HttpRequest, *view: object) -> None:
        """Answer "not there" to who may not edit this site."""
        if not request.path.startswith(PREFIX) or not request.user.is_authenticated:
            return
        sync_editor(user=request.user, person=request.person)
        if request.user.is_superuser:
            return
        closed = request.path.removeprefix(PREFIX).startswith(OF_ALL_SITES)
        if closed or not is_coordinator(request.person, request.werkplaats):
            raise Http404
