"""For who organises: say that an activity is research, and ask at the door. Never shows a code."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from samenspel.ground.consent.models import How, Reach
from samenspel.loop.activities.views.guards import organiser_required
from samenspel.loop.attendance.heads import heads_of
from samenspel.loop.research import services
from samenspel.loop.research.asked import asked_at
from samenspel.loop.research.forms import AskedConsentForm, DoorForm
from samenspel.loop.research.terms import Terms, asked_consent_of, terms_of_activity
from samenspel.loop.research.texts import freedom, questions, until_in_words
from samenspel.loop.research.views.guards import asked_activity


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
@organiser_required
def asking(request: HttpRequest, pk: int) -> HttpResponse:
    """Say that it is research and what for, or change that."""
    activity = asked_activity(request, pk)
    asked = asked_consent_of(activity)
    data = request.POST if request.method == "POST" else None
    form = AskedConsentForm(data, instance=asked)
    if form.is_valid():
        said = form.cleaned_data
        services.change_asking(
            activity=activity,
            by=request.person,
            about=said["about"],
            records=said["records"],
            widest=Reach(said["widest"]),
            until=said["until"],
        )
        messages.success(request, _("Saved. Who signs up from now on is asked."))
        return redirect("research:asking", pk=pk)
    context = {"activity": activity, "form": form, "asked": asked}
    status = 422 if request.method == "POST" else 200
    return render(request, "research/organiser/asking.html", context, status=status)


@require_POST
@organiser_required
def ask_nothing(request: HttpRequest, pk: int) -> HttpResponse:
    """Ask nothing any more of who comes; what was answered stays."""
    activity = asked_activity(request, pk)
    services.stop_asking(activity=activity, by=request.person)
    messages.success(request, _("Nobody is asked any more. What people answered stays as it was."))
    return redirect("research:asking", pk=pk)


@never_cache
@require_safe
@organiser_required
def door(request: HttpRequest, pk: int) -> HttpResponse:
    """Show who answered already and who still has to be asked."""
    activity = asked_activity(request, pk)
    if asked_consent_of(activity) is None:
        return redirect("research:asking", pk=pk)
    context = {"activity": activity, "asked": asked_at(activity)}
    return render(request, "research/organiser/door.html", context)


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
@organiser_required
def head(request: HttpRequest, pk: int, head: str) -> HttpResponse:
    """Ask one person, and write down the answer with a witness or a signed sheet."""
    activity = asked_activity(request, pk)
    terms = terms_of_activity(activity)
    there = next((one for one in heads_of(activity) if one.key == head), None)
    if terms is None or there is None:
        raise Http404
    if there.key in asked_at(activity).answered:
        messages.info(request, _("%(name)s answered already.") % {"name": there.name})
        return redirect("research:door", pk=pk)
    form = DoorForm(request.POST if request.method == "POST" else None, terms=terms)
    if form.is_valid():
        services.answer_at_the_door(
            activity=activity,
            head=head,
            answer=form.answer,
            by=request.person,
            how=How(form.cleaned_data["how"]),
            witness=form.cleaned_data["witness"].strip(),
        )
        messages.success(request, _("The answer of %(name)s is kept.") % {"name": there.name})
        return redirect("research:door", pk=pk)
    context = {"activity": activity, "head": there, "form": form, **_told(terms)}
    status = 422 if request.method == "POST" else 200
    return render(request, "research/organiser/head.html", context, status=status)


@never_cache
@require_safe
@organiser_required
def paper(request: HttpRequest, pk: int) -> HttpResponse:
    """Show the questions as a sheet to print, for who comes."""
    activity = asked_activity(request, pk)
    terms = terms_of_activity(activity)
    if terms is None:
        return redirect("research:asking", pk=pk)
    context = {"activity": activity, "questions": questions(terms), **_told(terms)}
    return render(request, "research/paper.html", context)


def _told(terms: Terms) -> dict[str, object]:
    return {"terms": terms, "freedom": freedom(), "until": until_in_words(terms)}
