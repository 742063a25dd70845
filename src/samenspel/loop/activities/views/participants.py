"""Who signed up, for the organiser: on a page and as a table to take along."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.utils.text import slugify
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from samenspel.ground.common.tables import csv_response
from samenspel.ground.text.dates import date_in_words
from samenspel.loop.activities.models import Registration
from samenspel.loop.activities.views.manage import editable_activities, organiser_required


@never_cache
@require_safe
@organiser_required
def participants(request: HttpRequest, pk: int) -> HttpResponse:
    """Show who comes, who must still confirm, and who gave their place back."""
    activity = get_object_or_404(editable_activities(request).with_places(), pk=pk)
    everyone = list(activity.registrations.all())
    context = {
        "activity": activity,
        "confirmed": [_row(one) for one in everyone if one.is_confirmed],
        "pending": [_row(one) for one in everyone if one.is_pending and not one.is_overdue],
        "cancelled": [_row(one) for one in everyone if one.is_cancelled],
        "headers": [_("Name"), _("Mail address"), _("Signed up on")],
    }
    return render(request, "activities/manage/participants.html", context)


def _row(registration: Registration) -> list[str]:
    signed_up = date_in_words(timezone.localdate(registration.created), get_language() or "nl")
    return [registration.name, registration.email, signed_up]


@never_cache
@require_safe
@organiser_required
def participants_table(request: HttpRequest, pk: int) -> HttpResponse:
    """Give the list as a table for a spreadsheet."""
    activity = get_object_or_404(editable_activities(request), pk=pk)
    rows = [
        (one.name, one.email, one.get_status_display(), timezone.localtime(one.created).date())
        for one in activity.registrations.holding_a_place()
    ]
    columns = [_("Name"), _("Mail address"), _("State"), _("Signed up on")]
    filename = f"{slugify(activity.title)[:60] or 'deelnemers'}.csv"
    return csv_response(columns, rows, filename=filename)
