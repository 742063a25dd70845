"""Say who speaks, change what is said of a text, take its original, take it out."""

from collections.abc import Iterator
from typing import Any

from django.contrib import messages
from django.db.models.fields.files import FieldFile
from django.http import Http404, HttpRequest, HttpResponse, StreamingHttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.http import content_disposition_header
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from samenspel.ground.common.views.media import ASK_AGAIN, HARMLESS
from samenspel.loop.research.models import Participant
from samenspel.loop.research.views.guards import for_coders, for_keepers
from samenspel.loop.sources import access, services
from samenspel.loop.sources.forms import ChangeForm, SpeakersForm
from samenspel.loop.sources.going import GOES
from samenspel.loop.sources.models import Source
from samenspel.loop.teams.models import Team


@require_http_methods(["GET", "POST"])
@for_keepers
def speakers(request: HttpRequest, team: Team, pk: int) -> HttpResponse:
    """Say who speaks."""
    source = _source(team, pk)
    people = Participant.objects.of_team(team)
    near: set[int] = set()
    if source.activity_id:
        here = people.filter(activities=source.activity_id)
        near = set(here.values_list("pk", flat=True))
    form = SpeakersForm(
        request.POST or None, speakers=source.speakers.all(), people=people, near=near
    )
    if form.is_valid():
        services.set_speakers(source=source, by=request.person, said=form.said)
        messages.success(request, _("Kept. From now on consent decides, of each of them."))
        return redirect(source)
    return _show(request, "speakers", form, source)


@require_http_methods(["GET", "POST"])
@for_coders
def change(request: HttpRequest, team: Team, pk: int) -> HttpResponse:
    """Change what is said of a text."""
    source = _source(team, pk)
    keeps = access.may_keep(request.person, team)
    form = ChangeForm(request.POST or None, source=source, keeps=keeps)
    if form.is_valid():
        if form.changes:
            services.change_source(source=source, by=request.person, **form.changes)
        messages.success(request, _("The changes have been saved."))
        return redirect(source)
    return _show(request, "change", form, source)


@require_safe
@for_keepers
def original(request: HttpRequest, team: Team, pk: int) -> StreamingHttpResponse:
    """Send the file as it was handed in."""
    source = _source(team, pk)
    if not access.may_open_original(request.person, source):
        raise Http404
    storage, name = source.original.storage, source.original.name or ""
    if not storage.exists(name):
        raise Http404
    services.open_original(source=source, by=request.person)
    response = StreamingHttpResponse(
        _pieces(source.original), content_type="application/octet-stream"
    )
    response["Content-Disposition"] = content_disposition_header(True, source.original_name)
    response["Content-Security-Policy"] = HARMLESS
    response["X-Content-Type-Options"] = "nosniff"
    response["Cache-Control"] = ASK_AGAIN
    return response


@require_http_methods(["GET", "POST"])
@for_coders
def remove(request: HttpRequest, team: Team, pk: int) -> HttpResponse:
    """Take a text out, after telling what goes with it."""
    source = team.sources.without_text().filter(pk=pk).first()
    if source is None and request.method == "POST":
        return redirect("sources:list", slug=team.slug)  # sent twice, or somebody else did
    if source is None or not access.may_remove(request.person, source):
        raise Http404
    if request.method == "POST":
        services.remove_source(source=source, by=request.person)
        messages.success(request, _("The text is out of the material."))
        return redirect("sources:list", slug=team.slug)
    goes = GOES.with_source(source)
    return render(request, "sources/remove.html", {"team": team, "source": source, "goes": goes})


def _pieces(kept: FieldFile) -> Iterator[bytes]:
    with kept.storage.open(kept.name or "", "rb") as opened:
        yield from opened.chunks()


def _source(team: Team, pk: int) -> Source:
    source = get_object_or_404(team.sources.without_text(), pk=pk)
    source.team = team
    return source


def _show(request: HttpRequest, screen: str, form: Any, source: Source) -> HttpResponse:
    status = 422 if request.method == "POST" else 200
    context = {"team": source.team, "source": source, "form": form}
    return render(request, f"sources/{screen}.html", context, status=status)
