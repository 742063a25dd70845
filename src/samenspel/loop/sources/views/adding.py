"""Add a text: choose how, hand it in, look at what was read, say yes."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from samenspel.ground.documents import Paragraph, UnreadableError
from samenspel.loop.research.views.guards import for_coders
from samenspel.loop.sources import access, services
from samenspel.loop.sources.composing import compose, found_speakers
from samenspel.loop.sources.forms import (
    ANALYSIS,
    CASE,
    GatheringForm,
    ReviewForm,
    TypeForm,
    UploadForm,
    WriteForm,
)
from samenspel.loop.sources.models import Source, SourceDraft, SourceKind
from samenspel.loop.sources.words import UNREADABLE
from samenspel.loop.teams.models import Team

SHOWN = 60  # lines of what was read
HEADINGS = {"casus": (SourceKind.CASE, CASE), "analyse": (SourceKind.PRACTICE_ANALYSIS, ANALYSIS)}


@require_safe
@for_coders
def choose(request: HttpRequest, team: Team) -> HttpResponse:
    """Ask how a text comes in."""
    drafts = SourceDraft.objects.of(request.person, team).waiting().defer("paragraphs")
    return render(request, "sources/add.html", {"team": team, "drafts": drafts})


@require_http_methods(["GET", "POST"])
@for_coders
def upload(request: HttpRequest, team: Team) -> HttpResponse:
    """Take a file, and read it."""
    form = UploadForm(request.POST or None, request.FILES or None, **_for(request, team))
    if request.method == "POST" and form.is_valid():
        file = form.cleaned_data["upload"]
        try:
            draft = services.read_upload(
                team=team, by=request.person, about=form.about, upload=file
            )
        except UnreadableError as error:
            form.add_error("upload", UNREADABLE[error.reason])
        except services.AlreadyThereError as same:
            form.add_error("upload", _already(same.source))
        else:
            return redirect("sources:review", slug=team.slug, pk=draft.pk)
    return _show(request, "upload", form, team=team)


@require_http_methods(["GET", "POST"])
@for_coders
def typed(request: HttpRequest, team: Team) -> HttpResponse:
    """Take a text that is typed or pasted."""
    form = TypeForm(request.POST or None, **_for(request, team))
    if form.is_valid():
        try:
            draft = services.read_typed(
                team=team, by=request.person, about=form.about, text=form.cleaned_data["text"]
            )
        except services.NothingToAddError:
            form.add_error("text", _("There are no words in this text yet."))
        else:
            return redirect("sources:review", slug=team.slug, pk=draft.pk)
    return _show(request, "type", form, team=team)


@require_http_methods(["GET", "POST"])
@for_coders
def write(request: HttpRequest, team: Team, what: str) -> HttpResponse:
    """Take a case or a practice analysis, written under headings."""
    kind, headings = HEADINGS[what]
    form = WriteForm(request.POST or None, headings=headings, **_for(request, team, kind))
    if form.is_valid():
        about = services.About(**{**vars(form.about), "kind": kind, "written_here": True})
        source = services.add_source(
            team=team,
            by=request.person,
            about=about,
            text=form.text,
            guid=form.cleaned_data["key"],
        )
        messages.success(request, _("The text is in the material."))
        return redirect(source)
    return _show(request, "write", form, team=team, is_case=what == "casus")


@require_http_methods(["GET", "POST"])
@for_coders
def gathering(request: HttpRequest, team: Team) -> HttpResponse:
    """Take over what was written at a gathering."""
    form = GatheringForm(request.POST or None, team=team)
    if form.is_valid():
        try:
            source = services.add_from_gathering(team=team, by=request.person, **form.cleaned_data)
        except services.AlreadyThereError as same:
            form.add_error(None, _already(same.source))
        except services.NothingToAddError:
            form.add_error("kind", _("Nothing of this was written down at that gathering yet."))
        else:
            messages.success(request, _("The text is in the material."))
            return redirect(source)
    return _show(request, "gathering", form, team=team)


@require_http_methods(["GET", "POST"])
@for_coders
def review(request: HttpRequest, team: Team, pk: int) -> HttpResponse:
    """Show what was read, and who seems to speak; add it when it is right."""
    drafts = SourceDraft.objects.of(request.person, team).waiting()
    draft = drafts.filter(pk=pk).select_related("team__werkplaats").first()
    if draft is None:
        return _gone(request, team)
    paragraphs = services.paragraphs_of(draft)
    names = ("title", "kind", "day", "activity", "whose")
    form = ReviewForm(
        request.POST or None,
        found=found_speakers(paragraphs),
        **_for(request, team, **{name: getattr(draft, name) for name in names}),
    )
    if form.is_valid():
        try:
            source = services.confirm_draft(
                draft=draft, by=request.person, about=form.about, names=form.names
            )
        except services.AlreadyThereError as same:
            form.add_error(None, _already(same.source))
        except services.NothingToAddError:
            return _gone(request, team)
        else:
            return _added(request, source)
    return _reviewed(request, draft, form, paragraphs)


def _reviewed(
    request: HttpRequest, draft: SourceDraft, form: ReviewForm, paragraphs: list[Paragraph]
) -> HttpResponse:
    likely = {one.label: one.label for one in form.found if one.likely}
    lines = compose(paragraphs, likely).text.split("\n")
    context = {"draft": draft, "lines": lines[:SHOWN], "more": max(0, len(lines) - SHOWN)}
    words = sum(len(line.split()) for line in lines)
    return _show(request, "review", form, team=draft.team, words=words, **context)


@require_POST
@for_coders
def discard(request: HttpRequest, team: Team, pk: int) -> HttpResponse:
    """Forget what was handed in."""
    draft = get_object_or_404(SourceDraft.objects.of(request.person, team), pk=pk)
    services.discard_draft(draft=draft, by=request.person)
    messages.info(request, _("Nothing was added, and the text is forgotten."))
    return redirect("sources:add", slug=team.slug)


def _added(request: HttpRequest, source: Source) -> HttpResponse:
    messages.success(request, _("The text is in the material."))
    if source.speakers.exists() and access.may_keep(request.person, source.team):
        return redirect("sources:speakers", slug=source.team.slug, pk=source.pk)
    return redirect(source)


def _gone(request: HttpRequest, team: Team) -> HttpResponse:
    messages.info(
        request, _("This text was added already, or waited longer than a day. Look in the list.")
    )
    return redirect("sources:list", slug=team.slug)


def _for(request: HttpRequest, team: Team, kind: str = "", **initial: Any) -> dict[str, Any]:
    keeps = access.may_keep(request.person, team)
    initial = {"kind": kind or SourceKind.TRANSCRIPT, **initial}
    initial.setdefault("whose", access.usual_whose(initial["kind"]))
    return {"team": team, "keeps": keeps, "initial": initial}


def _already(source: Source) -> str:
    url = reverse("sources:detail", kwargs={"slug": source.team.slug, "pk": source.pk})
    said = _("This is in the material already:")
    return format_html('{} <a href="{}">{}</a>', said, url, source.title)


def _show(request: HttpRequest, screen: str, form: Any, **more: Any) -> HttpResponse:
    """Draw a screen with a form; 422 when something in it is not right yet."""
    status = 422 if request.method == "POST" else 200
    return render(request, f"sources/{screen}.html", {"form": form} | more, status=status)
