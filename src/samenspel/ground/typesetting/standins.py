"""Pictures of one point that stand in for the real ones while pandoc works.

Shut in, pandoc opens no files: a picture goes along as text in the document, and reading a photo
that way takes it seconds. So it gets a point, and the photo is put in its place afterwards.
"""

import io
from collections.abc import Mapping
from functools import lru_cache

from PIL import Image
from PIL.PngImagePlugin import PngInfo

from samenspel.ground.typesetting.manuscript import Manuscript, Picture

WIDEST, HIGHEST = 154, 190
"""Of a picture on a page of A4, in millimetres."""
POINTS_PER_MILLIMETRE = 6


def real_ones(book: Manuscript, *others: Picture) -> Mapping[bytes, bytes]:
    """Return each picture by the point that stands in for it."""
    pictures = [*book.pictures.values(), *others]
    return {point(one.name, one.media_type): one.data for one in pictures}


@lru_cache(maxsize=512)
def point(name: str, media_type: str) -> bytes:
    """Return a point, in the same kind of file, that differs from that of every other `name`."""
    out, image = io.BytesIO(), Image.new("RGB", (1, 1), "white")
    if media_type == "image/jpeg":
        image.save(out, "JPEG", comment=name.encode())
    else:
        told = PngInfo()
        told.add_text("name", name)
        image.save(out, "PNG", pnginfo=told)
    return out.getvalue()


def size_on_paper(picture: Picture) -> list[list[str]]:
    """Return how wide and high a picture is on a page, as pandoc wants it."""
    with Image.open(io.BytesIO(picture.data)) as image:
        wide, high = image.size
    shown = min(WIDEST / wide, HIGHEST / high, 1 / POINTS_PER_MILLIMETRE)
    return [["width", f"{wide * shown:.1f}mm"], ["height", f"{high * shown:.1f}mm"]]
