"""The organiser's programme: rounds, and the sessions in each."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_safe

from samenspel.loop.activities.forms.programme import RoundForm, SessionForm
from samenspel.loop.activities.models import Activity, Session
from samenspel.loop.activities.programme import programme_of
from samenspel.loop.activities.services import programme as services
from samenspel.loop.activities.views.guards import editable_activities, organiser_required


@require_safe
@organiser_required
def programme(request: HttpRequest, pk: int) -> HttpResponse:
    """Show the rounds and sessions, and what can be done with them."""
    activity = get_object_or_404(editable_activities(request), pk=pk)
    context = {"activity": activity, "programme": programme_of(activity)}
    return render(request, "activities/manage/programme.html", context)


@require_http_methods(["GET", "POST"])
@organiser_required
def save_round(request: HttpRequest, pk: int, round_pk: int | None = None) -> HttpResponse:
    """Add a round, or change one."""
    activity = get_object_or_404(editable_activities(request), pk=pk)
    part = get_object_or_404(activity.rounds, pk=round_pk) if round_pk else None
    form = RoundForm(request.POST or None, activity=activity, part=part)
    if form.is_valid():
        services.save_round(activity=activity, by=request.person, part=part, **form.cleaned_data)
        return _saved(request, activity)
    remove = part and ("activities:remove_round", part.pk)
    return _show(request, activity, form, part.title if part else _("Add a round"), remove)


@require_http_methods(["GET", "POST"])
@organiser_required
def add_session(request: HttpRequest, pk: int, round_pk: int) -> HttpResponse:
    """Add a session to a round."""
    activity = get_object_or_404(editable_activities(request), pk=pk)
    part = get_object_or_404(activity.rounds, pk=round_pk)
    form = SessionForm(request.POST or None)
    if form.is_valid():
        services.save_session(part=part, by=request.person, **form.cleaned_data)
        return _saved(request, activity)
    title = _("Add a session to “%(title)s”") % {"title": part.title}
    return _show(request, activity, form, title)


@require_http_methods(["GET", "POST"])
@organiser_required
def change_session(request: HttpRequest, pk: int, session_pk: int) -> HttpResponse:
    """Change a session."""
    activity = get_object_or_404(editable_activities(request), pk=pk)
    session = _session_of(activity, session_pk)
    title, form = session.title, SessionForm(request.POST or None, instance=session)
    if form.is_valid():
        services.save_session(
            part=session.round, by=request.person, session=session, **form.cleaned_data
        )
        return _saved(request, activity)
    return _show(request, activity, form, title, ("activities:remove_session", session.pk))


@require_http_methods(["GET", "POST"])
@organiser_required
def remove_session(request: HttpRequest, pk: int, session_pk: int) -> HttpResponse:
    """Ask whether a session must really go, and remove it."""
    activity = get_object_or_404(editable_activities(request), pk=pk)
    session = _session_of(activity, session_pk)
    if request.method == "POST":
        return _removed(
            request, activity, services.remove_session(session=session, by=request.person)
        )
    return _ask(request, activity, session.title, services.people_in(session=session).count())


@require_http_methods(["GET", "POST"])
@organiser_required
def remove_round(request: HttpRequest, pk: int, round_pk: int) -> HttpResponse:
    """Ask whether a round must really go, and remove it with its sessions."""
    activity = get_object_or_404(editable_activities(request), pk=pk)
    part = get_object_or_404(activity.rounds, pk=round_pk)
    if request.method == "POST":
        return _removed(request, activity, services.remove_round(part=part, by=request.person))
    return _ask(request, activity, part.title, services.people_in(part=part).count())


def _session_of(activity: Activity, pk: int) -> Session:
    sessions = Session.objects.filter(round__activity=activity)
    session: Session = get_object_or_404(sessions.select_related("round__activity"), pk=pk)
    session.round.activity = activity
    return session


def _saved(request: HttpRequest, activity: Activity) -> HttpResponse:
    messages.success(request, _("The changes have been saved."))
    return redirect("activities:programme", pk=activity.pk)


def _removed(request: HttpRequest, activity: Activity, told: int) -> HttpResponse:
    text = ngettext(
        "It is removed. We mail the %(told)s person who had chosen it.",
        "It is removed. We mail the %(told)s people who had chosen it.",
        told,
    )
    messages.success(request, text % {"told": told} if told else _("It is removed."))
    return redirect("activities:programme", pk=activity.pk)


def _ask(request: HttpRequest, activity: Activity, title: str, people: int) -> HttpResponse:
    context = {"activity": activity, "what": title, "people": people}
    return render(request, "activities/manage/remove_from_programme.html", context)


def _show(
    request: HttpRequest, activity: Activity, form: Any, title: str, remove: Any = None
) -> HttpResponse:
    context = {"activity": activity, "form": form, "what": title, "remove": remove}
    status = 422 if request.method == "POST" else 200
    return render(request, "activities/manage/programme_form.html", context, status=status)
