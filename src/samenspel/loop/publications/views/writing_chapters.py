"""Chapters: their pages, names and places, and the bin."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from samenspel.ground.common.meanwhile import ChangedMeanwhileError
from samenspel.loop.notebook.views.typed import with_version
from samenspel.loop.publications import services
from samenspel.loop.publications.block_kinds import blocks
from samenspel.loop.publications.forms.chapters import ChapterForm
from samenspel.loop.publications.models import Chapter, Publication
from samenspel.loop.publications.outline import numbers_of
from samenspel.loop.publications.panels import CHAPTER_PANELS
from samenspel.loop.publications.showing import shown_blocks
from samenspel.loop.publications.views.guards import for_writers
from samenspel.loop.publications.views.writing import show

View = Callable[..., HttpResponse]


def with_chapter(view: View) -> View:
    """Give `view` the chapter of the address (`chapter`), also one in the bin."""

    @for_writers
    @wraps(view)
    def inner(
        request: HttpRequest, publication: Publication, chapter: int, *args: Any, **kwargs: Any
    ) -> HttpResponse:
        found = get_object_or_404(publication.chapters.all(), pk=chapter)
        found.publication = publication
        return view(request, found, *args, **kwargs)

    return inner


@require_safe
@with_chapter
def chapter(request: HttpRequest, chapter: Chapter) -> HttpResponse:
    """Show a chapter as it will be read, with what can be done to each block."""
    inside = list(chapter.publication.chapters.in_it())
    places = {one.pk: at for at, one in enumerate(inside)}
    at = places.get(chapter.pk)
    return show(
        request,
        "chapter",
        chapter.publication,
        chapter=chapter,
        number=numbers_of(inside).get(chapter.pk),
        previous=inside[at - 1] if at else None,
        following=inside[at + 1] if at is not None and at + 1 < len(inside) else None,
        blocks=shown_blocks(request, chapter),
        removed=list(chapter.blocks.exclude(removed_at=None)),
        kinds=blocks.all(),
        panels=CHAPTER_PANELS.of(request, chapter),
    )


@require_http_methods(["GET", "POST"])
@for_writers
def add(request: HttpRequest, publication: Publication) -> HttpResponse:
    """Add a part with a title."""
    form = ChapterForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        made = services.add_chapter(
            publication=publication, by=request.person, key=form.cleaned_data["key"], **form.words
        )
        return redirect("publications:chapter", slug=publication.slug, chapter=made.pk)
    return show(request, "chapter_form", publication, form=form)


@require_http_methods(["GET", "POST"])
@with_chapter
def change(request: HttpRequest, chapter: Chapter) -> HttpResponse:
    """Name it anew; who comes second sees what was changed, and keeps what was typed."""
    publication = chapter.publication
    form = ChapterForm(request.POST or None, instance=Chapter.objects.get(pk=chapter.pk))
    meanwhile = None
    if request.method == "POST" and form.is_valid():
        seen = form.cleaned_data["version"]
        try:
            services.change_chapter(
                chapter=chapter, by=request.person, seen_version=seen, **form.words
            )
        except ChangedMeanwhileError as changed:
            meanwhile = changed.current
            form.data = with_version(form.data, meanwhile.version)
        else:
            messages.success(request, _("The changes have been saved."))
            return redirect("publications:chapter", slug=publication.slug, chapter=chapter.pk)
    context: dict[str, Any] = {"form": form, "chapter": chapter, "meanwhile": meanwhile}
    return show(request, "chapter_form", publication, **context)


@require_POST
@with_chapter
def move(request: HttpRequest, chapter: Chapter) -> HttpResponse:
    """Move it one place up or down."""
    services.move_chapter(chapter=chapter, by=request.person, up=request.POST.get("way") == "up")
    address = reverse("publications:outline", kwargs={"slug": chapter.publication.slug})
    return redirect(f"{address}#deel-{chapter.pk}")


@require_POST
@with_chapter
def remove(request: HttpRequest, chapter: Chapter) -> HttpResponse:
    """Put it in the bin; from there it can come back."""
    services.remove_chapter(chapter=chapter, by=request.person)
    messages.success(request, _("It lies in the bin now. You can always put it back."))
    return redirect("publications:outline", slug=chapter.publication.slug)


@require_POST
@with_chapter
def restore(request: HttpRequest, chapter: Chapter) -> HttpResponse:
    """Put it back from the bin."""
    services.restore_chapter(chapter=chapter, by=request.person)
    messages.success(request, _("It is back, with everything in it."))
    return redirect("publications:chapter", slug=chapter.publication.slug, chapter=chapter.pk)
