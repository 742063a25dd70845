"""The address that harvesters ask, and the page that explains it all."""

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from samenspel.ground.catalogue.services import refresh_in_time
from samenspel.ground.common.ratelimit import allow, client_address
from samenspel.loop.network.views.guards import on_a_site
from samenspel.reach.harvesting.oai.answers import answer
from samenspel.reach.harvesting.oai.arguments import Asked, asked_by
from samenspel.reach.harvesting.oai.errors import OaiError
from samenspel.reach.harvesting.oai.repository import repository_of

A_MINUTE = 60
MOST_A_MINUTE = 300
STAYS = ("Identify", "ListSets", "ListMetadataFormats")


@csrf_exempt  # Anybody may ask; nothing changes by it.
@require_http_methods(["GET", "HEAD", "POST"])
@on_a_site
def oai(request: HttpRequest) -> HttpResponse:
    """Answer a harvester."""
    who = f"oai:{client_address(request)}"
    if not allow(who, limit=MOST_A_MINUTE, per_seconds=A_MINUTE):
        return HttpResponse(status=503, headers={"Retry-After": str(A_MINUTE)})
    asked = _asked(request)
    refresh_in_time(timezone.now())
    content = answer(asked, repository_of(request))
    response = HttpResponse(content, content_type="text/xml; charset=utf-8")
    stays = isinstance(asked, Asked) and asked.verb in STAYS
    response["Cache-Control"] = "public, max-age=600" if stays else "no-cache"
    return response


def _asked(request: HttpRequest) -> Asked | OaiError:
    try:
        return asked_by(request)
    except OaiError as error:
        return error
