"""Pictures as files of a book can hold them: JPEG or PNG, of a size that a page needs.

A drawing (SVG) is drawn, in a process apart: no script, no far address of it goes along.
"""

import io
import sys
from pathlib import Path

from PIL import Image

from samenspel.ground.typesetting import running
from samenspel.ground.typesetting.manuscript import Picture, Reason, TypesettingError

LONGEST_SIDE = 1_600
MOST_PIXELS = 50_000_000
MOST_BYTES = 40 * 1024 * 1024
CHILD = "samenspel.ground.typesetting.drawing_child"
READABLE = ("JPEG", "PNG", "WEBP", "GIF")
_BROKEN = (OSError, SyntaxError, ValueError, EOFError, Image.DecompressionBombError)


def ready_picture(name: str, data: bytes, folder: Path) -> Picture:
    """Return a picture (its file's name without ending is `name`), ready to be put in a book.

    Raises TypesettingError when it is broken or too large.
    """
    if len(data) > MOST_BYTES:
        raise TypesettingError(Reason.TOO_LARGE_PICTURE, name)
    if _is_drawing(data):
        data = _drawn(name, data, folder)
    try:
        with Image.open(io.BytesIO(data), formats=READABLE) as image:
            if image.width * image.height > MOST_PIXELS:
                raise TypesettingError(Reason.TOO_LARGE_PICTURE, name)
            return _as_needed(name, image, data)
    except _BROKEN as error:
        raise TypesettingError(Reason.BROKEN_PICTURE, name, str(error)[:200]) from error


def _as_needed(name: str, image: Image.Image, data: bytes) -> Picture:
    small = max(image.size) <= LONGEST_SIDE
    if image.format == "JPEG" and small and image.mode in {"L", "RGB"}:
        image.load()
        return Picture(f"{name}.jpg", data, "image/jpeg")
    if image.format == "PNG" and small and image.mode in {"L", "RGB", "P"} and not image.info:
        image.load()
        return Picture(f"{name}.png", data, "image/png")
    # What is see-through is put on white: a page may have another colour.
    seen = image.convert("RGBA")
    seen.thumbnail((LONGEST_SIDE, LONGEST_SIDE))
    flat = Image.new("RGB", seen.size, "white")
    flat.paste(seen, mask=seen.getchannel("A"))
    out = io.BytesIO()
    as_photo = image.format == "JPEG"
    flat.save(out, "JPEG" if as_photo else "PNG", quality=88)
    if as_photo:
        return Picture(f"{name}.jpg", out.getvalue(), "image/jpeg")
    return Picture(f"{name}.png", out.getvalue(), "image/png")


def _is_drawing(data: bytes) -> bool:
    start = data[:2000].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    return start.startswith((b"<svg", b"<?xml", b"<!--", b"<!doctype svg"))


def _drawn(name: str, data: bytes, folder: Path) -> bytes:
    place = folder / f"drawing-{name}"
    place.mkdir()
    (place / "drawing.svg").write_bytes(data)
    program = [sys.executable, "-I", "-B", "-m", CHILD]
    try:
        running.run(program, place, seconds=20, megabytes=1500)
        return (place / "drawing.png").read_bytes()
    except (TypesettingError, OSError) as error:
        raise TypesettingError(Reason.BROKEN_PICTURE, name, str(error)[:300]) from error
