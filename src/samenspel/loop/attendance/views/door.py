"""The screen at the door. It works without JavaScript; with it, without a connection too."""

from typing import Any
from uuid import UUID, uuid4, uuid5

from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseBadRequest
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST
from django_permissions_policy.decorators import permissions_policy_override

from samenspel.loop.activities.models import Activity
from samenspel.loop.activities.views.manage import editable_activities, organiser_required
from samenspel.loop.attendance.forms import WalkInForm
from samenspel.loop.attendance.heads import Head, heads_of
from samenspel.loop.attendance.sections import DOOR_SECTIONS
from samenspel.loop.attendance.services import Tap, let_in, record_taps
from samenspel.loop.attendance.state import list_version, newest_tap
from samenspel.loop.attendance.words import words_of_the_door

_POLICY: dict[str, Any] = settings.PERMISSIONS_POLICY | {"camera": "self"}
with_camera = permissions_policy_override(_POLICY)
"""The only page that may use the camera; the browser still asks, when its button is pressed."""


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
@organiser_required
@with_camera
def door(request: HttpRequest, pk: int) -> HttpResponse:
    """Show everyone who may come in, with a large button each."""
    activity = get_object_or_404(editable_activities(request), pk=pk)
    if request.method == "POST":
        return _tap(request, activity)
    return _screen(request, activity, WalkInForm(initial={"event": uuid4()}))


def _tap(request: HttpRequest, activity: Activity) -> HttpResponse:
    """Check one person in, or out again; the same button twice does so once."""
    came = "in" in request.POST
    head = request.POST.get("in") or request.POST.get("out") or ""
    try:
        event = uuid5(UUID(request.POST.get("page", "")), f"{came}:{head}")
    except ValueError:
        return HttpResponseBadRequest()
    if not record_taps(activity=activity, by=request.person, taps=[Tap(event, head, came)]):
        messages.warning(request, words_of_the_door()["gone"])
    return redirect(_address(activity, request.POST.get("zoek", "")) + f"#hoofd-{head}")


@require_POST
@organiser_required
@with_camera
def walk_in(request: HttpRequest, pk: int) -> HttpResponse:
    """Let somebody in who did not sign up."""
    activity = get_object_or_404(editable_activities(request), pk=pk)
    form = WalkInForm(request.POST)
    if not form.is_valid():
        return _screen(request, activity, form, status=422)
    said = {name: form.cleaned_data[name] for name in ("name", "email", "perspective")}
    # The same form may be sent twice; with another name in it, it is about somebody else.
    event = uuid5(form.cleaned_data["event"], said["name"].casefold())
    let_in(activity=activity, by=request.person, event=event, **said)
    messages.success(request, _("%(name)s is in.") % {"name": said["name"]})
    return redirect(_address(activity))


def _address(activity: Activity, sought: str = "") -> str:
    url = reverse("attendance:door", kwargs={"pk": activity.pk})
    return f"{url}?{urlencode({'zoek': sought})}" if sought else url


def _screen(
    request: HttpRequest, activity: Activity, form: WalkInForm, *, status: int = 200
) -> HttpResponse:
    sought = request.GET.get("zoek", "").strip()[:120]
    # Before the list is read: what happens in between, a phone then hears twice and never misses.
    cursor, version = newest_tap(activity), list_version(activity)
    heads = heads_of(activity)
    context = {
        "activity": activity,
        "heads": [head for head in heads if sought.casefold() in head.sought],
        "sought": sought,
        "cursor": cursor,
        "version": version,
        "page": uuid4(),
        "words": words_of_the_door(),
        "form": form,
        "sections": DOOR_SECTIONS.of(activity, request.person),
    }
    return render(request, "attendance/door.html", context | _counted(heads), status=status)


def _counted(heads: list[Head]) -> dict[str, Any]:
    inside = sum(head.is_in for head in heads)
    return {
        "everyone": len(heads),
        "inside": inside,
        "expected": sum(not head.is_in and not head.state for head in heads),
    }
