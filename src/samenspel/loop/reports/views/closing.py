"""Closing: the overview, who was there, the report, and the button at the end."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from samenspel.loop.activities.models import Activity
from samenspel.loop.activities.views.guards import editable_activities, organiser_required
from samenspel.loop.attendance.services import set_turnout, turnout_of
from samenspel.loop.network.models import Perspective
from samenspel.loop.reports import access, services
from samenspel.loop.reports.comparing import differences
from samenspel.loop.reports.forms import AttendanceForm, ReportForm
from samenspel.loop.reports.models import FeedbackAnswer, Report
from samenspel.loop.reports.results import results_of
from samenspel.loop.reports.steps import around, closing_of, url_of
from samenspel.loop.reports.views.guards import closable

WRONG, CONFLICT = 422, 409


@require_safe
@organiser_required
def closing(request: HttpRequest, pk: int) -> HttpResponse:
    """Show how far the closing is, and what remains; before it began, when one can begin."""
    activity = get_object_or_404(editable_activities(request), pk=pk)
    context = {"activity": activity, "has_begun": access.has_begun(activity)}
    if context["has_begun"]:
        context["closing"] = closing_of(activity)
        context["answers"] = FeedbackAnswer.objects.filter(activity=activity).count()
    return render(request, "reports/closing/overview.html", context)


@require_http_methods(["GET", "POST"])
@closable
def attendance(request: HttpRequest, activity: Activity) -> HttpResponse:
    """Ask how many came, from each side; what was counted at the door is filled in."""
    known = turnout_of(activity)
    initial = {"number": known.number, **known.counts} if known else {}
    form = AttendanceForm(request.POST or None, initial=initial)
    if form.is_valid():
        try:
            set_turnout(
                activity=activity,
                by=request.person,
                number=form.cleaned_data["number"],
                counts=form.counts,
            )
        except ValidationError as error:
            form.add_error("number", error)
        else:
            return redirect(url_of("report", activity))
    context = around("attendance", activity) | {"form": form, "known": known}
    context["sides"] = [form[side.value] for side in Perspective]
    return _shown(request, "attendance", context)


@require_http_methods(["GET", "POST"])
@closable
def report(request: HttpRequest, activity: Activity) -> HttpResponse:
    """Ask for the report in words. Who saves second sees what the first wrote."""
    context = around("report", activity)
    written = Report.objects.filter(activity=activity).first()
    form = ReportForm(request.POST or None, activity=activity, initial=_written(activity, written))
    if form.is_valid():
        details = dict(form.cleaned_data)
        seen = details.pop("version")
        try:
            services.write_report(
                activity=activity, by=request.person, seen_version=seen, **details
            )
        except services.ChangedMeanwhileError as changed:
            context |= {"differences": differences(form, changed.current), "who": ""}
            form.overtaken_by(changed.current)
            return _shown(request, "report", context | {"form": form}, status=CONFLICT)
        messages.success(request, _("The report has been saved."))
        return redirect(url_of("closing" if "stop" in request.POST else "photos", activity))
    return _shown(request, "report", context | {"form": form, "report": written})


@require_POST
@closable
def close(request: HttpRequest, activity: Activity) -> HttpResponse:
    """Close it, publish the report and thank everyone."""
    thanked = services.close_gathering(activity=activity, by=request.person)
    told = ngettext(
        "Closed. We thank %(number)s person by mail.",
        "Closed. We thank %(number)s people by mail.",
        thanked,
    )
    messages.success(request, told % {"number": thanked} if thanked else _("Closed."))
    return redirect(url_of("closing", activity))


@require_POST
@closable
def reopen(request: HttpRequest, activity: Activity) -> HttpResponse:
    """Undo that it was closed."""
    services.reopen_gathering(activity=activity, by=request.person)
    messages.success(request, _("It is open again. The report is off the site for now."))
    return redirect(url_of("closing", activity))


@require_safe
@closable
def feedback_results(request: HttpRequest, activity: Activity) -> HttpResponse:
    """Show what people thought of it, once there are enough of them."""
    context = {"activity": activity, "results": results_of(activity)}
    return render(request, "reports/closing/results.html", context)


def _written(activity: Activity, written: Report | None) -> dict[str, object]:
    """Return what the form shows at first: what was written, or what is most likely meant."""
    if written is None:
        return {"title": activity.title, "reach": activity.reach, "version": 0}
    return {name: getattr(written, name) for name in ("title", "text", "reach", "version")}


def _shown(
    request: HttpRequest, step: str, context: dict[str, object], status: int | None = None
) -> HttpResponse:
    """Draw a step; 422 when something in its form is not right yet."""
    status = status or (WRONG if request.method == "POST" else 200)
    return render(request, f"reports/closing/{step}.html", context, status=status)
