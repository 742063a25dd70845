"""Yields: writing them down, taking them over, asking them as questions."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from samenspel.loop.activities.models import Activity
from samenspel.loop.exchange.models import WentWell
from samenspel.loop.reports import services
from samenspel.loop.reports.comparing import differences
from samenspel.loop.reports.forms import YieldForm
from samenspel.loop.reports.models import Yield
from samenspel.loop.reports.steps import around, url_of
from samenspel.loop.reports.views.guards import closable


@require_http_methods(["GET", "POST"])
@closable
def yields(request: HttpRequest, activity: Activity) -> HttpResponse:
    """Show what was written down, and ask for one more."""
    context = around("yields", activity)
    goes_on = "go_on" in request.POST
    if goes_on and not any(request.POST.get(name) for name in ("kind", "text", "perspective")):
        return redirect(context["next_url"])
    form = YieldForm(request.POST or None)
    if form.is_valid():
        form.cleaned_data.pop("version")
        services.add_yield(activity=activity, by=request.person, **form.cleaned_data)
        messages.success(request, _("It is written down."))
        return redirect(context["next_url"] if goes_on else url_of("yields", activity))
    written = Yield.objects.filter(report__activity=activity).select_related("question")
    context |= {
        "form": form,
        "yields": written,
        "lines": services.not_taken_over(activity),
    }
    status = 422 if request.method == "POST" else 200
    return render(request, "reports/closing/yields.html", context, status=status)


@require_http_methods(["GET", "POST"])
@closable
def change_yield(request: HttpRequest, activity: Activity, yield_pk: int) -> HttpResponse:
    """Change one yield. Who saves second sees what the first wrote."""
    item = _one(activity, yield_pk)
    context = around("yields", activity) | {"item": item}
    initial = {name: getattr(item, name) for name in ("kind", "text", "perspective", "version")}
    form = YieldForm(request.POST or None, initial=initial)
    status = 422 if request.method == "POST" else 200
    if form.is_valid():
        details = dict(form.cleaned_data)
        seen = details.pop("version")
        try:
            services.change_yield(item=item, by=request.person, seen_version=seen, **details)
        except services.ChangedMeanwhileError as changed:
            context |= {"differences": differences(form, changed.current), "who": ""}
            form.overtaken_by(changed.current.version)
            status = 409
        else:
            return redirect(url_of("yields", activity))
    context["form"] = form
    return render(request, "reports/closing/change_yield.html", context, status=status)


@require_POST
@closable
def remove_yield(request: HttpRequest, activity: Activity, yield_pk: int) -> HttpResponse:
    """Remove a yield; twice is once."""
    if Yield.objects.filter(report__activity=activity, pk=yield_pk).exists():
        services.remove_yield(item=_one(activity, yield_pk), by=request.person)
        messages.success(request, _("It has been removed."))
    return redirect(url_of("yields", activity))


@require_POST
@closable
def take_over(request: HttpRequest, activity: Activity, line_pk: int) -> HttpResponse:
    """Take over what somebody said went well."""
    lines = WentWell.objects.of_activity(activity).shown()
    line = get_object_or_404(lines, pk=line_pk)
    services.take_over(activity=activity, by=request.person, line=line)
    messages.success(request, _("It stands in the report now."))
    return redirect(url_of("yields", activity))


@require_POST
@closable
def ask_as_question(request: HttpRequest, activity: Activity, yield_pk: int) -> HttpResponse:
    """Make a practice question of it."""
    services.ask_as_question(item=_one(activity, yield_pk), by=request.person)
    messages.success(
        request, _("It is a practice question now. You hear what becomes of it by mail.")
    )
    return redirect(url_of("yields", activity))


def _one(activity: Activity, pk: int) -> Yield:
    items = Yield.objects.select_related("report", "question")
    found: Yield = get_object_or_404(items, report__activity=activity, pk=pk)
    found.report.activity = activity
    return found
