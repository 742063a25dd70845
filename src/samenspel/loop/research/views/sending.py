"""Send a kept sheet so that nothing in it can run."""

from collections.abc import Iterator

from django.db.models.fields.files import FieldFile
from django.http import StreamingHttpResponse
from django.utils.http import content_disposition_header

from samenspel.ground.common.views.media import ASK_AGAIN, HARMLESS

A_PIECE = 64 * 1024
KINDS = {".pdf": "application/pdf", ".jpg": "image/jpeg", ".png": "image/png"}


def send_sheet(kept: FieldFile, code: str) -> StreamingHttpResponse:
    """Send it as a file to keep, under the code of who signed it."""
    extension = "." + (kept.name or "").rpartition(".")[2].lower()
    kind = KINDS.get(extension, "application/octet-stream")
    response = StreamingHttpResponse(_pieces(kept), content_type=kind)
    filename = f"toestemming-{code}{extension}"
    response["Content-Disposition"] = content_disposition_header(True, filename) or "attachment"
    response["Content-Security-Policy"] = HARMLESS
    response["X-Content-Type-Options"] = "nosniff"
    response["Cache-Control"] = ASK_AGAIN
    return response


def _pieces(kept: FieldFile) -> Iterator[bytes]:
    with kept.storage.open(kept.name or "", "rb") as opened:
        yield from opened.chunks(A_PIECE)
