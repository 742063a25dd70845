"""Who gets into a draft: visitors are asked to log in, others find nothing."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.contrib.auth.views import redirect_to_login
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404

from samenspel.loop.network.access import is_member
from samenspel.loop.publications.models import Publication

DraftView = Callable[..., HttpResponse]


def for_writers(view: DraftView) -> DraftView:
    """Give `view` the publication of the address (`slug`), for who writes it."""

    @wraps(view)
    def inner(request: HttpRequest, slug: str, *args: Any, **kwargs: Any) -> HttpResponse:
        if not request.user.is_authenticated:
            return redirect_to_login(request.get_full_path())
        if not is_member(request.person, request.werkplaats):
            raise Http404
        ours = Publication.objects.for_werkplaats(request.werkplaats).written_by(request.person)
        found = ours.select_related("team", "werkplaats__site", "cover")
        return view(request, get_object_or_404(found, slug=slug), *args, **kwargs)

    return inner
