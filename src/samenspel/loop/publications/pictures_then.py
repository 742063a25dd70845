"""Pictures as they stood in a version, for whoever may read that version."""

import mimetypes

from django.core.files.storage import default_storage
from django.http import FileResponse, Http404

from samenspel.ground.common.views.media import HARMLESS
from samenspel.loop.publications.content import Content, FigureIn


def send_picture(content: Content, key: str) -> FileResponse:
    """Send the picture of `content` with this key; 404 when there is none (any more)."""
    name = next((one.image for one in _figures(content) if one.key == key), "")
    try:
        file = default_storage.open(name) if name else None
    except OSError:
        file = None
    if file is None:
        raise Http404
    kind = mimetypes.guess_type(name)[0] or "application/octet-stream"
    response = FileResponse(file, content_type=kind)
    response["Content-Security-Policy"] = HARMLESS
    response["Cache-Control"] = "private, no-cache"
    return response


def _figures(content: Content) -> list[FigureIn]:
    shown = [content.cover, *(block.figure for block in content.blocks())]
    return [figure for figure in shown if figure is not None]
