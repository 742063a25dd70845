"""What the code on somebody's phone or badge leads to. Opening it never changes anything."""

from uuid import UUID, uuid4, uuid5

from django.http import HttpRequest, HttpResponse, HttpResponseBadRequest
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from samenspel.ground.common.qr import picture_of
from samenspel.loop.activities.access import may_edit
from samenspel.loop.activities.models import Activity
from samenspel.loop.attendance.codes import address_of, head_of
from samenspel.loop.attendance.heads import activity_of_head, heads_of, party_of
from samenspel.loop.attendance.services import Tap, record_taps


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def code(request: HttpRequest, code: str) -> HttpResponse:
    """Show an organiser who this is and one large button; show anyone else the code itself."""
    head = head_of(code)
    activity = activity_of_head(head, request.werkplaats) if head else None
    if head is None or activity is None:
        return render(request, "attendance/code_gone.html", status=404)
    if not may_edit(request.person, activity):
        return _to_show(request, activity, code)
    if request.method == "POST":
        return _tap(request, activity, code)
    party = party_of(head, heads_of(activity))
    context = {"activity": activity, "party": party, "page": uuid4()}
    return _private(render(request, "attendance/code.html", context))


def _to_show(request: HttpRequest, activity: Activity, code: str) -> HttpResponse:
    if request.method == "POST":
        return render(request, "attendance/code_gone.html", status=404)
    picture = picture_of(address_of(code, activity.werkplaats), title=activity.title)
    context = {"activity": activity, "picture": picture}
    return _private(render(request, "attendance/show_code.html", context))


def _tap(request: HttpRequest, activity: Activity, code: str) -> HttpResponse:
    head, came = request.POST.get("in") or request.POST.get("out") or "", "in" in request.POST
    try:
        event = uuid5(UUID(request.POST.get("page", "")), f"{came}:{head}")
    except ValueError:
        return HttpResponseBadRequest()
    record_taps(activity=activity, by=request.person, taps=[Tap(event, head, came)])
    return redirect("attendance:code", code=code)


def _private(response: HttpResponse) -> HttpResponse:
    response["X-Robots-Tag"] = "noindex, nofollow"
    return response
