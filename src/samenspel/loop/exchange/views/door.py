"""For who is in the room, on a phone, without an account: add a line, say what went well."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from samenspel.ground.common.ratelimit import allow, client_address
from samenspel.loop.exchange import services
from samenspel.loop.exchange.forms import DoorForm, OnceForm, WentWellForm
from samenspel.loop.exchange.models import Door

TEN_MINUTES = 10 * 60
FROM_ONE_PLACE = 300  # a whole room shares one address on the internet
ONE_DOOR = 1000
TRIES_OF_CODES = 60


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def door(request: HttpRequest, token: str) -> HttpResponse:
    """Add a line to the wall or to the round; which one, the button says."""
    found = Door.objects.open_on(request.werkplaats).with_token(token)
    opened = found.select_related("activity__werkplaats__site").first()
    if opened is None:
        return render(request, "exchange/door_closed.html", status=404)
    is_round = request.POST.get("what") == "went_well"
    given = request.POST if request.method == "POST" else None
    line = DoorForm(None if is_round else given, werkplaats=request.werkplaats)
    well = WentWellForm(given if is_round else None, prefix="well")
    form: DoorForm | WentWellForm = well if is_round else line
    if form.is_valid() and (form.is_robot or _within_limits(request, opened, form)):
        _keep(opened, form)
        messages.success(request, _("Thank you! Your line has been added."))
        return redirect("exchange:door", token=token)
    activity = opened.activity
    has_begun = activity.starts <= timezone.now()
    context = {"activity": activity, "line": line, "well": well, "has_begun": has_begun}
    status = 422 if form.is_bound else 200
    response = render(request, "exchange/door.html", context, status=status)
    response["X-Robots-Tag"] = "noindex, nofollow"
    return response


def _keep(opened: Door, form: DoorForm | WentWellForm) -> None:
    """Keep what was written; a robot only thinks that it was."""
    if form.is_robot:
        return
    once = form.cleaned_data["once"]
    if isinstance(form, DoorForm):
        services.add_line(model=form.model, activity=opened.activity, once=once, **form.kept)
    else:
        services.say_what_went_well(
            activity=opened.activity, text=form.cleaned_data["text"], once=once
        )


def _within_limits(request: HttpRequest, opened: Door, form: OnceForm) -> bool:
    """Count this try; when it is one too many, say so on the form."""
    place = f"exchange:from:{opened.pk}:{client_address(request)}"
    here = allow(place, limit=FROM_ONE_PLACE, per_seconds=TEN_MINUTES)
    all_in = allow(f"exchange:door:{opened.pk}", limit=ONE_DOOR, per_seconds=TEN_MINUTES)
    if not (here and all_in):
        form.add_error(None, _("That was often in a short time. Try again in ten minutes."))
    return here and all_in


@never_cache
@require_safe
def short(request: HttpRequest, code: str) -> HttpResponse:
    """Lead from the short address, which people type, to the door."""
    tries = f"exchange:codes:{client_address(request)}"
    if allow(tries, limit=TRIES_OF_CODES, per_seconds=TEN_MINUTES):
        found = Door.objects.open_on(request.werkplaats).filter(code=code.lower()).first()
        if found is not None:
            return redirect(found)
    return render(request, "exchange/door_closed.html", status=404)
