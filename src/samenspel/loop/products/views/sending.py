"""Send a kept file so that nothing in it can run, under a name that says what it is."""

from collections.abc import Iterator

from django.http import Http404, StreamingHttpResponse
from django.utils.http import content_disposition_header

from samenspel.ground.common.views.media import ASK_AGAIN, HARMLESS, SHOWN_IN_PLACE
from samenspel.loop.notebook.views.sending import A_PIECE, KINDS
from samenspel.loop.products.models import ProductFile


def media_type_of(file: ProductFile) -> str:
    """Return what kind of file it is, as browsers and catalogues say it."""
    shown_as = SHOWN_IN_PLACE.get(file.extension)
    if file.extension == ".txt":
        return "text/plain"
    return KINDS.get(file.extension) or shown_as or "application/octet-stream"


def send_file(file: ProductFile) -> StreamingHttpResponse:
    """Send a file to be kept."""
    kept = file.upload
    if not kept.name or not kept.storage.exists(kept.name):
        raise Http404
    response = StreamingHttpResponse(_pieces(file), content_type=media_type_of(file))
    response["Content-Length"] = str(kept.size)
    response["Content-Disposition"] = content_disposition_header(True, file.download_name) or ""
    response["Content-Security-Policy"] = HARMLESS
    response["X-Content-Type-Options"] = "nosniff"
    response["Cache-Control"] = ASK_AGAIN
    return response


def _pieces(file: ProductFile) -> Iterator[bytes]:
    """Open the file only when somebody reads it."""
    with file.upload.storage.open(file.upload.name or "", "rb") as opened:
        yield from opened.chunks(A_PIECE)
