"""Blocks of our own: text, practice examples; and moving and taking out blocks of any kind."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from samenspel.ground.common.meanwhile import ChangedMeanwhileError
from samenspel.loop.notebook.views.typed import with_version
from samenspel.loop.publications import services
from samenspel.loop.publications.block_kinds import blocks
from samenspel.loop.publications.forms.blocks import BlockForm, ExampleForm, TextForm
from samenspel.loop.publications.models import Block, BlockKind, Chapter, Publication
from samenspel.loop.publications.showing import shown_text
from samenspel.loop.publications.views.guards import for_writers
from samenspel.loop.publications.views.writing import show
from samenspel.loop.publications.views.writing_chapters import with_chapter

View = Callable[..., HttpResponse]
FORMS: dict[str, type[BlockForm]] = {BlockKind.TEXT: TextForm, BlockKind.EXAMPLE: ExampleForm}


def with_block(view: View) -> View:
    """Give `view` the block of the address (`pk`), also one in the bin."""

    @for_writers
    @wraps(view)
    def inner(
        request: HttpRequest, publication: Publication, pk: int, *args: Any, **kwargs: Any
    ) -> HttpResponse:
        inside = Block.objects.filter(chapter__publication=publication)
        block = get_object_or_404(inside.select_related("chapter", "figure"), pk=pk)
        block.chapter.publication = publication
        return view(request, block, *args, **kwargs)

    return inner


def place_asked(request: HttpRequest) -> int | None:
    """Return below which block a new one comes (0: at the top), or None for the end."""
    asked = request.GET.get("na", "")
    return int(asked) if asked.isascii() and asked.isdigit() and len(asked) < 19 else None


def back_to(block: Block, saved: str = "") -> HttpResponse:
    """Go to the block on the page of its chapter; `saved` lets the browser forget its own copy."""
    slug = block.chapter.publication.slug
    address = reverse("publications:chapter", kwargs={"slug": slug, "chapter": block.chapter_id})
    told = f"?bewaard={saved}" if saved else ""
    return redirect(f"{address}{told}#blok-{block.pk}")


@require_safe
@with_chapter
def choose(request: HttpRequest, chapter: Chapter) -> HttpResponse:
    """Choose what to add."""
    after = place_asked(request)
    there = "" if after is None else f"?na={after}"
    where = {"slug": chapter.publication.slug, "chapter": chapter.pk}
    offered = [(kind, reverse(kind.url_name, kwargs=where) + there) for kind in blocks.all()]
    return show(request, "choose_block", chapter.publication, chapter=chapter, offered=offered)


@require_http_methods(["GET", "POST"])
@with_chapter
def add(request: HttpRequest, chapter: Chapter, kind: str) -> HttpResponse:
    """Write a new block; in a chapter that was taken out meanwhile it is kept too."""
    if kind not in FORMS:
        raise Http404
    form = FORMS[kind](request.POST or None)
    if request.method == "POST" and form.is_valid():
        block = services.place_block(
            chapter=chapter,
            by=request.person,
            kind=kind,
            after=place_asked(request),
            key=form.cleaned_data["key"],
            **form.words,
        )
        return back_to(block, saved=str(form.cleaned_data["key"] or ""))
    return write(request, chapter, form, kind)


@require_http_methods(["GET", "POST"])
@with_block
def change(request: HttpRequest, block: Block) -> HttpResponse:
    """Change the words of a block; who comes second sees both, and loses nothing."""
    if block.kind not in FORMS:
        raise Http404
    form = FORMS[block.kind](request.POST or None, block=block)
    meanwhile = None
    if request.method == "POST" and form.is_valid():
        seen = form.cleaned_data["version"]
        try:
            services.change_block(block=block, by=request.person, seen_version=seen, **form.words)
        except ChangedMeanwhileError as changed:
            meanwhile = changed.current
            form.data = with_version(form.data, meanwhile.version)
        else:
            tell_where(request, block)
            return back_to(block, saved=str(form.cleaned_data["key"] or ""))
    return write(request, block.chapter, form, block.kind, block=block, meanwhile=meanwhile)


def write(
    request: HttpRequest, chapter: Chapter, form: Any, kind: str, **more: Any
) -> HttpResponse:
    """Draw the page on which one block is written."""
    meanwhile = more.get("meanwhile")
    context = {
        "chapter": chapter,
        "form": form,
        "kind": blocks.get(kind),
        "references": chapter.publication.references.all(),
        "now": shown_text(meanwhile) if meanwhile else None,
    }
    return show(request, "write_block", chapter.publication, **(context | more))


def tell_where(request: HttpRequest, block: Block) -> None:
    """Say that what was written is kept, also when somebody took its place away meanwhile."""
    if block.removed_at is not None and block.chapter.removed_at is None:
        messages.warning(
            request, _("It is kept. Somebody took this piece out meanwhile: it lies in the bin.")
        )
    elif block.chapter.removed_at is None:
        messages.success(request, _("The changes have been saved."))


@require_POST
@with_block
def move(request: HttpRequest, block: Block) -> HttpResponse:
    """Move it one place up or down."""
    services.move_block(block=block, by=request.person, up=request.POST.get("way") == "up")
    return back_to(block)


@require_POST
@with_block
def remove(request: HttpRequest, block: Block) -> HttpResponse:
    """Take it out; it stays in the bin of the chapter."""
    services.remove_block(block=block, by=request.person)
    messages.success(request, _("It is out. Below the chapter you can put it back."))
    slug = block.chapter.publication.slug
    return redirect("publications:chapter", slug=slug, chapter=block.chapter_id)


@require_POST
@with_block
def restore(request: HttpRequest, block: Block) -> HttpResponse:
    """Put it back from the bin of the chapter."""
    services.restore_block(block=block, by=request.person)
    messages.success(request, _("It is back where it was."))
    return back_to(block)
