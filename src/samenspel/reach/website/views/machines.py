"""What search engines and news readers read."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.feedgenerator import Atom1Feed
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from samenspel.ground.freshness import public_page
from samenspel.reach.website.querysets import newest_news
from samenspel.reach.website.sitemap import entries_of

IN_FEED = 30
NOT_FOR_ROBOTS = ["/redactie/", "/beheer/", "/mijn/", "/account/", "/zoeken/", "/taal/"]


@require_safe
@public_page
def robots(request: HttpRequest) -> HttpResponse:
    """Tell robots where they have nothing to look for."""
    lines = ["User-agent: *", *(f"Disallow: {path}" for path in NOT_FOR_ROBOTS), ""]
    maps = [reverse("website:sitemap"), reverse("harvesting:sitemap")]
    lines += [f"Sitemap: {request.build_absolute_uri(path)}" for path in maps]
    return HttpResponse("\n".join(lines) + "\n", content_type="text/plain; charset=utf-8")


@require_safe
@public_page
def sitemap(request: HttpRequest) -> HttpResponse:
    """List all that everyone can read on this site."""
    entries = [
        (request.build_absolute_uri(entry.path), entry.changed)
        for entry in entries_of(request.werkplaats)
    ]
    return render(
        request, "website/sitemap.xml", {"entries": entries}, content_type="application/xml"
    )


@require_safe
@public_page
def feed(request: HttpRequest) -> HttpResponse:
    """Give the news to readers of feeds (Atom)."""
    werkplaats = request.werkplaats
    if werkplaats is None:
        raise Http404
    atom = Atom1Feed(
        title=_("News of %(name)s") % {"name": werkplaats.name},
        link=request.build_absolute_uri("/nieuws/"),
        feed_url=request.build_absolute_uri(),
        description=werkplaats.introduction,
        language="nl",
        author_name=werkplaats.name,
    )
    for page in newest_news(werkplaats)[:IN_FEED]:
        address = request.build_absolute_uri(page.get_url(request))
        atom.add_item(
            title=page.title,
            link=address,
            unique_id=address,
            description=page.introduction,
            pubdate=page.first_published_at,
            updateddate=page.last_published_at,
        )
    return HttpResponse(atom.writeString("utf-8"), content_type=Atom1Feed.content_type)
