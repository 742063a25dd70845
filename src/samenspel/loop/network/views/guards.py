"""Who gets past a view: visitors are asked to log in, others who may not see find nothing."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.contrib.auth.views import redirect_to_login
from django.http import Http404, HttpRequest, HttpResponse

from samenspel.loop.network import access

View = Callable[..., HttpResponse]


def guarded(allowed: Callable[[HttpRequest], bool]) -> Callable[[View], View]:
    """Return a decorator that lets in requests for which `allowed` holds."""

    def decorate(view: View) -> View:
        @wraps(view)
        def inner(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
            if not request.user.is_authenticated:
                return redirect_to_login(request.get_full_path())
            if not allowed(request):
                raise Http404
            return view(request, *args, **kwargs)

        return inner

    return decorate


member_required = guarded(lambda r: access.is_member(r.person, r.werkplaats))
coordinator_required = guarded(lambda r: access.is_coordinator(r.person, r.werkplaats))
"""For pages of the coordinator of this Werkplaats."""


def on_a_site(view: View) -> View:
    """Let a page that tells about a Werkplaats answer 404 where there is none yet."""

    @wraps(view)
    def inner(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if request.werkplaats is None:
            raise Http404
        return view(request, *args, **kwargs)

    return inner


person_required = guarded(lambda r: r.person is not None)
"""For the pages about oneself."""


def guard_photo(request: HttpRequest, name: str) -> bool:
    """Return whether this visitor may have the photo in the file `name`."""
    return access.may_see_photo(request.person, request.werkplaats, name)
