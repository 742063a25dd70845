"""The organiser's own questions: added, changed, put in order, and seen as others see them."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from samenspel.loop.activities.forms.asking import AskingForm
from samenspel.loop.activities.forms.questions import QuestionForm
from samenspel.loop.activities.models import Activity, Asked
from samenspel.loop.activities.services import asking as services
from samenspel.loop.activities.views.guards import editable_activities, organiser_required


@require_safe
@organiser_required
def questions(request: HttpRequest, pk: int) -> HttpResponse:
    """Show the questions, and the form as people see it."""
    activity = get_object_or_404(editable_activities(request), pk=pk)
    context = {
        "activity": activity,
        "asked": list(activity.asked.all()),
        "preview": AskingForm(activity=activity, prefix="voorbeeld"),
    }
    return render(request, "activities/manage/questions.html", context)


@require_http_methods(["GET", "POST"])
@organiser_required
def save_question(request: HttpRequest, pk: int, asked_pk: int | None = None) -> HttpResponse:
    """Add a question, or change one."""
    activity = get_object_or_404(editable_activities(request), pk=pk)
    asked = _asked_of(activity, asked_pk) if asked_pk else None
    form = QuestionForm(request.POST or None, instance=asked)
    if form.is_valid():
        services.save_question(
            activity=activity, by=request.person, asked=asked, **form.cleaned_data
        )
        return _saved(request, activity)
    context = {"activity": activity, "form": form, "asked": asked}
    status = 422 if request.method == "POST" else 200
    return render(request, "activities/manage/question.html", context, status=status)


@require_POST
@organiser_required
def ask_earlier(request: HttpRequest, pk: int, asked_pk: int) -> HttpResponse:
    """Put a question one place higher."""
    activity = get_object_or_404(editable_activities(request), pk=pk)
    services.ask_earlier(asked=_asked_of(activity, asked_pk), by=request.person)
    return redirect("activities:questions", pk=pk)


@require_POST
@organiser_required
def remove_question(request: HttpRequest, pk: int, asked_pk: int) -> HttpResponse:
    """Take a question off the form, when nobody answered it."""
    activity = get_object_or_404(editable_activities(request), pk=pk)
    try:
        services.remove_question(asked=_asked_of(activity, asked_pk), by=request.person)
    except services.AnsweredError:
        messages.warning(request, _("People have answered this question, so it stays."))
        return redirect("activities:questions", pk=pk)
    return _saved(request, activity)


def _asked_of(activity: Activity, pk: Any) -> Asked:
    asked: Asked = get_object_or_404(activity.asked, pk=pk)
    asked.activity = activity
    return asked


def _saved(request: HttpRequest, activity: Activity) -> HttpResponse:
    messages.success(request, _("The changes have been saved."))
    return redirect("activities:questions", pk=activity.pk)
