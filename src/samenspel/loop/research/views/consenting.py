"""What keepers do about consents: ask by mail, write down an answer, keep and open the proof."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, StreamingHttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from samenspel.ground.common import log
from samenspel.ground.consent.models import Consent, How
from samenspel.loop.research import services
from samenspel.loop.research.answers import NOT_ASKED, standing_of, standings_of
from samenspel.loop.research.forms import SheetForm
from samenspel.loop.research.models import Identity, Participant
from samenspel.loop.research.services.answering import ERASED_AFTER
from samenspel.loop.research.terms import terms_of
from samenspel.loop.research.texts import freedom, questions, until_in_words
from samenspel.loop.research.views.guards import about_a_participant, for_keepers
from samenspel.loop.research.views.sending import send_sheet
from samenspel.loop.teams.models import Team


@require_http_methods(["GET", "HEAD", "POST"])
@for_keepers
@about_a_participant
def record(request: HttpRequest, team: Team, found: Participant) -> HttpResponse:
    """Write down what somebody signed or said aloud."""
    terms = terms_of(found)
    data, files = (request.POST, request.FILES) if request.method == "POST" else (None, None)
    nameless = not Identity.objects.filter(participant=found).exists()
    form = SheetForm(data, files, terms=terms, nameless=nameless)
    if form.is_valid():
        said = form.cleaned_data
        services.record_answer(
            participant=found,
            answer=form.answer,
            by=request.person,
            how=How(said["how"]),
            witness=said["witness"].strip(),
            sheet=said["sheet"],
        )
        messages.success(request, _("The answer is kept."))
        return redirect("research:participant", slug=team.slug, pk=found.pk)
    context = {"team": team, "participant": found, "form": form, **_told(found)}
    status = 422 if request.method == "POST" else 200
    return render(request, "research/record.html", context, status=status)


@require_POST
@for_keepers
@about_a_participant
def ask(request: HttpRequest, team: Team, found: Participant) -> HttpResponse:
    """Mail the questions to one participant."""
    seen = request.POST.get("seen", "")
    goes = (
        seen.isdecimal()
        and len(seen) < 6
        and services.ask_by_mail(participant=found, by=request.person, seen=int(seen))
    )
    if goes:
        messages.success(request, _("The questions are on their way by mail."))
    else:
        messages.info(request, _("The questions were mailed already, or there is no address."))
    return redirect("research:participant", slug=team.slug, pk=found.pk)


@require_http_methods(["GET", "HEAD", "POST"])
@for_keepers
def ask_several(request: HttpRequest, team: Team) -> HttpResponse:
    """Mail the questions to everyone with an address who was not asked yet."""
    to_ask = _to_ask(team)
    if request.method == "POST":
        chosen = set(request.POST.getlist("wie"))
        asked = [one.participant for one in to_ask if str(one.participant_id) in chosen]
        sent = sum(
            services.ask_by_mail(participant=one, by=request.person, seen=one.askings)
            for one in asked
        )
        text = ngettext("%(sent)s mail is on its way.", "%(sent)s mails are on their way.", sent)
        messages.success(request, text % {"sent": sent})
        return redirect("research:participants", slug=team.slug)
    return render(request, "research/ask_several.html", {"team": team, "to_ask": to_ask})


@require_safe
@for_keepers
@about_a_participant
def paper(request: HttpRequest, team: Team, found: Participant) -> HttpResponse:
    """Show the questions as a sheet to print and sign."""
    context = {"team": team, "participant": found, **_told(found)}
    return render(request, "research/paper.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@for_keepers
@about_a_participant
def stop(request: HttpRequest, team: Team, found: Participant) -> HttpResponse:
    """Take somebody's words away who called or wrote, after asking whether it is sure."""
    if request.method == "POST":
        services.stop_on_behalf(participant=found, by=request.person)
        messages.success(
            request, _("The words of %(code)s are out of sight.") % {"code": found.code}
        )
        return redirect("research:participant", slug=team.slug, pk=found.pk)
    context = {"team": team, "participant": found, "days": ERASED_AFTER.days}
    return render(request, "research/stop_participant.html", context)


@require_safe
@for_keepers
@about_a_participant
def proof(
    request: HttpRequest, team: Team, found: Participant, *, consent: int
) -> StreamingHttpResponse:
    """Send a signed sheet; that somebody opened it is in the log."""
    kept = get_object_or_404(Consent.objects.of(found).exclude(proof=""), pk=consent)
    if not kept.proof.storage.exists(kept.proof.name or ""):
        raise Http404
    log.record("research.read_sheet", found, request.person.user)
    return send_sheet(kept.proof, found.code)


def _to_ask(team: Team) -> list[Identity]:
    known = Identity.objects.filter(participant__team=team, participant__askings=0)
    reachable = list(known.exclude(email="").select_related("participant__team__werkplaats"))
    standings = standings_of([one.participant for one in reachable])
    return [one for one in reachable if standings[one.participant_id].state == NOT_ASKED]


def _told(participant: Participant) -> dict[str, Any]:
    terms = terms_of(participant)
    return {
        "terms": terms,
        "freedom": freedom(),
        "until": until_in_words(terms),
        "questions": questions(terms),
        "standing": standing_of(participant),
    }
