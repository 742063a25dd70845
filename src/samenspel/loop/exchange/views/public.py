"""The wall: what everyone who may see the activity sees."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_safe

from samenspel.ground.freshness import public_page
from samenspel.loop.activities.models import Activity
from samenspel.loop.exchange.access import may_tidy
from samenspel.loop.exchange.services import lines_of
from samenspel.loop.exchange.wall import read_wall


@require_safe
@public_page
def wall(request: HttpRequest, pk: int, slug: str) -> HttpResponse:
    """Show what people come to fetch and to bring."""
    activities = Activity.objects.for_werkplaats(request.werkplaats).visible_to(request.person)
    activity = get_object_or_404(activities.select_related("werkplaats__site", "team"), pk=pk)
    if slug != activity.slug:
        return redirect("exchange:wall", permanent=True, **activity.address_kwargs)
    mine = activity.registrations.active().of_person(request.person).first()
    context = {
        "activity": activity,
        "wall": read_wall(activity),
        "went_well": lines_of(activity) if activity.is_over else [],
        "mine": mine,
        "may_edit": may_tidy(request.person, activity),
    }
    return render(request, "exchange/wall.html", context)
