"""Who signed up, for the organiser: on a page, on paper and as a table to take along."""

from collections.abc import Iterator
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.text import slugify
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from samenspel.ground.common.tables import csv_response, xlsx_response
from samenspel.loop.activities.forms.comparing import yes_or_no
from samenspel.loop.activities.forms.participants import (
    STATE_LABELS,
    AddParticipantForm,
    ParticipantFilter,
)
from samenspel.loop.activities.models import Activity
from samenspel.loop.activities.roster import Entry, Roster, Wanted
from samenspel.loop.activities.sections import LIST_SECTIONS
from samenspel.loop.activities.services.by_hand import add_by_hand, cancel_for
from samenspel.loop.activities.services.outcomes import Placed, Waiting
from samenspel.loop.activities.views.guards import editable_activities, organiser_required


@never_cache
@require_safe
@organiser_required
def participants(request: HttpRequest, pk: int) -> HttpResponse:
    """Show who comes, who waits, who must still confirm, and who gave their place back."""
    activity = get_object_or_404(editable_activities(request).with_places(), pk=pk)
    roster = Roster(activity)
    chosen = ParticipantFilter(request.GET, roster=roster)
    wanted, counts = chosen.wanted, roster.counts
    context = {
        "activity": activity,
        "roster": roster,
        "page": roster.page(wanted, request.GET.get("pagina")),
        "filter": chosen,
        "is_filtered": wanted != Wanted(),
        "counts": counts,
        "facts": [(STATE_LABELS[state], counts[state]) for state in STATE_LABELS if counts[state]],
        "query": request.GET.urlencode(),
        "sections": LIST_SECTIONS.of(activity, request.person),
    }
    return render(request, "activities/manage/participants.html", context)


@never_cache
@require_safe
@organiser_required
def participants_on_paper(request: HttpRequest, pk: int) -> HttpResponse:
    """Show who comes as a list to print, in the order of their names."""
    activity = get_object_or_404(editable_activities(request), pk=pk)
    roster = Roster(activity)
    coming = sorted(
        roster.everyone(Wanted(state="coming")),
        key=lambda entry: entry.registration.name.casefold(),
    )
    context = {"activity": activity, "roster": roster, "coming": coming}
    return render(request, "activities/manage/participants_print.html", context)


@never_cache
@require_safe
@organiser_required
def participants_table(request: HttpRequest, pk: int) -> HttpResponse:
    """Give the list for a spreadsheet, as CSV."""
    activity, columns, rows = _table(request, pk)
    return csv_response(columns, rows, filename=f"{_filename(activity)}.csv")


@never_cache
@require_safe
@organiser_required
def participants_sheet(request: HttpRequest, pk: int) -> HttpResponse:
    """Give the list for a spreadsheet, as XLSX."""
    activity, columns, rows = _table(request, pk)
    return xlsx_response(
        columns, rows, filename=f"{_filename(activity)}.xlsx", title=activity.title
    )


def _table(request: HttpRequest, pk: int) -> tuple[Activity, list[str], Iterator[list[Any]]]:
    activity = get_object_or_404(editable_activities(request), pk=pk)
    roster = Roster(activity)
    wanted = ParticipantFilter(request.GET, roster=roster).wanted
    columns = [_("Name"), _("Mail address"), _("State"), _("Signed up on"), _("Comes as")]
    columns += [_("Number of people"), _("Who comes along")]
    columns += [one.title for one in roster.rounds] + [one.text for one in roster.asked]
    return activity, columns, (_row(roster, entry) for entry in roster.everyone(wanted))


def _row(roster: Roster, entry: Entry) -> list[Any]:
    one = entry.registration
    return [
        one.name,
        one.email,
        one.get_status_display(),
        timezone.localtime(one.created).date(),
        one.get_perspective_display(),
        one.party,
        ", ".join(name for name in entry.companions if name),
        *[entry.sessions.get(round_.pk, "") for round_ in roster.rounds],
        *[yes_or_no(entry.answers.get(asked.pk, "")) for asked in roster.asked],
    ]


def _filename(activity: Activity) -> str:
    return slugify(activity.title)[:60] or "deelnemers"


@never_cache
@require_http_methods(["GET", "POST"])
@organiser_required
def add_participant(request: HttpRequest, pk: int) -> HttpResponse:
    """Add somebody who called."""
    activity = get_object_or_404(editable_activities(request).with_places(), pk=pk)
    form = AddParticipantForm(request.POST or None)
    if form.is_valid():
        outcome = add_by_hand(activity=activity, by=request.person, **form.cleaned_data)
        name = form.cleaned_data["name"]
        if isinstance(outcome, Placed):
            messages.success(request, _("%(name)s has a place.") % {"name": name})
        elif isinstance(outcome, Waiting):
            text = _("All places are taken. %(name)s is the last one on the waiting list now.")
            messages.success(request, text % {"name": name})
        if isinstance(outcome, Placed | Waiting):
            return redirect("activities:participants", pk=pk)
        form.add_error(None, _("Nobody can be added any more: it is full, over or called off."))
    context = {"activity": activity, "form": form}
    status = 422 if request.method == "POST" else 200
    return render(request, "activities/manage/add_participant.html", context, status=status)


@never_cache
@require_http_methods(["GET", "POST"])
@organiser_required
def cancel_participant(request: HttpRequest, pk: int, registration_pk: int) -> HttpResponse:
    """Give back the place of somebody who called."""
    activity = get_object_or_404(editable_activities(request), pk=pk)
    registration = get_object_or_404(activity.registrations, pk=registration_pk)
    if request.method == "POST":
        cancel_for(registration=registration, by=request.person)
        text = _("%(name)s does not come any more. The place is free again.")
        messages.success(request, text % {"name": registration.name})
        return redirect("activities:participants", pk=pk)
    context = {"activity": activity, "registration": registration}
    return render(request, "activities/manage/cancel_participant.html", context)
