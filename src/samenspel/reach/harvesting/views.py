"""The address that harvesters ask, feeds, the map of the catalogue, and what explains it all."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.feedgenerator import Atom1Feed
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods, require_safe

from samenspel.ground.catalogue.services import refresh_in_time
from samenspel.ground.common.ratelimit import allow, client_address
from samenspel.ground.freshness import public_page
from samenspel.loop.network.models import Werkplaats
from samenspel.loop.network.views.guards import on_a_site
from samenspel.reach.harvesting import sitemaps
from samenspel.reach.harvesting.feeds import FEEDS, feed_of
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


@require_safe
@on_a_site
@public_page
def feed(request: HttpRequest, name: str) -> HttpResponse:
    """Give what is new to readers of feeds."""
    if name not in FEEDS:
        raise Http404
    content = feed_of(name, request.werkplaats, request)
    return HttpResponse(content, content_type=Atom1Feed.content_type)


@require_safe
@on_a_site
@public_page
def sitemap(request: HttpRequest) -> HttpResponse:
    """Tell search engines in which files the catalogue stands."""
    addresses = [
        request.build_absolute_uri(reverse("harvesting:sitemap_file", args=[number]))
        for number in sitemaps.files_of(request.werkplaats)
    ]
    context = {"addresses": addresses, "changed": sitemaps.newest_of(request.werkplaats)}
    return render(request, "harvesting/sitemap_index.xml", context, content_type="application/xml")


@require_safe
@on_a_site
@public_page
def sitemap_file(request: HttpRequest, number: int) -> HttpResponse:
    """List a thousand addresses of the catalogue."""
    if number not in sitemaps.files_of(request.werkplaats):
        raise Http404
    context = {"entries": sitemaps.file_of(request.werkplaats, number)}
    return render(request, "harvesting/sitemap.xml", context, content_type="application/xml")


@require_safe
@on_a_site
@public_page
def for_programs(request: HttpRequest) -> HttpResponse:
    """Tell who builds something where our data is."""
    hub = Werkplaats.objects.filter(kind="hub").exclude(site=None).select_related("site").first()
    elsewhere = hub is not None and hub != request.werkplaats
    path = reverse("harvesting:oai")
    context = {
        "oai": request.build_absolute_uri(path),
        "national": f"{hub.root_url}{path}" if hub and elsewhere else "",
        "api": request.build_absolute_uri("/api/v1/openapi.json"),
    }
    return render(request, "harvesting/for_programs.html", context)
