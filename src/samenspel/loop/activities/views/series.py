"""A row of meetings: planned in one screen, and looked after in another."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_POST

from samenspel.loop.activities.access import may_plan
from samenspel.loop.activities.forms.series import LaterOnesForm, MeetingForm, SeriesForm
from samenspel.loop.activities.kinds import initial_for
from samenspel.loop.activities.models import Series
from samenspel.loop.activities.services import planning_series as services
from samenspel.loop.activities.views.guards import editable_activities, organiser_required


@require_http_methods(["GET", "POST"])
@organiser_required
def plan_series(request: HttpRequest) -> HttpResponse:
    """Plan several meetings; the dates of a rhythm are shown to be adjusted before saving."""
    form = _series_form(request, request.POST or None)
    # Who chose a rhythm and saves at once sees the dates first, as who asks for them.
    to_propose = request.POST.get("what") == "propose" or not request.POST.get("dates")
    dates = form.proposed if request.method == "POST" and to_propose else ""
    if dates:
        form = _series_form(request, None, _typed(request) | {"dates": dates})
    elif form.is_valid():
        series = services.plan_series(werkplaats=request.werkplaats, by=request.person, **form.plan)
        messages.success(request, _("Saved as drafts. Look at them, and put them on the agenda."))
        return redirect("activities:series", series_pk=series.pk)
    status = 422 if request.method == "POST" and not dates else 200
    context = {"form": form, "proposed": bool(dates)}
    return render(request, "activities/manage/plan_series.html", context, status=status)


def _series_form(
    request: HttpRequest, data: object, typed: dict[str, object] | None = None
) -> SeriesForm:
    return SeriesForm(
        data,
        initial=typed or initial_for(request.GET.get("soort", "work_group_meeting")),
        werkplaats=request.werkplaats,
        person=request.person,
    )


def _typed(request: HttpRequest) -> dict[str, object]:
    """Return what was typed, to go on with: nothing in it is called wrong yet."""
    return request.POST.dict() | {"asks_needs": "asks_needs" in request.POST}


@require_http_methods(["GET", "POST"])
@organiser_required
def series(request: HttpRequest, series_pk: int) -> HttpResponse:
    """Show the meetings of a series; add one."""
    shown = _editable_series(request, series_pk)
    meetings = list(shown.activities.with_places().order_by("starts"))
    last = meetings[-1] if meetings else None
    initial = (
        {}
        if last is None
        else {
            "from_time": timezone.localtime(last.starts).time(),
            "to_time": timezone.localtime(last.ends).time(),
        }
    )
    form = MeetingForm(request.POST or None, initial=initial)
    if form.is_valid():
        services.add_meeting(series=shown, by=request.person, **form.cleaned_data)
        messages.success(request, _("The meeting is added, as a draft."))
        return redirect("activities:series", series_pk=series_pk)
    context = {
        "series": shown,
        "meetings": meetings,
        "drafts": [one for one in meetings if one.is_draft and not one.is_over],
        "form": form,
    }
    status = 422 if request.method == "POST" else 200
    return render(request, "activities/manage/series.html", context, status=status)


@require_POST
@organiser_required
def publish_series(request: HttpRequest, series_pk: int) -> HttpResponse:
    """Put all drafts of a series on the agenda."""
    number = services.publish_series(series=_editable_series(request, series_pk), by=request.person)
    text = ngettext(
        "%(number)s meeting is on the agenda now.",
        "%(number)s meetings are on the agenda now.",
        number,
    )
    messages.success(request, text % {"number": number})
    return redirect("activities:series", series_pk=series_pk)


@require_POST
@organiser_required
def remove_meeting(request: HttpRequest, pk: int) -> HttpResponse:
    """Remove a meeting that nobody knows of yet; any other one is called off."""
    activity = get_object_or_404(editable_activities(request), pk=pk)
    if not services.remove_meeting(activity=activity, by=request.person):
        return redirect("activities:cancel", pk=pk)
    messages.success(request, _("It is removed."))
    if activity.series_id:
        return redirect("activities:series", series_pk=activity.series_id)
    return redirect("activities:manage")


@require_http_methods(["GET", "POST"])
@organiser_required
def change_later_ones(request: HttpRequest, pk: int) -> HttpResponse:
    """Give this meeting and the later ones another time or place."""
    activity = get_object_or_404(editable_activities(request), pk=pk)
    meetings = services.later_ones(activity) if activity.series_id else []
    if not meetings:
        raise Http404
    form = LaterOnesForm(request.POST or None, meetings=meetings)
    if form.is_valid():
        services.change_later_ones(activity=activity, by=request.person, **form.cleaned_data)
        messages.success(request, _("The changes have been saved."))
        return redirect("activities:series", series_pk=activity.series_id)
    context = {"activity": activity, "meetings": meetings, "form": form}
    status = 422 if request.method == "POST" else 200
    return render(request, "activities/manage/later_ones.html", context, status=status)


def _editable_series(request: HttpRequest, pk: int) -> Series:
    found = Series.objects.filter(werkplaats=request.werkplaats)
    shown: Series = get_object_or_404(found.select_related("werkplaats__site", "team"), pk=pk)
    if not may_plan(request.person, shown.werkplaats, shown.team):
        raise Http404
    return shown
