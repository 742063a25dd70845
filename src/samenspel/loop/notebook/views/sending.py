"""Send a kept file so that nothing in it can run, under a name that says what it is."""

from collections.abc import Iterator

from django.db.models.fields.files import FieldFile
from django.http import Http404, StreamingHttpResponse
from django.utils.http import content_disposition_header

from samenspel.ground.common.views.media import ASK_AGAIN, HARMLESS, SHOWN_IN_PLACE
from samenspel.loop.notebook.models import FileVersion, Photo

A_PIECE = 64 * 1024
KINDS = {
    ".pdf": "application/pdf",
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ".pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    ".odt": "application/vnd.oasis.opendocument.text",
}


def send_photo(photo: Photo, *, small: bool) -> StreamingHttpResponse:
    """Send a photo to be shown on a page."""
    kept = photo.small if small and photo.small else photo.image
    extension = "." + (kept.name or "").rpartition(".")[2]
    return _sent(kept, SHOWN_IN_PLACE.get(extension, "image/jpeg"), filename="")


def send_version(version: FileVersion) -> StreamingHttpResponse:
    """Send a version of a file to be kept."""
    shown_as = SHOWN_IN_PLACE.get(version.extension)
    kind = KINDS.get(version.extension) or shown_as or "application/octet-stream"
    return _sent(version.upload, kind, filename=version.download_name)


def _sent(kept: FieldFile, content_type: str, *, filename: str) -> StreamingHttpResponse:
    if not kept.name or not kept.storage.exists(kept.name):
        raise Http404
    response = StreamingHttpResponse(_pieces(kept), content_type=content_type)
    response["Content-Length"] = str(kept.size)
    disposition = content_disposition_header(bool(filename), filename)
    if disposition:
        response["Content-Disposition"] = disposition
    response["Content-Security-Policy"] = HARMLESS
    response["X-Content-Type-Options"] = "nosniff"
    response["Cache-Control"] = ASK_AGAIN
    return response


def _pieces(kept: FieldFile) -> Iterator[bytes]:
    """Open the file only when somebody reads it, so that a look at its headers costs nothing."""
    with kept.storage.open(kept.name or "", "rb") as opened:
        yield from opened.chunks(A_PIECE)
