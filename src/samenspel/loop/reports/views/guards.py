"""Who gets past the pages for closing, and who may have a photo."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404

from samenspel.loop.activities.views.guards import editable_activities, organiser_required
from samenspel.loop.reports import access

View = Callable[..., HttpResponse]


def guard_photo(request: HttpRequest, name: str) -> bool:
    """Return whether this visitor may have the photo in the file `name`."""
    return access.may_see_photo(request.person, request.werkplaats, name)


def closable(view: View) -> View:
    """Give the view the activity that it is about, as soon as it has begun; else 404."""

    @organiser_required
    @wraps(view)
    def inner(request: HttpRequest, pk: int, **kwargs: Any) -> HttpResponse:
        activity = get_object_or_404(editable_activities(request), pk=pk)
        if not access.has_begun(activity):
            raise Http404
        return view(request, activity, **kwargs)

    return inner
