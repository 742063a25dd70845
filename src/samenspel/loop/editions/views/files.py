"""Files: taken along by readers, made and made again by writers."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.cache import get_conditional_response
from django.utils.http import content_disposition_header, quote_etag
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from samenspel.ground.typesetting.making import FORMS, MEDIA_TYPES
from samenspel.loop.editions import services
from samenspel.loop.editions.models import EditionFile, FileKind
from samenspel.loop.editions.views.guards import GONE, werkplaats_or_404
from samenspel.loop.publications.models import Publication
from samenspel.loop.publications.views.guards import for_writers


@require_safe
def fetch(request: HttpRequest, slug: str, kind: str, edition: int | None = None) -> HttpResponse:
    """Hand out a file; where it was taken back, say so."""
    if kind not in FORMS:
        raise Http404
    ours = Publication.objects.for_werkplaats(werkplaats_or_404(request)).ever_published()
    publication = get_object_or_404(ours, slug=slug)
    if publication.withdrawn_at is not None:
        return render(request, "editions/withdrawn.html", {"publication": publication}, status=GONE)
    found = EditionFile.objects.of_publication(publication).filter(kind=kind)
    if edition is not None:
        found = found.filter(edition__edition=edition)
    file = found.order_by("-edition__edition").first()
    if file is None:
        raise Http404
    same = get_conditional_response(request, etag=_etag(file)) if file.digest else None
    taken = file if request.method == "HEAD" else services.fetch_file(file=file)
    if taken is None or taken.withdrawn_at is not None:
        context = {"publication": publication, "file": file}
        return render(request, "editions/file_gone.html", context, status=GONE)
    return _never_kept(same) if same is not None and same.status_code == 304 else _sent(taken)


def _sent(file: EditionFile) -> HttpResponse:
    try:
        with file.file.open("rb") as opened:
            response = HttpResponse(opened.read(), content_type=MEDIA_TYPES[file.kind])
    except FileNotFoundError as error:
        raise Http404 from error
    response["Content-Disposition"] = content_disposition_header(True, file.download_name)
    response["X-Content-Type-Options"] = "nosniff"
    response["ETag"] = _etag(file)
    return _never_kept(response)


def _never_kept(response: HttpResponse) -> HttpResponse:
    """Let nobody in between keep it: who takes words back, takes them from there too."""
    response["Cache-Control"] = "private, no-store"
    return response


def _etag(file: EditionFile) -> str:
    return quote_etag(file.digest)


@require_safe
@for_writers
def progress(request: HttpRequest, publication: Publication) -> HttpResponse:
    """Show how far the files are, and those that are there; that part looks again by itself."""
    part = "parts/files_state" if "stand" in request.GET else "files"
    return render(request, f"editions/{part}.html", _context(publication))


@require_POST
@for_writers
def make_again(request: HttpRequest, publication: Publication) -> HttpResponse:
    """Let the files of the newest edition be made again."""
    edition = publication.versions.editions().first()
    if edition is None:
        raise Http404
    if services.ask_making(edition=edition, by=request.person) is not None:
        messages.success(request, _("The files are being made. You can see below how far it is."))
    return redirect("editions:files", slug=publication.slug)


def _context(publication: Publication) -> dict[str, Any]:
    edition = publication.versions.editions().first()
    making = edition.makings.first() if edition else None
    rows = EditionFile.objects.filter(edition=edition).select_related("edition__publication")
    files = {file.kind: file for file in rows} if edition else {}
    return {
        "publication": publication,
        "team": publication.team,
        "edition": edition,
        "making": making,
        "busy": making is not None and making.is_busy,
        "forms": [(FileKind(form), files.get(form)) for form in FORMS],
        "total": len(FORMS),
    }
