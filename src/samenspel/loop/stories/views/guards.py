"""What the pages of `stories` share."""

from django.http import Http404, HttpRequest

from samenspel.loop.network.models import Werkplaats


def werkplaats_or_404(request: HttpRequest) -> Werkplaats:
    """Return the regional Werkplaats of this site; stories are told there."""
    werkplaats: Werkplaats | None = request.werkplaats
    if werkplaats is None or werkplaats.is_hub:
        raise Http404
    return werkplaats
