"""For who organises: type a line for somebody, take one off, open the door, project the wall."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from samenspel.ground.common.qr import picture_of
from samenspel.loop.activities.models import Activity
from samenspel.loop.activities.views.manage import editable_activities, organiser_required
from samenspel.loop.exchange import services
from samenspel.loop.exchange.forms import NewLineForm
from samenspel.loop.exchange.models import Door, Line, Need, Offer, WentWell
from samenspel.loop.exchange.wall import read_wall

KINDS: dict[str, type[Line] | type[WentWell]] = {
    "need": Need,
    "offer": Offer,
    "went_well": WentWell,
}


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
@organiser_required
def manage(request: HttpRequest, pk: int) -> HttpResponse:
    """Show everything that was written, and add a line for somebody."""
    activity = get_object_or_404(editable_activities(request), pk=pk)
    form = NewLineForm(request.POST or None, werkplaats=request.werkplaats)
    if form.is_valid():
        services.add_line(
            model=form.model, activity=activity, once=form.cleaned_data["once"], **form.kept
        )
        messages.success(request, _("It stands on the wall."))
        return redirect("exchange:manage", pk=pk)
    door = _open_door(activity)
    context = {
        "activity": activity,
        "form": form,
        "needs": _everything(Need, activity),
        "offers": _everything(Offer, activity),
        "went_well": WentWell.objects.of_activity(activity),
        "door": door,
        "qr": _picture_of(door),
    }
    status = 422 if request.method == "POST" else 200
    return render(request, "exchange/manage/overview.html", context, status=status)


@require_POST
@organiser_required
def moderate(request: HttpRequest, pk: int, side: str, line: int) -> HttpResponse:
    """Take a line off the wall, or put it back."""
    activity = get_object_or_404(editable_activities(request), pk=pk)
    model = KINDS.get(side)
    if model is None:
        raise Http404
    found = get_object_or_404(model._default_manager.filter(activity=activity), pk=line)
    if request.POST.get("what") == "show":
        services.show_line_again(line=found, by=request.person)
    else:
        services.hide_line(line=found, by=request.person)
    return redirect("exchange:manage", pk=pk)


@require_POST
@organiser_required
def door(request: HttpRequest, pk: int) -> HttpResponse:
    """Open or close the way in for who is in the room."""
    activity = get_object_or_404(editable_activities(request), pk=pk)
    if request.POST.get("what") == "close":
        services.close_door(activity=activity, by=request.person)
        messages.success(request, _("Nobody can add anything by phone now."))
    else:
        services.open_door(activity=activity, by=request.person)
        messages.success(request, _("People in the room can add lines by phone now."))
    return redirect("exchange:manage", pk=pk)


@never_cache
@require_safe
@organiser_required
def screen(request: HttpRequest, pk: int) -> HttpResponse:
    """Project the wall, or what went well; only what is on it when htmx asks."""
    activity = get_object_or_404(editable_activities(request), pk=pk)
    is_round = request.GET.get("toon") == "goed"
    door = _open_door(activity)
    context = {
        "activity": activity,
        "is_round": is_round,
        "wall": None if is_round else read_wall(activity),
        "went_well": services.lines_of(activity) if is_round else [],
        "door": door,
        "qr": _picture_of(door),
    }
    part = getattr(request, "htmx", False)
    template = "exchange/parts/projected.html" if part else "exchange/manage/screen.html"
    return render(request, template, context)


def _open_door(activity: Activity) -> Door | None:
    found = Door.objects.open_on(activity.werkplaats).filter(activity=activity).first()
    if found is not None:
        found.activity = activity
    return found


def _everything(model: type[Line], activity: Activity) -> list[Line]:
    lines = model.objects.of_activity(activity).select_related("registration", "theme")
    return list(lines)


def _picture_of(door: Door | None) -> str:
    title = _("QR code to the page for your phone")
    return picture_of(door.url, title=title) if door else ""
