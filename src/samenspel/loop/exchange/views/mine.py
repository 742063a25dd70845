"""One's own lines, by the private link of the registration: add, change, meet somebody."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST

from samenspel.loop.activities.models import Registration
from samenspel.loop.exchange import services
from samenspel.loop.exchange.forms import MODELS, ChangeLineForm, MyLineForm
from samenspel.loop.exchange.matching import Suggestion, other_side, suggestions_for
from samenspel.loop.exchange.models import Line, Need, Offer
from samenspel.loop.exchange.services import RefusedError, TooManyLinesError


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def mine(request: HttpRequest, token: str) -> HttpResponse:
    """Show one's lines with what may fit, and add one."""
    registration = _of(request, token)
    form = MyLineForm(request.POST or None, werkplaats=request.werkplaats)
    if form.is_valid() and _add(form, registration):
        messages.success(request, _("Your line has been added."))
        return redirect("exchange:mine", token=token)
    context = {
        "registration": registration,
        "activity": registration.activity,
        "lines": [_with_suggestions(line) for line in _lines_of(registration)],
        "form": form,
        "token": token,
    }
    status = 422 if request.method == "POST" else 200
    return _private(render(request, "exchange/mine.html", context, status=status))


def _add(form: MyLineForm, registration: Registration) -> bool:
    try:
        services.add_line(
            model=form.model,
            activity=registration.activity,
            registration=registration,
            once=form.cleaned_data["once"],
            **form.kept,
        )
    except TooManyLinesError:
        form.add_error(None, _("You have ten lines now. Remove one to add another."))
        return False
    return True


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def change(request: HttpRequest, token: str, side: str, line: int) -> HttpResponse:
    """Change one's line, or remove it."""
    registration = _of(request, token)
    found = _line_of(registration, side, line)
    if request.POST.get("what") == "remove":
        services.remove_line(line=found)
        messages.success(request, _("Your line has been removed."))
        return redirect("exchange:mine", token=token)
    initial = {"text": found.text, "theme": found.theme_id, "shown": found.shown}
    form = ChangeLineForm(request.POST or None, initial=initial, werkplaats=request.werkplaats)
    if form.is_valid():
        services.change_line(line=found, **form.kept)
        messages.success(request, _("Your line has been changed."))
        return redirect("exchange:mine", token=token)
    context = {"activity": registration.activity, "line": found, "form": form, "token": token}
    status = 422 if request.method == "POST" else 200
    return _private(render(request, "exchange/change.html", context, status=status))


@require_POST
def contact(request: HttpRequest, token: str, side: str, line: int, other: int) -> HttpResponse:
    """Say that one would like to meet who wrote another line."""
    found = _line_of(_of(request, token), side, line)
    around = other_side(found).objects.of_people_to_meet().around(found.activity)
    theirs = get_object_or_404(around.select_related("registration", "activity"), pk=other)
    try:
        introduction = services.ask_for_contact(mine=found, theirs=theirs)
    except RefusedError:
        text = _("This is not possible now. You can wait for five answers at the same time.")
        messages.warning(request, text)
    else:
        messages.success(
            request,
            _("You are in contact now. You both got a mail.")
            if introduction.is_agreed
            else _("We asked by mail. You hear from us within 14 days."),
        )
    return redirect("exchange:mine", token=token)


def _of(request: HttpRequest, token: str) -> Registration:
    found = Registration.objects.for_werkplaats(request.werkplaats).with_token(token)
    return get_object_or_404(found.select_related("activity__werkplaats__site"))


def _lines_of(registration: Registration) -> list[Line]:
    lines = [*_own(Need, registration), *_own(Offer, registration)]
    for line in lines:
        line.activity, line.registration = registration.activity, registration
    return lines


def _own(model: type[Line], registration: Registration) -> list[Line]:
    return list(model.objects.of_registration(registration).select_related("theme"))


def _line_of(registration: Registration, side: str, pk: int) -> Line:
    if side not in MODELS:
        raise Http404
    lines = MODELS[side].objects.of_registration(registration)
    return get_object_or_404(lines.select_related("activity", "registration"), pk=pk)


def _with_suggestions(line: Line) -> tuple[Line, list[Suggestion]]:
    is_there = line.registration is not None and line.registration.is_confirmed
    return line, suggestions_for(line) if is_there and line.hidden_at is None else []


def _private(response: HttpResponse) -> HttpResponse:
    response["X-Robots-Tag"] = "noindex, nofollow"
    return response
