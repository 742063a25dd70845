"""Versions of a draft: keep one, look at one, compare two, bring something back."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from samenspel.ground.common.numbers import number_said
from samenspel.loop.publications import services
from samenspel.loop.publications.changes import changes_between
from samenspel.loop.publications.content import Content, FigureIn, content_of
from samenspel.loop.publications.forms.together import KeepForm
from samenspel.loop.publications.models import Publication, Version
from samenspel.loop.publications.pictures_then import send_picture
from samenspel.loop.publications.reading import Ways, read_as
from samenspel.loop.publications.views.guards import for_writers
from samenspel.loop.publications.views.together import show

A_PAGE = 30


@require_http_methods(["GET", "POST"])
@for_writers
def versions(request: HttpRequest, publication: Publication) -> HttpResponse:
    """List what was kept, the newest first; keep the draft as it stands now."""
    form = KeepForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        services.keep_version(publication=publication, by=request.person, **form.cleaned_data)
        messages.success(request, _("This version is kept. You can always come back to it."))
        return redirect("publications:versions", slug=publication.slug)
    kept = publication.versions.select_related("made_by", "approved_by").defer("content")
    page = Paginator(kept, A_PAGE).get_page(request.GET.get("pagina"))
    return show(request, "versions", publication, form=form, page=page)


@require_safe
@for_writers
def look(request: HttpRequest, publication: Publication, number: int) -> HttpResponse:
    """Show how it stood; words of people only as far as they may be read now."""
    version = _version(publication, number)
    here = {"slug": publication.slug, "number": number}

    def image(figure: FigureIn) -> str:
        return reverse("publications:picture_then", kwargs=here | {"key": figure.key})

    ways = Ways(image=image, why=lambda _key: "#aanbevelingen")
    content = Content.from_dict(version.content)
    book = read_as(content, publication, reader=request.person, ways=ways)
    return show(request, "version", publication, version=version, book=book)


@require_safe
@for_writers
def picture(request: HttpRequest, publication: Publication, number: int, key: str) -> HttpResponse:
    """Send a picture of that version."""
    return send_picture(Content.from_dict(_version(publication, number).content), key)


@require_safe
@for_writers
def compare_two(request: HttpRequest, publication: Publication) -> HttpResponse:
    """Show what changed between two versions, or since one."""
    numbers = list(publication.versions.values_list("number", flat=True))
    if not numbers:
        return redirect("publications:versions", slug=publication.slug)
    asked = number_said(request.GET.get("van"))
    until = number_said(request.GET.get("naar"))
    before = _version(publication, numbers[0] if asked is None else asked)
    after = _version(publication, until) if until is not None else None
    content = Content.from_dict(after.content) if after else content_of(publication)
    changes = changes_between(
        Content.from_dict(before.content), content, publication, reader=request.person
    )
    kept = publication.versions.defer("content")
    return show(
        request, "compare", publication, before=before, after=after, changes=changes, kept=kept
    )


@require_POST
@for_writers
def bring_back(request: HttpRequest, publication: Publication, number: int) -> HttpResponse:
    """Let a chapter, or one piece, be as it was."""
    version = _version(publication, number)
    version.publication = publication
    by, said = request.person, request.POST
    try:
        if "piece" in said:
            block = services.bring_back_block(version=version, key=said["piece"], by=by)
            chapter, place = block.chapter_id, f"#blok-{block.pk}"
        else:
            key = said.get("chapter", "")
            chapter = services.bring_back_chapter(version=version, key=key, by=by).pk
            place = ""
    except ValidationError as error:
        messages.error(request, " ".join(error.messages))
        return redirect("publications:version", slug=publication.slug, number=number)
    messages.success(request, _("It is as it was. How it stood before is kept as a version."))
    there = {"slug": publication.slug, "chapter": chapter}
    return redirect(reverse("publications:chapter", kwargs=there) + place)


def _version(publication: Publication, number: int) -> Version:
    if number > 2**31 - 1:
        raise Http404
    found: Version = get_object_or_404(publication.versions.all(), number=number)
    return found
