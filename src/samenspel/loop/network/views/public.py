"""What everyone sees: the partners, the people who agreed to it, the way there, the regions."""

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from samenspel.ground.freshness import public_page
from samenspel.loop.network.access import reach_of
from samenspel.loop.network.models import (
    Formality,
    Membership,
    Organisation,
    OrganisationKind,
    Person,
    Perspective,
    Werkplaats,
)
from samenspel.loop.network.views.guards import on_a_site

PEOPLE_A_PAGE = 48


@require_safe
@public_page
@on_a_site
def partners(request: HttpRequest) -> HttpResponse:
    """Show who the Werkplaats is made of, by kind, and who used to take part."""
    all_of_them = Organisation.objects.for_werkplaats(request.werkplaats)
    current = list(all_of_them.current())
    kinds = [
        (kind.plural, [one for one in current if one.kind == kind]) for kind in OrganisationKind
    ]
    context = {
        "kinds": [(label, members) for label, members in kinds if members],
        "former": all_of_them.former(),
        "formalities": Formality.choices,
    }
    return render(request, "network/partners.html", context)


@require_safe
@public_page
@on_a_site
def people(request: HttpRequest) -> HttpResponse:
    """Show the people who agreed that this visitor sees their name."""
    reach = reach_of(request.person, request.werkplaats)
    found = Person.objects.active_in(request.werkplaats).shown_within(reach)
    pages = Paginator(found.with_membership_of(request.werkplaats), PEOPLE_A_PAGE)
    memberships = Membership.objects.for_werkplaats(request.werkplaats)
    context = {
        "page": pages.get_page(request.GET.get("pagina")),
        "reach": reach,
        "counts": memberships.in_force().count_by_perspective(),
        "perspectives": dict(Perspective.choices),
    }
    return render(request, "network/people.html", context)


@require_safe
@public_page
@on_a_site
def contact(request: HttpRequest) -> HttpResponse:
    """Show where the Werkplaats is, how to get there, and where else to follow it."""
    return render(request, "network/contact.html")


@require_safe
@public_page
@on_a_site
def werkplaatsen(request: HttpRequest) -> HttpResponse:
    """List the regions: those with a site here, and those that are known by name only."""
    regions = Werkplaats.objects.regions().select_related("site").with_partner_counts()
    context = {"regions": regions, "is_hub": request.werkplaats.is_hub}
    return render(request, "network/werkplaatsen.html", context)
