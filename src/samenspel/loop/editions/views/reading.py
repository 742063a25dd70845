"""Reading a publication."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render

from samenspel.loop.publications.models import Publication


def detail(request: HttpRequest, slug: str) -> HttpResponse:
    """Show the newest edition."""
    published = Publication.objects.for_werkplaats(request.werkplaats).published()
    publication = get_object_or_404(published, slug=slug)
    return render(request, "editions/detail.html", {"publication": publication})
