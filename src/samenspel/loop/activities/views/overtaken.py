"""When two organisers work on one activity at once: the second sees both, and loses nothing."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from samenspel.ground.common.log import history_of
from samenspel.loop.activities.forms import ActivityForm, CancelForm
from samenspel.loop.activities.forms.comparing import (
    Seen,
    differences,
    merged,
    typed_in,
    values_of,
)
from samenspel.loop.activities.models import Activity
from samenspel.loop.activities.services.telling import concerned
from samenspel.loop.network.models import Person

CONFLICT = 409


def seen_of(request: HttpRequest, activity: Activity) -> Seen:
    """Return what a form shows of `activity` at this moment."""
    return Seen(activity.version, values_of(_form(request, activity)))


def was_changed_meanwhile(request: HttpRequest, activity: Activity) -> bool:
    """Return whether somebody else saved since the form that comes back was opened."""
    seen = Seen.unseal(request.POST.get("seen", ""))
    return seen is not None and seen.version != activity.version


def show_both(request: HttpRequest, activity: Activity) -> HttpResponse:
    """Show what the other changed beside what was typed, in a form that saves on top of it."""
    before, fresh = _before(request), _form(request, activity)
    now = values_of(fresh)
    typed = typed_in(request.POST, now)
    both = merged(before=before, now=now, typed=typed)
    form = _form(request, activity, data=both | {"seen": Seen(activity.version, now).seal()})
    context = {
        "form": form,
        "activity": activity,
        "differences": differences(fresh, before=before, now=now, typed=typed),
        "who": _who_changed(activity, request.person),
    }
    return render(request, "activities/manage/change.html", context, status=CONFLICT)


def show_before_cancelling(request: HttpRequest, activity: Activity) -> HttpResponse:
    """Show what the other changed, before the activity is called off after all."""
    fresh = _form(request, activity)
    now = values_of(fresh)
    sealed = Seen(activity.version, now).seal()
    form = CancelForm({"reason": request.POST.get("reason", ""), "seen": sealed})
    context = {
        "form": form,
        "activity": activity,
        "told": concerned(activity).count(),
        "differences": differences(fresh, before=_before(request), now=now),
        "who": _who_changed(activity, request.person),
    }
    return render(request, "activities/manage/cancel.html", context, status=CONFLICT)


def _before(request: HttpRequest) -> dict[str, str]:
    seen = Seen.unseal(request.POST.get("seen", ""))
    return dict(seen.values) if seen else {}


def _form(
    request: HttpRequest, activity: Activity, data: dict[str, str] | None = None
) -> ActivityForm:
    return ActivityForm(
        data, instance=activity, werkplaats=request.werkplaats, person=request.person
    )


def _who_changed(activity: Activity, reader: Person) -> str:
    """Return the name of who did so last; nothing where that can't be said."""
    line = history_of(activity).first()
    person: Person | None = getattr(line.user, "person", None) if line and line.user else None
    return person.name if person and person != reader else ""
