"""Uploaded files, sent so that nothing in them can run: also without a web server in front."""

import mimetypes
import posixpath
from typing import Any

from django.core.exceptions import SuspiciousFileOperation
from django.core.files.base import File
from django.core.files.storage import default_storage
from django.http import FileResponse, Http404, HttpRequest
from django.views.decorators.http import require_safe

from samenspel.ground.common.media import guard_of

SHOWN_IN_PLACE = {
    ".jpg": "image/jpeg",
    ".jpeg": "image/jpeg",
    ".png": "image/png",
    ".webp": "image/webp",
    ".gif": "image/gif",
    ".avif": "image/avif",
}
"""Pictures, by the name we gave them: whatever the bytes are, a browser can only draw them."""
HARMLESS = "sandbox; default-src 'none'"
FOR_A_YEAR = "public, max-age=31536000, immutable"
ASK_AGAIN = "private, no-cache"


@require_safe
def media(request: HttpRequest, name: str) -> FileResponse:
    """Send the file `name` if it exists and this visitor may have it, else 404."""
    guard = guard_of(name)
    if name != posixpath.normpath(name) or (guard and not guard(request, name)):
        raise Http404
    shown_as = SHOWN_IN_PLACE.get(posixpath.splitext(name)[1].lower())
    response = FileResponse(
        _opened(name),
        as_attachment=shown_as is None,
        filename=posixpath.basename(name),
        content_type=shown_as or _kind_of(name),
    )
    response["Content-Security-Policy"] = HARMLESS
    response["X-Content-Type-Options"] = "nosniff"
    response["Cache-Control"] = ASK_AGAIN if guard else FOR_A_YEAR
    return response


def _opened(name: str) -> "File[Any]":
    try:
        return default_storage.open(name)
    except (OSError, ValueError, SuspiciousFileOperation) as error:
        raise Http404 from error


def _kind_of(name: str) -> str:
    """Documents keep their type so that a phone knows which app opens them; the rest is bytes."""
    guessed = mimetypes.guess_type(name)[0] or ""
    return guessed if guessed.startswith("application/") else "application/octet-stream"
