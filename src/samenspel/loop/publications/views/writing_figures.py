"""Pictures: handed in, told about, and placed in a chapter."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from samenspel.ground.common.meanwhile import ChangedMeanwhileError
from samenspel.loop.notebook.views.typed import with_version
from samenspel.loop.publications import services
from samenspel.loop.publications.forms.figures import FigureForm
from samenspel.loop.publications.models import Block, BlockKind, Chapter, Figure, Publication
from samenspel.loop.publications.views.guards import for_writers
from samenspel.loop.publications.views.writing import show
from samenspel.loop.publications.views.writing_blocks import (
    back_to,
    place_asked,
    tell_where,
    with_block,
)
from samenspel.loop.publications.views.writing_chapters import with_chapter


@require_http_methods(["GET", "POST"])
@for_writers
def figures(request: HttpRequest, publication: Publication) -> HttpResponse:
    """Show all pictures of a publication, and take in another one."""
    form = FigureForm(request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid():
        key = form.cleaned_data["key"]
        services.add_figure(publication=publication, by=request.person, key=key, **form.words)
        messages.success(request, _("The picture is kept."))
        return redirect("publications:figures", slug=publication.slug)
    context: dict[str, Any] = {"form": form, "figures": publication.figures.all()}
    return show(request, "figures", publication, **context)


@require_POST
@for_writers
def choose_cover(request: HttpRequest, publication: Publication, figure: int) -> HttpResponse:
    """Put a picture on the cover."""
    chosen = get_object_or_404(publication.figures.all(), pk=figure)
    services.change_publication(publication=publication, by=request.person, cover=chosen)
    messages.success(request, _("It stands on the cover now."))
    return redirect("publications:outline", slug=publication.slug)


@require_http_methods(["GET", "POST"])
@for_writers
def change_figure(request: HttpRequest, publication: Publication, figure: int) -> HttpResponse:
    """Change what is said of a picture, wherever it stands."""
    found = get_object_or_404(publication.figures.all(), pk=figure)
    form = FigureForm(request.POST or None, request.FILES or None, figure=found)
    meanwhile = None
    if request.method == "POST" and form.is_valid():
        meanwhile = _kept(request, found, form)
        if meanwhile is None:
            messages.success(request, _("The changes have been saved."))
            return redirect("publications:figures", slug=publication.slug)
    context: dict[str, Any] = {"form": form, "figure": found, "meanwhile": meanwhile}
    return show(request, "figure", publication, **context)


@require_http_methods(["GET", "POST"])
@with_chapter
def add(request: HttpRequest, chapter: Chapter) -> HttpResponse:
    """Place a picture: a new one, or one that is there already."""
    publication = chapter.publication
    again = request.POST.get("figure", "") if request.method == "POST" else ""
    if again:
        if not (again.isascii() and again.isdigit() and len(again) < 19):
            raise Http404
        return _placed(request, chapter, get_object_or_404(publication.figures.all(), pk=again))
    form = FigureForm(request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid():
        key = form.cleaned_data["key"]
        made = services.add_figure(
            publication=publication, by=request.person, key=key, **form.words
        )
        return _placed(request, chapter, made, key=key)
    context: dict[str, Any] = {
        "chapter": chapter,
        "form": form,
        "figures": publication.figures.all(),
    }
    return show(request, "add_figure", publication, **context)


def _placed(request: HttpRequest, chapter: Chapter, figure: Figure, **more: Any) -> HttpResponse:
    block = services.place_block(
        chapter=chapter,
        by=request.person,
        kind=BlockKind.FIGURE,
        after=place_asked(request),
        figure=figure,
        **more,
    )
    return back_to(block)


@require_http_methods(["GET", "POST"])
@with_block
def change(request: HttpRequest, block: Block) -> HttpResponse:
    """Change what is said of the picture of a block; of one that is gone, choose another."""
    if block.kind != BlockKind.FIGURE:
        raise Http404
    if block.figure is None:
        publication = block.chapter.publication
        return redirect("publications:add_figure", slug=publication.slug, chapter=block.chapter_id)
    block.figure.publication = block.chapter.publication
    form = FigureForm(request.POST or None, request.FILES or None, figure=block.figure)
    meanwhile = None
    if request.method == "POST" and form.is_valid():
        meanwhile = _kept(request, block.figure, form)
        if meanwhile is None:
            tell_where(request, block)
            return back_to(block)
    context: dict[str, Any] = {"chapter": block.chapter, "form": form, "figure": block.figure}
    return show(request, "figure", block.chapter.publication, meanwhile=meanwhile, **context)


def _kept(request: HttpRequest, figure: Figure, form: FigureForm) -> Any:
    """Keep what was told; return the picture as it is now when somebody else was first."""
    seen = form.cleaned_data["version"]
    try:
        services.change_figure(figure=figure, by=request.person, seen_version=seen, **form.words)
    except ChangedMeanwhileError as changed:
        form.data = with_version(form.data, changed.current.version)
        return changed.current
    return None
