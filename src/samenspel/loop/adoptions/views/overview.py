"""Where our products are used, and what is used here of others."""

from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from samenspel.ground.freshness import public_page
from samenspel.loop.adoptions.models import Adoption

PAGE_SIZE = 20


@require_safe
@public_page
def overview(request: HttpRequest) -> HttpResponse:
    """Count by region over all products, and list those that touch this Werkplaats."""
    if request.werkplaats is None:
        raise Http404
    everywhere = Adoption.objects.visible_to(None)
    ours = everywhere.touching(request.werkplaats).for_cards()
    context = {
        "page": Paginator(ours, PAGE_SIZE).get_page(request.GET.get("pagina")),
        "regions": everywhere.by_region(),
    }
    return render(request, "adoptions/overview.html", context)
