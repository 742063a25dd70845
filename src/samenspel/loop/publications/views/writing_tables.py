"""Tables: typed in cells, pasted, or out of a file."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from samenspel.ground.common.meanwhile import ChangedMeanwhileError
from samenspel.loop.notebook.views.typed import with_version
from samenspel.loop.publications import services
from samenspel.loop.publications.forms.tables import TableForm
from samenspel.loop.publications.models import Block, BlockKind, Chapter
from samenspel.loop.publications.views.writing import show
from samenspel.loop.publications.views.writing_blocks import (
    back_to,
    place_asked,
    tell_where,
    with_block,
)
from samenspel.loop.publications.views.writing_chapters import with_chapter


@require_http_methods(["GET", "POST"])
@with_chapter
def add(request: HttpRequest, chapter: Chapter) -> HttpResponse:
    """Make a table."""
    form = TableForm(request.POST or None, request.FILES or None)
    if _grows(request, form):
        return _draw(request, chapter, form, status=200)
    if request.method == "POST" and form.is_valid():
        block = services.place_block(
            chapter=chapter,
            by=request.person,
            kind=BlockKind.TABLE,
            after=place_asked(request),
            key=form.cleaned_data["key"],
            **form.words,
        )
        _tell_split(request, form)
        return back_to(block)
    return _draw(request, chapter, form)


@require_http_methods(["GET", "POST"])
@with_block
def change(request: HttpRequest, block: Block) -> HttpResponse:
    """Change a table; who comes second sees both."""
    if block.kind != BlockKind.TABLE:
        raise Http404
    form = TableForm(request.POST or None, request.FILES or None, block=block)
    meanwhile = None
    if _grows(request, form):
        return _draw(request, block.chapter, form, status=200)
    if request.method == "POST" and form.is_valid():
        seen = form.cleaned_data["version"]
        try:
            services.change_block(block=block, by=request.person, seen_version=seen, **form.words)
        except ChangedMeanwhileError as changed:
            meanwhile = changed.current
            form.data = with_version(form.data, meanwhile.version)
        else:
            tell_where(request, block)
            _tell_split(request, form)
            return back_to(block)
    return _draw(request, block.chapter, form, meanwhile=meanwhile)


def _grows(request: HttpRequest, form: TableForm) -> bool:
    """Add a row or column when that was asked for; nothing is kept yet, nothing is wrong yet."""
    what = request.POST.get("more", "")
    if what not in {"row", "column"}:
        return False
    form.grow(what)
    form._errors = {}  # type: ignore[assignment]
    form.cleaned_data = {}
    return True


def _draw(request: HttpRequest, chapter: Chapter, form: TableForm, **more: Any) -> HttpResponse:
    context: dict[str, Any] = {"chapter": chapter, "form": form}
    return show(request, "write_table", chapter.publication, **(context | more))


def _tell_split(request: HttpRequest, form: TableForm) -> None:
    if form.was_split:
        messages.warning(
            request,
            _("Cells that were merged are split: look whether the words stand in the right one."),
        )
