"""One's own words: what is held, who may read it, and taking it back. By link or logged in."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from samenspel.loop.research import services
from samenspel.loop.research.answers import standing_of, standings_of
from samenspel.loop.research.forms import AnswerForm
from samenspel.loop.research.held import HELD
from samenspel.loop.research.models import Identity, Participant
from samenspel.loop.research.services.answering import ERASED_AFTER
from samenspel.loop.research.terms import terms_of
from samenspel.loop.research.texts import freedom, until_in_words
from samenspel.loop.research.views.guards import by_words_link


@require_http_methods(["GET", "HEAD", "POST"])
@by_words_link
def my_words(request: HttpRequest, found: Participant) -> HttpResponse:
    """Show what was asked and how it stands, and let somebody answer or change it."""
    terms, standing = terms_of(found), standing_of(found)
    nameless = not Identity.objects.filter(participant=found).exists()
    data = request.POST if request.method == "POST" else None
    form = AnswerForm(data, terms=terms, answer=standing.answer, nameless=nameless)
    if form.is_valid():
        # Words go after a page of their own that says what happens, never by a radio button.
        if form.answer.take_part == "no" and standing.takes_part:
            return redirect("research:stop", token=found.token)
        services.agree_to_words(participant=found, answer=form.answer, terms=terms)
        messages.success(request, _("Thank you. Your answer is kept."))
        return redirect(found)
    context = {
        "participant": found,
        "team": found.team,
        "terms": terms,
        "standing": standing,
        "form": form,
        "freedom": freedom(),
        "until": until_in_words(terms),
        "activities": list(found.activities.order_by("starts")),
        "held": HELD.of(found),
    }
    status = 422 if request.method == "POST" else 200
    return render(request, "research/mine/words.html", context, status=status)


@require_http_methods(["GET", "HEAD", "POST"])
@by_words_link
def stop(request: HttpRequest, found: Participant) -> HttpResponse:
    """Say exactly what happens, and then take the words away."""
    if request.method == "POST":
        services.stop_taking_part(participant=found)
        return redirect("research:stopped", token=found.token)
    if standing_of(found).has_stopped:
        return redirect("research:stopped", token=found.token)
    context = {"participant": found, "team": found.team, "days": ERASED_AFTER.days}
    return render(request, "research/mine/stop.html", context)


@require_safe
@by_words_link
def stopped(request: HttpRequest, found: Participant) -> HttpResponse:
    """Say what has happened."""
    if not standing_of(found).has_stopped:
        return redirect(found)
    context = {"participant": found, "team": found.team, "days": ERASED_AFTER.days}
    return render(request, "research/mine/stopped.html", context)


@never_cache
@login_required
@require_safe
def my_words_list(request: HttpRequest) -> HttpResponse:
    """List everything one takes part in, for who is logged in."""
    ours = Participant.objects.for_werkplaats(request.werkplaats)
    mine = ours.of_somebody(getattr(request.user, "email", ""), request.person).distinct()
    people = list(mine.select_related("team__werkplaats__site"))
    for one in people:
        services.keep_words_link(one)
    standings = standings_of(people)
    rows = [(one, standings[one.pk]) for one in people]
    return render(request, "research/mine/list.html", {"rows": rows})
