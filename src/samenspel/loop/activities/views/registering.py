"""Sign up for an activity, with or without an account.

None of these pages is kept: they hold a form.
"""

from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from samenspel.ground.common.ratelimit import allow, client_address
from samenspel.ground.common.tokens import digest
from samenspel.loop.activities import line, services
from samenspel.loop.activities.forms import MemberForm, RegistrationForm
from samenspel.loop.activities.models import Activity
from samenspel.loop.activities.services import (
    Closed,
    Full,
    Outcome,
    Placed,
    SessionTakenError,
    Waiting,
)

TEN_MINUTES = 10 * 60
FROM_ONE_PLACE = 60  # a whole neighbourhood centre may share one address on the internet
TO_ONE_ADDRESS = 5
TO_ONE_ADDRESS_IN_ALL = 20  # over all activities: nobody's mailbox is filled by somebody else

AnyForm = RegistrationForm | MemberForm


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def register(request: HttpRequest, pk: int, slug: str) -> HttpResponse:
    """Take a place, or one on the waiting list; who is logged in needs no mail for it."""
    activity = open_to(request, pk)
    if not activity.is_open:
        return _closed(request, activity)
    others = _other_meetings(request, activity)
    form = _form_for(request, activity, others)
    if not form.is_valid():
        return _show(request, activity, form, others)
    if isinstance(form, RegistrationForm):
        if form.is_robot:
            return redirect("activities:check_mail", **activity.address_kwargs)
        if not _within_limits(request, activity, form):
            return _show(request, activity, form, others)
    try:
        outcome = _sign_up(request, activity, form, others)
    except SessionTakenError as problem:
        form.session_was_taken(problem)
        return _show(request, activity, form, others)
    return _answer(request, activity, outcome)


def _form_for(request: HttpRequest, activity: Activity, others: list[Activity]) -> AnyForm:
    known = what_is_known(request, activity, others)
    if request.person is None:
        return RegistrationForm(**known)
    return MemberForm(person=request.person, **known)


def what_is_known(
    request: HttpRequest, activity: Activity, others: list[Activity]
) -> dict[str, Any]:
    """Return what any form to sign up is made from, besides who fills it in."""
    known: dict[str, Any] = {"activity": activity, "to_wait": activity.places.is_full}
    if not activity.is_joined_as_a_whole:
        known["others"] = others
    known["data"] = request.POST if request.method == "POST" else None
    return known


def _sign_up(
    request: HttpRequest, activity: Activity, form: AnyForm, others: list[Activity]
) -> Outcome:
    person, said = request.person, form.cleaned_data
    who: dict[str, Any] = {
        "name": said["name"] if person is None else person.name,
        "email": said["email"] if person is None else getattr(request.user, "email", ""),
        "person": person,
    }
    return sign_up(request, activity, form, others, who)


def sign_up(
    request: HttpRequest,
    activity: Activity,
    form: AnyForm,
    others: list[Activity],
    who: dict[str, Any],
) -> Outcome:
    """Sign up for this meeting, and for the others that belong to it or were ticked.

    `who` holds the `name`, `email` and `person`, if known, of who comes.
    """
    who |= {"said": form.said}
    ticked = form.cleaned_data.get("others", ())
    also = [one for one in others if activity.is_joined_as_a_whole or one.pk in ticked]
    if not also:
        return services.register_participant(activity=activity, **who)
    outcomes = services.register_for_several(activities=[activity, *also], **who)
    best = min(outcomes, key=_most_welcome, default=Closed())
    if who["person"] is not None and isinstance(best, Placed):
        _tell_where_one_waits(request, outcomes)
    return best


def _most_welcome(outcome: Outcome) -> int:
    return [Placed, Waiting, Full, Closed].index(type(outcome))


def _tell_where_one_waits(request: HttpRequest, outcomes: list[Outcome]) -> None:
    """Say for which of several meetings there is no place yet; a visitor reads it in the mail."""
    waits = [one.registration.activity.title for one in outcomes if isinstance(one, Waiting)]
    if waits:
        text = _("Of these all places are taken, so you are on the waiting list: %(titles)s.")
        messages.info(request, text % {"titles": ", ".join(waits)})


def _other_meetings(request: HttpRequest, activity: Activity) -> list[Activity]:
    seen = Activity.objects.for_werkplaats(request.werkplaats).visible_to(request.person)
    return list(seen.beside(activity).with_places().select_related("werkplaats__site"))


def _answer(request: HttpRequest, activity: Activity, outcome: Outcome) -> HttpResponse:
    """Say what came of it. A visitor is only told to look in the mail, whoever signed up before."""
    if request.person is not None:
        tell(request, outcome)
        return redirect(activity)
    match outcome:
        case Full():
            return render(request, "activities/full.html", {"activity": activity})
        case Closed():
            return _closed(request, activity)
        case Waiting():
            return redirect("activities:check_mail_to_wait", **activity.address_kwargs)
    return redirect("activities:check_mail", **activity.address_kwargs)


@never_cache
@require_safe
def check_mail(request: HttpRequest, pk: int, slug: str, to_wait: bool = False) -> HttpResponse:
    """Say that a mail is on its way; the same for everyone who comes here."""
    context = {"activity": open_to(request, pk), "to_wait": to_wait}
    return render(request, "activities/check_mail.html", context)


@require_POST
@login_required
def withdraw(request: HttpRequest, pk: int, slug: str) -> HttpResponse:
    """Give back one's own place, or leave the line, when logged in."""
    activity = open_to(request, pk)
    mine = get_object_or_404(activity.registrations.active().of_person(request.person))
    had_a_place = mine.holds_a_place
    services.cancel_registration(registration=mine)
    thanks = _("You gave your place back. Thank you for letting us know.")
    messages.success(request, thanks if had_a_place else _("You left the waiting list."))
    return redirect(activity)


def tell(request: HttpRequest, outcome: Outcome) -> None:
    """Say what came of it to somebody whose address is proven."""
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


def open_to(request: HttpRequest, pk: int) -> Activity:
    """Return the activity, if this visitor may see it."""
    activities = Activity.objects.for_werkplaats(request.werkplaats).visible_to(request.person)
    activities = activities.announced().with_places()
    return get_object_or_404(activities.select_related("werkplaats__site", "series"), pk=pk)


def _closed(request: HttpRequest, activity: Activity) -> HttpResponse:
    return render(request, "activities/closed.html", {"activity": activity})


def _show(
    request: HttpRequest, activity: Activity, form: AnyForm, others: list[Activity]
) -> HttpResponse:
    status = 422 if request.method == "POST" else 200
    context = {
        "activity": activity,
        "form": form,
        "line_moves": line.moves(activity),
        "belongs_to_it": others if activity.is_joined_as_a_whole else (),
    }
    return render(request, "activities/register.html", context, status=status)


def _within_limits(request: HttpRequest, activity: Activity, form: AnyForm) -> bool:
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
