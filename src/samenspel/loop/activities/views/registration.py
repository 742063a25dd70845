"""The private page of one registration, and the list of one's own.

Nothing of it is kept, and only pressing a button changes anything: mail programs open links to
look for viruses, and that must not confirm a place.
"""

from collections.abc import Callable
from functools import wraps

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from samenspel.loop.activities import line, services
from samenspel.loop.activities.calendar_file import as_calendar
from samenspel.loop.activities.forms import ChangeForm
from samenspel.loop.activities.given import given_in_words
from samenspel.loop.activities.models import Registration
from samenspel.loop.activities.sections import REGISTRATION_SECTIONS
from samenspel.loop.activities.services import Closed, Full, NoRoomError, SessionTakenError
from samenspel.loop.activities.standing import must_choose_sessions
from samenspel.loop.activities.views.registering import tell

PrivateView = Callable[[HttpRequest, Registration], HttpResponse]


def by_link(view: PrivateView) -> Callable[[HttpRequest, str], HttpResponse]:
    """Let `view` get the registration that the link in the address leads to."""

    @never_cache
    @wraps(view)
    def found_by_link(request: HttpRequest, token: str) -> HttpResponse:
        ours = Registration.objects.for_werkplaats(request.werkplaats).with_token(token)
        found = ours.select_related("activity__werkplaats__site", "activity__series").first()
        if found is None:
            return render(request, "activities/link_gone.html", status=404)
        response = view(request, found)
        response["X-Robots-Tag"] = "noindex, nofollow"
        return response

    return found_by_link


@require_http_methods(["GET", "HEAD", "POST"])
@by_link
def registration(request: HttpRequest, found: Registration) -> HttpResponse:
    """Show where a registration stands, and what one gave; say yes or no."""
    if request.method == "POST":
        _decide(request, found)
        return redirect(found)
    activity = found.activity
    context = {
        "registration": found,
        "activity": activity,
        "given": given_in_words(found),
        "line_moves": line.moves(activity),
        "may_change": _may_change(found),
        "to_choose": _may_change(found) and must_choose_sessions(found),
        "siblings": list(Registration.objects.siblings_of(found).select_related("activity")),
        "sections": REGISTRATION_SECTIONS.of(found, None),
    }
    return render(request, "activities/registration.html", context)


def _decide(request: HttpRequest, found: Registration) -> None:
    match request.POST.get("what"):
        case "confirm":
            outcome = services.confirm_with_series(registration=found)
            if isinstance(outcome, Full | Closed):  # of a place, the page itself tells
                tell(request, outcome)
        case "cancel":
            services.cancel_registration(registration=found)


@require_http_methods(["GET", "HEAD", "POST"])
@by_link
def change_registration(request: HttpRequest, found: Registration) -> HttpResponse:
    """Change what one gave: the name, who comes along, answers, sessions, needs."""
    if not _may_change(found):
        return redirect(found)
    data = request.POST if request.method == "POST" else None
    form = ChangeForm(data, activity=found.activity, registration=found)
    if form.is_valid() and _was_changed(form, found):
        messages.success(request, _("The changes have been saved."))
        return redirect(found)
    context = {"form": form, "registration": found, "activity": found.activity}
    status = 422 if request.method == "POST" else 200
    return render(request, "activities/registration_change.html", context, status=status)


def _was_changed(form: ChangeForm, found: Registration) -> bool:
    """Save it, or say on the form why that is not possible."""
    name = form.cleaned_data["name"]
    try:
        services.change_registration(registration=found, name=name, said=form.said)
    except NoRoomError:
        form.no_room()
    except SessionTakenError as problem:
        form.session_was_taken(problem)
    return form.is_valid()


@require_safe
@by_link
def registration_calendar_file(request: HttpRequest, found: Registration) -> HttpResponse:
    """Give the activity as a file for one's own calendar, whoever else may see it."""
    content = as_calendar(found.activity, language=request.LANGUAGE_CODE)
    response = HttpResponse(content, content_type="text/calendar; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="{found.activity.slug}.ics"'
    return response


@never_cache
@require_safe
@login_required
def my_registrations(request: HttpRequest) -> HttpResponse:
    """List what one signed up for, with or without being logged in then."""
    mine = Registration.objects.for_werkplaats(request.werkplaats).of_person(request.person)
    mine = mine.select_related("activity__series").active()
    context = {
        "coming": [one for one in mine.order_by("activity__starts") if not one.activity.is_over],
        "earlier": [one for one in mine.order_by("-activity__starts") if one.activity.is_over],
    }
    return render(request, "activities/my_registrations.html", context)


def _may_change(found: Registration) -> bool:
    activity = found.activity
    if activity.is_over or activity.is_cancelled:
        return False
    return found.is_confirmed or found.is_in_line or found.is_offered
