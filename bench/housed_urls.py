"""Our addresses and, behind the same middleware, a bare view."""

import os
from pathlib import Path

from django.http import HttpRequest, HttpResponse
from django.urls import path

from samenspel.config.urls import urlpatterns as ours

BODY = Path(os.environ["BARE_BODY"]).read_bytes()


def bare(request: HttpRequest) -> HttpResponse:
    """Return the bytes."""
    return HttpResponse(BODY)


urlpatterns = [path("bare/", bare), *ours]
