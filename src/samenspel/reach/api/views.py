"""What holds for every address of the API, whatever answers there."""

from collections.abc import Callable
from functools import wraps
from http import HTTPStatus
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import URLPattern
from django.views.decorators.csrf import csrf_exempt

from samenspel.reach.api.problems import problem
from samenspel.reach.api.v1 import VERSION, api

View = Callable[..., HttpResponse]
NOWHERE = "Kijk in /api/v1/openapi.json wat er wel is. Een adres eindigt hier niet op een /."


def open_data(view: View) -> View:
    """Let `view` be read by any program: with the version, from any page, and HEAD as GET."""

    @csrf_exempt
    @wraps(view)
    def answered(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if request.method == "HEAD":
            request.method = "GET"  # the server leaves out what was written
        try:
            response = view(request, *args, **kwargs)
        except Http404:
            response = problem(HTTPStatus.NOT_FOUND, NOWHERE)
        if response.status_code == HTTPStatus.METHOD_NOT_ALLOWED:
            allowed = "GET, HEAD, OPTIONS"
            response = problem(HTTPStatus.METHOD_NOT_ALLOWED, "Vraag het met GET.")
            response["Allow"] = allowed
        response["API-Version"] = VERSION
        response["Access-Control-Allow-Origin"] = "*"
        response["Access-Control-Expose-Headers"] = "API-Version, Link"
        response["Cache-Control"] = "no-cache"
        return response

    return answered


def addresses() -> list[URLPattern]:
    """Return the addresses of version 1, each answered as open data."""
    patterns: list[Any] = list(api.urls[0])
    for pattern in patterns:
        pattern.callback = open_data(pattern.callback)
    return patterns


@open_data
def nowhere(request: HttpRequest, rest: str = "") -> HttpResponse:
    """Tell that there is nothing at this address."""
    raise Http404
