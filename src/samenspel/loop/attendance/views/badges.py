"""Name badges, to print before people come."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.text import slugify
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from samenspel.loop.activities.views.manage import editable_activities, organiser_required
from samenspel.loop.attendance.badges import badges_of


@never_cache
@require_safe
@organiser_required
def badges(request: HttpRequest, pk: int) -> HttpResponse:
    """Give the badges as PDF, ten on a sheet."""
    activity = get_object_or_404(editable_activities(request), pk=pk)
    response = HttpResponse(badges_of(activity), content_type="application/pdf")
    name = slugify(activity.title)[:60] or "activiteit"
    response["Content-Disposition"] = f'inline; filename="badges-{name}.pdf"'
    return response
