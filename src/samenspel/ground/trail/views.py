"""A whole chain on one page."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from samenspel.ground.trail.picture import picture_of
from samenspel.ground.trail.registry import declared
from samenspel.ground.trail.walking import FARTHEST, walk


@require_safe
def chain(request: HttpRequest, kind: str, pk: int) -> HttpResponse:
    """Show all that a thing came from, and all that came of it, as picture and as list.

    Only what this viewer may see, at every step. What one may not see itself is not here.
    """
    try:
        found = declared.kind_named(kind)
    except LookupError:
        raise Http404 from None
    person, werkplaats = getattr(request, "person", None), getattr(request, "werkplaats", None)
    if werkplaats is None or pk >= 2**63:
        raise Http404
    rows = found.model._default_manager.filter(pk=pk)
    thing = found.visible(rows, person, werkplaats).first()
    if thing is None:
        raise Http404
    trail = walk(thing, person, werkplaats, depth=FARTHEST)
    context = {
        "trail": trail,
        "picture": picture_of(trail),
        "upstream": list(reversed(list(enumerate(trail.upstream, start=1)))),
        "downstream": list(enumerate(trail.downstream, start=1)),
        "number": sum(1 for _node in trail.nodes()) - 1,
    }
    response = render(request, "trail/chain.html", context)
    response["X-Robots-Tag"] = "noindex"
    response["Cache-Control"] = "private, no-store"
    return response
