"""On whose address something is asked."""

from typing import TypeVar

from django.db.models import Model, Q, QuerySet
from django.http import Http404, HttpRequest

from samenspel.loop.network.models import Werkplaats

M = TypeVar("M", bound=Model)


def werkplaats_of(request: HttpRequest) -> Werkplaats:
    """Return whose site this is; 404 where there is none."""
    found: Werkplaats | None = getattr(request, "werkplaats", None)
    if found is None:
        raise Http404
    return found


def of_this_site(rows: "QuerySet[M]", request: HttpRequest, *, field: str) -> "QuerySet[M]":
    """Keep what is of the Werkplaats of this address; on the national one, of all."""
    werkplaats = werkplaats_of(request)
    return rows if werkplaats.is_hub else rows.filter(Q(**{field: werkplaats.pk}))
