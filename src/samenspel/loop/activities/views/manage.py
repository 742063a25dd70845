"""The organiser's screens: plan, change, publish, call off."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from samenspel.loop.activities import services
from samenspel.loop.activities.forms import ActivityForm, CancelForm
from samenspel.loop.activities.kinds import FITTINGS, initial_for
from samenspel.loop.activities.models import Activity
from samenspel.loop.activities.services.telling import concerned
from samenspel.loop.activities.views.guards import editable_activities, organiser_required
from samenspel.loop.activities.views.overtaken import (
    seen_of,
    show_before_cancelling,
    show_both,
    was_changed_meanwhile,
)

__all__ = ["editable_activities", "organiser_required"]
A_PAGE = 30


@require_safe
@organiser_required
def overview(request: HttpRequest) -> HttpResponse:
    """Show what is planned, and what was."""
    activities = editable_activities(request).with_places()
    earlier = Paginator(activities.earlier(), A_PAGE).get_page(request.GET.get("pagina"))
    context = {"coming": activities.coming(), "earlier": earlier}
    return render(request, "activities/manage/overview.html", context)


@require_safe
@organiser_required
def begin(request: HttpRequest) -> HttpResponse:
    """Ask what somebody will organise: each choice fills in what fits."""
    return render(request, "activities/manage/begin.html", {"fittings": FITTINGS.values()})


@require_http_methods(["GET", "POST"])
@organiser_required
def plan(request: HttpRequest) -> HttpResponse:
    """Plan an activity."""
    form = _form_for(request, initial=initial_for(request.GET.get("soort", "")))
    if form.is_valid():
        activity = services.plan_activity(
            werkplaats=request.werkplaats, by=request.person, **form.details
        )
        messages.success(request, _("Saved as a draft. Look at it, and then put it on the agenda."))
        return redirect(activity)
    return _show(request, "plan", form)


@require_http_methods(["GET", "POST"])
@organiser_required
def change(request: HttpRequest, pk: int) -> HttpResponse:
    """Change an activity; whoever signed up hears of another time or place."""
    activity = get_object_or_404(editable_activities(request).with_places(), pk=pk)
    if was_changed_meanwhile(request, activity):
        return show_both(request, activity)
    form = _form_for(request, activity)
    if form.is_valid():
        try:
            services.change_activity(
                activity=activity,
                by=request.person,
                seen_version=form.seen_version,
                **form.details,
            )
        except services.ChangedMeanwhileError:
            return show_both(request, editable_activities(request).with_places().get(pk=pk))
        messages.success(request, _("The changes have been saved."))
        return redirect("activities:change", pk=pk)
    return _show(request, "change", form, activity=activity)


@require_POST
@organiser_required
def publish(request: HttpRequest, pk: int) -> HttpResponse:
    """Put a draft on the agenda."""
    activity = get_object_or_404(editable_activities(request), pk=pk)
    activity = services.publish_activity(activity=activity, by=request.person)
    messages.success(request, _("It is on the agenda now."))
    return redirect(activity)


@require_http_methods(["GET", "POST"])
@organiser_required
def cancel(request: HttpRequest, pk: int) -> HttpResponse:
    """Call an activity off."""
    activity = get_object_or_404(editable_activities(request).with_places(), pk=pk)
    form = CancelForm(request.POST or None, initial={"seen": seen_of(request, activity).seal()})
    if request.method == "POST" and was_changed_meanwhile(request, activity):
        return show_before_cancelling(request, activity)
    if request.method == "POST" and form.is_valid():
        told = services.cancel_activity(
            activity=activity, by=request.person, reason=form.cleaned_data["reason"]
        )
        text = ngettext(
            "It is called off. We mail the %(told)s person who signed up.",
            "It is called off. We mail the %(told)s people who signed up.",
            told,
        )
        messages.success(request, text % {"told": told} if told else _("It is called off."))
        return redirect(activity)
    told = concerned(activity).count()
    return _show(request, "cancel", form, activity=activity, told=told)


def _form_for(
    request: HttpRequest,
    activity: Activity | None = None,
    initial: dict[str, object] | None = None,
) -> ActivityForm:
    return ActivityForm(
        request.POST or None,
        instance=activity,
        initial=initial,
        werkplaats=request.werkplaats,
        person=request.person,
    )


def _show(request: HttpRequest, screen: str, form: object, **more: object) -> HttpResponse:
    """Draw a screen with a form; 422 when something in it is not right yet."""
    status = 422 if request.method == "POST" else 200
    context = {"form": form} | more
    return render(request, f"activities/manage/{screen}.html", context, status=status)
