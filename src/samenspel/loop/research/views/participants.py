"""Who takes part: the list, one participant, adding and changing."""

from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_safe

from samenspel.ground.common.meanwhile import ChangedMeanwhileError
from samenspel.ground.consent.models import Consent
from samenspel.loop.research import services
from samenspel.loop.research.access import may_code, may_keep
from samenspel.loop.research.answers import standing_of, standings_of
from samenspel.loop.research.forms import ImportForm, ParticipantForm
from samenspel.loop.research.models import Identity, Participant
from samenspel.loop.research.views.guards import (
    about_a_participant,
    for_coders,
    for_keepers,
    for_readers,
)
from samenspel.loop.teams.models import Team

A_PAGE = 50


@require_safe
@for_readers
def participants(request: HttpRequest, team: Team) -> HttpResponse:
    """Show everyone who takes part, and how it stands with their words."""
    everyone = Participant.objects.of_team(team).prefetch_related("activities")
    page = Paginator(everyone, A_PAGE).get_page(request.GET.get("pagina"))
    people = list(page.object_list)
    standings = standings_of(people)
    keeps = may_keep(request.person, team)
    who = Identity.objects.filter(participant__in=people) if keeps else Identity.objects.none()
    names = {one.participant_id: one for one in who}
    context = {
        "team": team,
        "page": page,
        "rows": [(one, standings[one.pk], names.get(one.pk)) for one in people],
        "keeps": keeps,
        "codes": may_code(request.person, team),
    }
    return render(request, "research/participants.html", context)


@require_safe
@for_readers
@about_a_participant
def participant(request: HttpRequest, team: Team, found: Participant) -> HttpResponse:
    """Show one participant; who it is, and the proof of each consent, only to keepers."""
    keeps = may_keep(request.person, team)
    context = {
        "team": team,
        "participant": found,
        "standing": standing_of(found),
        "activities": list(found.activities.order_by("starts")),
        "consents": list(Consent.objects.of(found)),
        "identity": Identity.objects.filter(participant=found).first() if keeps else None,
        "keeps": keeps,
        "codes": may_code(request.person, team),
    }
    return render(request, "research/participant.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@for_coders
def add(request: HttpRequest, team: Team) -> HttpResponse:
    """Add somebody; with a name and an address only for keepers."""
    form = _form_for(request, team, Participant(team=team))
    if form.is_valid():
        name, email = form.who or ("", "")
        made = services.add_participant(
            team=team, by=request.person, name=name, email=email, **_said(form)
        )
        messages.success(request, _("%(code)s is added.") % {"code": made.code})
        return redirect("research:participant", slug=team.slug, pk=made.pk)
    return _show(request, "participant_form", team=team, form=form)


@require_http_methods(["GET", "HEAD", "POST"])
@for_coders
@about_a_participant
def change(request: HttpRequest, team: Team, found: Participant) -> HttpResponse:
    """Change what is known of somebody."""
    form = _form_for(request, team, found)
    meanwhile = None
    if form.is_valid():
        said = _said(form)
        said.pop("key")
        try:
            services.change_participant(
                participant=found,
                by=request.person,
                who=form.who,
                seen_version=form.cleaned_data["version"],
                **said,
            )
        except ChangedMeanwhileError as changed:
            meanwhile = changed.current
            form.data = _with_version(form.data, meanwhile.version)
        else:
            messages.success(request, _("The changes have been saved."))
            return redirect("research:participant", slug=team.slug, pk=found.pk)
    context = {"team": team, "form": form, "participant": found, "meanwhile": meanwhile}
    return _show(request, "participant_form", **context)


@require_http_methods(["GET", "HEAD", "POST"])
@for_keepers
def bring_in(request: HttpRequest, team: Team) -> HttpResponse:
    """Make participants of everyone who was at a gathering."""
    form = ImportForm(request.POST if request.method == "POST" else None, team=team)
    if form.is_valid():
        activity = form.cleaned_data["activity"]
        new = services.import_participants(activity=activity, by=request.person)
        text = ngettext("%(new)s participant was added.", "%(new)s participants were added.", new)
        messages.success(request, text % {"new": new})
        return redirect("research:participants", slug=team.slug)
    return _show(request, "import_participants", team=team, form=form)


def _form_for(request: HttpRequest, team: Team, about: Participant) -> ParticipantForm:
    keeps = may_keep(request.person, team)
    initial: dict[str, Any] = {}
    identity = Identity.objects.filter(participant=about.pk).first() if keeps else None
    if identity is not None:
        initial = {"name": identity.name, "email": identity.email}
    data = request.POST if request.method == "POST" else None
    return ParticipantForm(data, instance=about, team=team, keeps=keeps, initial=initial)


def _said(form: ParticipantForm) -> dict[str, Any]:
    said = form.cleaned_data
    return {
        "perspective": said["perspective"],
        "description": said["description"],
        "activities": list(said.get("activities", ())),
        "key": said["key"],
    }


def _with_version(data: Any, version: int) -> Any:
    """Return what was typed, now as a change of what stands there since: saving again keeps it."""
    typed = data.copy()
    typed["version"] = str(version)
    return typed


def _show(request: HttpRequest, screen: str, **context: Any) -> HttpResponse:
    """Draw a screen with a form; 422 when something in it is not right yet."""
    status = 422 if request.method == "POST" else 200
    return render(request, f"research/{screen}.html", context, status=status)
