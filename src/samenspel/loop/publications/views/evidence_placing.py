"""Place evidence in a chapter: choose it from what there is, it stays linked."""

from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from samenspel.ground.common.meanwhile import ChangedMeanwhileError
from samenspel.loop.notebook.views.typed import with_version
from samenspel.loop.publications import services
from samenspel.loop.publications.block_kinds import blocks
from samenspel.loop.publications.forms.placing import (
    BesideForm,
    LookForm,
    LookForQuotesForm,
    PlaceForm,
)
from samenspel.loop.publications.models import Block, BlockKind, Chapter, Publication
from samenspel.loop.publications.placeable import Looked, choices_of, things_to_place
from samenspel.loop.publications.services.placing import place_evidence
from samenspel.loop.publications.views.writing import show
from samenspel.loop.publications.views.writing_blocks import back_to, place_asked, with_block
from samenspel.loop.publications.views.writing_chapters import with_chapter
from samenspel.loop.research.access import may_read

A_PAGE = 20
PLACEABLE = {
    BlockKind.QUOTE,
    BlockKind.FINDING,
    BlockKind.PRODUCT,
    BlockKind.RECOMMENDATION,
}


@require_http_methods(["GET", "POST"])
@with_chapter
def place(request: HttpRequest, chapter: Chapter, kind: str) -> HttpResponse:
    """Choose one, say something beside it, and it stands in the chapter."""
    publication = chapter.publication
    form = PlaceForm(
        request.POST or None, things=things_to_place(kind, publication, request.person)
    )
    if request.method == "POST" and form.is_valid():
        block = place_evidence(
            chapter=chapter,
            by=request.person,
            kind=kind,
            after=place_asked(request),
            **form.cleaned_data,
        )
        messages.success(request, _("It stands in the chapter now."))
        return back_to(block)
    context = to_choose_from(request, publication, kind) | {"form": form, "chapter": chapter}
    return show(request, "place", publication, kind=blocks.get(kind), **context)


def to_choose_from(request: HttpRequest, publication: Publication, kind: str) -> dict[str, Any]:
    """Return the filter, a page of choices, and which one was ticked."""
    looking = look_form(request, publication, kind)
    looked: Looked = looking.looked
    things = things_to_place(kind, publication, request.person, looked)
    page = Paginator(things, A_PAGE).get_page(request.GET.get("pagina"))
    return {
        "filter": looking,
        "narrowed": looked.narrows,
        "page": page,
        "choices": choices_of(kind, list(page)),
        "ticked": request.POST.get("thing", ""),
        "after": request.GET.get("na", ""),
        "of_people": kind == BlockKind.QUOTE,
    }


def look_form(request: HttpRequest, publication: Publication, kind: str) -> LookForm:
    """Return the filter for this kind of thing."""
    data = request.GET or None
    if kind != BlockKind.QUOTE:
        return LookForm(data)
    reads = may_read(request.person, publication.team)
    return LookForQuotesForm(data, team=publication.team, reads=reads)


@require_http_methods(["GET", "POST"])
@with_block
def change_beside(request: HttpRequest, block: Block) -> HttpResponse:
    """Change what the writers say beside it; what was placed stays as it is."""
    if block.kind not in PLACEABLE:
        raise Http404
    held = {"text": block.text, "version": block.version}
    form = BesideForm(request.POST or None, initial=held)
    meanwhile = None
    if request.method == "POST" and form.is_valid():
        text, seen = form.cleaned_data["text"], form.cleaned_data["version"]
        try:
            services.change_block(block=block, by=request.person, seen_version=seen, text=text)
        except ChangedMeanwhileError as changed:
            meanwhile = changed.current
            form.data = with_version(form.data, meanwhile.version)
        else:
            messages.success(request, _("The changes have been saved."))
            return back_to(block)
    context: dict[str, Any] = {
        "form": form,
        "block": block,
        "chapter": block.chapter,
        "meanwhile": meanwhile,
    }
    return show(request, "beside", block.chapter.publication, **context)
