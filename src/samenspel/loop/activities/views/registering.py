"""Sign up, confirm, and give a place back, with or without an account.

None of these pages is kept: they hold a form, or the link of one person.
"""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from samenspel.ground.common.ratelimit import allow, client_address
from samenspel.ground.common.tokens import digest
from samenspel.loop.activities import services
from samenspel.loop.activities.forms import RegistrationForm
from samenspel.loop.activities.models import Activity, Registration
from samenspel.loop.activities.services import Closed, Full, Outcome, Placed, Waiting

TEN_MINUTES = 10 * 60
FROM_ONE_PLACE = 60  # a whole neighbourhood centre may share one address on the internet
TO_ONE_ADDRESS = 5
TO_ONE_ADDRESS_IN_ALL = 20  # over all activities: nobody's mailbox is filled by somebody else


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def register(request: HttpRequest, pk: int, slug: str) -> HttpResponse:
    """Take a place: by name and mail address, or with one click when logged in."""
    activity = _open_to(request, pk)
    if not activity.is_open:
        return _closed(request, activity)
    if request.person is not None:
        return _register_member(request, activity)
    form = RegistrationForm(request.POST or None)
    if not form.is_valid() or not (form.is_robot or _within_limits(request, activity, form)):
        return _form(request, activity, form)
    return _register_visitor(request, activity, form)


def _register_visitor(
    request: HttpRequest, activity: Activity, form: RegistrationForm
) -> HttpResponse:
    """Hold a place until the mailed link is opened; a robot only thinks that it has one."""
    said = form.cleaned_data
    outcome: Outcome | None = None
    if not form.is_robot:
        outcome = services.register_participant(
            activity=activity, name=said["name"], email=said["email"]
        )
    match outcome:
        case Full():
            return render(request, "activities/full.html", {"activity": activity})
        case Closed():
            return _closed(request, activity)
        case Waiting():
            return redirect("activities:check_mail_to_wait", **activity.address_kwargs)
    return redirect("activities:check_mail", **activity.address_kwargs)


def _register_member(request: HttpRequest, activity: Activity) -> HttpResponse:
    """Give a place at once: whoever is logged in has proven the mail address."""
    if request.method != "POST":
        return render(request, "activities/register_member.html", {"activity": activity})
    outcome = services.register_participant(
        activity=activity,
        name=request.person.name,
        email=getattr(request.user, "email", ""),
        person=request.person,
    )
    _tell(request, outcome)
    return redirect(activity)


@never_cache
@require_safe
def check_mail(request: HttpRequest, pk: int, slug: str, to_wait: bool = False) -> HttpResponse:
    """Say that a mail is on its way; the same for everyone who comes here."""
    context = {"activity": _open_to(request, pk), "to_wait": to_wait}
    return render(request, "activities/check_mail.html", context)


@require_POST
@login_required
def withdraw(request: HttpRequest, pk: int, slug: str) -> HttpResponse:
    """Give back one's own place, when logged in."""
    activity = _open_to(request, pk)
    mine = activity.registrations.active().of_person(request.person)
    services.cancel_registration(registration=get_object_or_404(mine))
    messages.success(request, _("You gave your place back. Thank you for letting us know."))
    return redirect(activity)


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def registration(request: HttpRequest, token: str) -> HttpResponse:
    """Show what a mailed link leads to. Only pressing a button changes anything.

    Mail programs open links to look for viruses; that must not confirm anything.
    """
    found = (
        Registration.objects.for_werkplaats(request.werkplaats)
        .with_token(token)
        .select_related("activity__werkplaats__site")
        .first()
    )
    if found is None:
        return render(request, "activities/link_gone.html", status=404)
    if request.method == "POST":
        _decide(request, found)
        return redirect("activities:registration", token=token)
    context = {"registration": found, "activity": found.activity}
    response = render(request, "activities/registration.html", context)
    response["X-Robots-Tag"] = "noindex, nofollow"
    return response


def _decide(request: HttpRequest, found: Registration) -> None:
    match request.POST.get("what"):
        case "confirm":
            outcome = services.confirm_registration(registration=found)
            if not isinstance(outcome, Placed):  # the page itself tells of a place
                _tell(request, outcome)
        case "cancel":
            services.cancel_registration(registration=found)


def _tell(request: HttpRequest, outcome: Outcome) -> None:
    match outcome:
        case Placed():
            messages.success(request, _("You have a place. See you there!"))
        case Waiting(registration):
            text = _("You are on the waiting list, as number %(position)s.")
            messages.success(request, text % {"position": registration.position})
        case Full():
            messages.warning(request, _("Sorry, all places are taken now."))
        case Closed():
            messages.warning(request, _("Signing up is not possible any more."))


def _open_to(request: HttpRequest, pk: int) -> Activity:
    activities = Activity.objects.for_werkplaats(request.werkplaats).visible_to(request.person)
    activities = activities.announced().with_places()
    return get_object_or_404(activities.select_related("werkplaats__site"), pk=pk)


def _closed(request: HttpRequest, activity: Activity) -> HttpResponse:
    return render(request, "activities/closed.html", {"activity": activity})


def _form(request: HttpRequest, activity: Activity, form: RegistrationForm) -> HttpResponse:
    status = 422 if request.method == "POST" else 200
    context = {"activity": activity, "form": form}
    return render(request, "activities/register.html", context, status=status)


def _within_limits(request: HttpRequest, activity: Activity, form: RegistrationForm) -> bool:
    """Count this try; when it is one too many, say so on the form."""
    address = digest(form.cleaned_data["email"].lower())
    here = allow(
        f"activities:from:{client_address(request)}",
        limit=FROM_ONE_PLACE,
        per_seconds=TEN_MINUTES,
    )
    there = allow(
        f"activities:to:{activity.pk}:{address}", limit=TO_ONE_ADDRESS, per_seconds=TEN_MINUTES
    )
    everywhere = allow(
        f"activities:to:{address}", limit=TO_ONE_ADDRESS_IN_ALL, per_seconds=TEN_MINUTES
    )
    within = here and there and everywhere
    if not within:
        form.add_error(None, _("That was often in a short time. Try again in ten minutes."))
    return within
