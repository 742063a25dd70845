"""Drawings (SVG) that people hand in: made harmless, and drawn as a picture.

What is kept is a PNG: no script, style or far address of the drawing comes along, and every kind
of file that a booklet is made into can show it.
"""

import tempfile
from pathlib import Path
from typing import Any

from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile, File
from django.utils.translation import gettext as _
from lxml import etree

from samenspel.ground.common.files import clean_image
from samenspel.ground.typesetting.manuscript import TypesettingError
from samenspel.ground.typesetting.pictures import ready_picture

SVG = "{http://www.w3.org/2000/svg}"
LINK = "{http://www.w3.org/1999/xlink}href"
MOST_BYTES = 5 * 1024 * 1024
MOST_SHAPES = 20_000
# No image, script, style sheet, foreign text, animation, or element that brings in another file.
SHAPES = {
    "svg", "g", "defs", "symbol", "use", "title", "desc", "path", "rect", "circle", "ellipse",
    "line", "polyline", "polygon", "text", "tspan", "textPath", "linearGradient", "radialGradient",
    "stop", "clipPath", "mask", "pattern", "marker", "switch", "a",
}  # fmt: skip
_SCRIPTED = {"script", "foreignObject", "handler", "iframe", "set", "animate"}


def picture_from(upload: "File[Any]") -> "ContentFile[bytes]":
    """Return a picture that people handed in, also when it is a drawing; ValidationError tells."""
    upload.seek(0)
    is_drawing = b"<svg" in upload.read(4096).lower()
    upload.seek(0)
    if not is_drawing:
        return clean_image(upload)
    if not upload.size or upload.size > MOST_BYTES:
        raise _too_much()
    return clean_image(ContentFile(_drawn(harmless(upload.read())), name="drawing.png"))


def harmless(data: bytes) -> bytes:
    """Return the drawing with nothing but shapes and words in it."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, dtd_validation=False)
    try:
        tree = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise _broken() from error
    if tree.tag != f"{SVG}svg" or tree.getroottree().docinfo.internalDTD is not None:
        raise _broken()
    if sum(1 for _one in tree.iter()) > MOST_SHAPES:
        raise _too_much()
    for one in list(tree.iter()):
        if not isinstance(one.tag, str) or not _is_shape(one.tag):
            if isinstance(one.tag, str) and etree.QName(one).localname in _SCRIPTED:
                raise ValidationError(
                    _("This drawing holds a program. Save it as PNG, and choose that."),
                    code="scripted",
                )
            parent = one.getparent()
            if parent is not None:
                _take_away(one, parent)
            continue
        for name, value in list(one.attrib.items()):
            if _is_unsafe(str(name), str(value)):
                del one.attrib[name]
    return etree.tostring(tree)


def _is_shape(tag: str) -> bool:
    return tag.startswith(SVG) and tag.removeprefix(SVG) in SHAPES


def _take_away(one: Any, parent: Any) -> None:
    if one.tail:
        before = one.getprevious()
        if before is not None:
            before.tail = (before.tail or "") + one.tail
        else:
            parent.text = (parent.text or "") + one.tail
    parent.remove(one)


def _is_unsafe(name: str, value: str) -> bool:
    low = value.lower().replace(" ", "")
    if name.lower().startswith("on") or "javascript:" in low:
        return True
    if name in {"href", LINK}:
        return not value.startswith("#")
    return "url(" in low and "url(#" not in low.replace("'", "").replace('"', "")


def _drawn(data: bytes) -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        try:
            return ready_picture("drawing", data, Path(folder)).data
        except TypesettingError as error:
            raise _broken() from error


def _broken() -> ValidationError:
    return ValidationError(
        _("We can't draw this SVG: it is broken. Save it as PNG, and choose that."), code="broken"
    )


def _too_much() -> ValidationError:
    return ValidationError(
        _("This drawing has too much in it. Save it as PNG, and choose that."), code="too_big"
    )
