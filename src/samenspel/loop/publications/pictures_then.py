"""Pictures as they stood in a version, for whoever may read that version."""

import mimetypes

from django.core.files.storage import default_storage
from django.http import Http404, HttpResponse

from samenspel.ground.common.views.media import HARMLESS
from samenspel.loop.publications.content import Content, FigureIn


def send_picture(content: Content, key: str) -> HttpResponse:
    """Send the picture of `content` with this key; 404 when there is none (any more)."""
    name = next((one.image for one in _figures(content) if one.key == key), "")
    if not name:
        raise Http404
    try:
        with default_storage.open(name) as file:
            picture = file.read()
    except OSError as error:
        raise Http404 from error
    kind = mimetypes.guess_type(name)[0] or "application/octet-stream"
    headers = {"Content-Security-Policy": HARMLESS, "Cache-Control": "private, no-cache"}
    return HttpResponse(picture, content_type=kind, headers=headers)


def _figures(content: Content) -> list[FigureIn]:
    shown = [content.cover, *(block.figure for block in content.blocks())]
    return [figure for figure in shown if figure is not None]
