"""Drawn pictures: logos from initials, and faces that are nobody's."""

import zlib
from io import BytesIO

from django.core.files.base import ContentFile
from PIL import Image, ImageDraw, ImageFont

SIZE = 320
FINE = 2  # drawn this many times larger, so that edges come out smooth
INKS = ["#0b5563", "#7a3b12", "#4b3f8f", "#1f6b3a", "#8a1f4b", "#38506b", "#6b5200", "#9a3324"]
PAPERS = ["#ffe7b8", "#d5ece6", "#f9d9c8", "#dfe3f6", "#e6efcf", "#f6dbe6"]
SKINS = ["#f3d3b4", "#e0ac7e", "#c68a5b", "#9a6440", "#6f4630"]
HAIRS = ["#2b211c", "#5a3a22", "#8d5a2b", "#c9a25a", "#8c8c8c", "#3a2f4a"]


def logo(name: str, letters: str) -> ContentFile:
    """Return a logo for an organisation: its letters in a shape."""
    seed = zlib.crc32(name.encode())
    ink = INKS[seed % len(INKS)]
    size = SIZE * FINE
    image = Image.new("RGB", (size, size), "#ffffff")
    pen = ImageDraw.Draw(image)
    edge = size // 12
    box = (edge, edge, size - edge, size - edge)
    shape = seed // 7 % 3
    if shape == 0:
        pen.ellipse(box, fill=ink)
    elif shape == 1:
        pen.rounded_rectangle(box, radius=size // 6, fill=ink)
    else:
        middle = size // 2
        pen.polygon([(middle, 0), (size, middle), (middle, size), (0, middle)], fill=ink)
    font = ImageFont.load_default(size=size // (2 if len(letters) < 2 else 3))
    pen.text((size // 2, size // 2), letters, fill="#ffffff", font=font, anchor="mm")
    return _finished(image)


def face(name: str) -> ContentFile:
    """Return the picture of somebody who doesn't exist: shoulders, a head, hair, no features."""
    seed = zlib.crc32(name.encode())
    size = SIZE * FINE
    image = Image.new("RGB", (size, size), PAPERS[seed % len(PAPERS)])
    pen = ImageDraw.Draw(image)
    skin = SKINS[seed // 11 % len(SKINS)]
    hair = HAIRS[seed // 53 % len(HAIRS)]
    clothes = INKS[seed // 5 % len(INKS)]
    unit = size // 20
    pen.ellipse((6 * unit, 3 * unit, 14 * unit, (9 + seed // 3 % 7) * unit), fill=hair)
    pen.rounded_rectangle(
        (3 * unit, 14 * unit, 17 * unit, 26 * unit), radius=5 * unit, fill=clothes
    )
    pen.rectangle((int(8.6 * unit), 11 * unit, int(11.4 * unit), 15 * unit), fill=skin)
    pen.ellipse((int(6.8 * unit), 5 * unit, int(13.2 * unit), 13 * unit), fill=skin)
    pen.pieslice((int(6.3 * unit), 3 * unit, int(13.7 * unit), 11 * unit), 185, 355, fill=hair)
    return _finished(image)


def _finished(image: Image.Image) -> ContentFile:
    image = image.resize((SIZE, SIZE), Image.Resampling.LANCZOS)
    out = BytesIO()
    image.save(out, "PNG", compress_level=1)  # It is looked at and packed again when it is kept.
    return ContentFile(out.getvalue(), name="drawn.png")
