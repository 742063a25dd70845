"""Drawn pictures beside the news: a chair, a letter, a table. No photos of invented people."""

import math
from collections.abc import Callable
from io import BytesIO

from django.core.files.base import ContentFile
from PIL import Image, ImageDraw

WIDTH, HEIGHT, FINE = 960, 540, 2
PAPER, INK, SAND = "#fdf3dc", "#10343a", "#e9d8b4"
BRIGHT = ["#ffd166", "#0b7a75", "#e4572e", "#4b3f8f", "#2e86ab", "#f2a65a"]
Pen = ImageDraw.ImageDraw


def scene(name: str) -> ContentFile:
    """Return the drawing with this name."""
    image = Image.new("RGB", (WIDTH * FINE, HEIGHT * FINE), PAPER)
    SCENES[name](ImageDraw.Draw(image))
    out = BytesIO()
    image.resize((WIDTH, HEIGHT), Image.Resampling.LANCZOS).save(out, "PNG", compress_level=1)
    return ContentFile(out.getvalue(), name=f"{name}.png")


def _box(pen: Pen, box: tuple[float, float, float, float], fill: str, round_: float = 0) -> None:
    x, y, wide, high = box
    corners = tuple(value * FINE for value in (x, y, x + wide, y + high))
    pen.rounded_rectangle(corners, radius=round_ * FINE, fill=fill)


def _dot(pen: Pen, x: float, y: float, radius: float, fill: str) -> None:
    pen.ellipse(
        tuple(value * FINE for value in (x - radius, y - radius, x + radius, y + radius)), fill=fill
    )


def _chair(pen: Pen, x: float, y: float, size: float, fill: str) -> None:
    """Draw a chair as seen from the front: its back with a gap, its seat, four legs."""
    for leg in (0.06, 0.2, 0.74, 0.88):
        _box(pen, (x + size * leg, y + size * 0.6, size * 0.07, size * 0.4), INK, size * 0.03)
    for post in (0.06, 0.86):
        _box(pen, (x + size * post, y, size * 0.08, size * 0.7), INK, size * 0.04)
    for slat in (0.04, 0.28):
        _box(pen, (x + size * 0.02, y + size * slat, size * 0.96, size * 0.17), fill, size * 0.05)
    _box(pen, (x, y + size * 0.58, size, size * 0.16), fill, size * 0.06)


def _houses(pen: Pen) -> None:
    for number, (x, high) in enumerate([(90, 190), (270, 240), (690, 210)]):
        _box(pen, (x, 400 - high, 150, high), ["#f6c9a8", "#cfe3dd", "#d9d6ef"][number])
        roof = [(x - 14, 400 - high), (x + 75, 330 - high), (x + 164, 400 - high)]
        pen.polygon([(a * FINE, b * FINE) for a, b in roof], fill=BRIGHT[number + 1])
        for window in range(2):
            _box(pen, (x + 26 + window * 58, 430 - high, 38, 46), "#fffaf0", 4)
    _box(pen, (0, 400, WIDTH, 140), SAND)


def _one_chair(pen: Pen) -> None:
    _houses(pen)
    _chair(pen, 455, 275, 190, BRIGHT[0])


def _ring_of_chairs(pen: Pen) -> None:
    _box(pen, (0, 0, WIDTH, HEIGHT), SAND)
    _dot(pen, 480, 270, 90, PAPER)
    for number in range(12):
        angle = math.tau * number / 12
        x, y = 480 + 330 * math.cos(angle), 270 + 185 * math.sin(angle)
        _chair(pen, x - 42, y - 48, 84, BRIGHT[number % len(BRIGHT)])


def _letters(pen: Pen) -> None:
    for x, lines, fill in [(190, 14, "#ffffff"), (560, 5, "#ffffff")]:
        _box(pen, (x + 10, 70, 230, 410), "#e3d5b8", 6)
        _box(pen, (x, 60, 230, 410), fill, 6)
        for line in range(lines):
            gap = 26 if lines > 5 else 56
            short = 60 if line == lines - 1 else 0
            colour = BRIGHT[1] if lines == 5 and line == 0 else "#b9c3c4"
            _box(pen, (x + 28, 96 + line * gap, 174 - short, 10 if lines > 5 else 18), colour, 5)


def _long_table(pen: Pen) -> None:
    _box(pen, (0, 0, WIDTH, HEIGHT), "#e5efe6")
    _box(pen, (90, 150, 780, 240), "#b67b4c", 24)
    for number in range(7):
        for y in (205, 335):
            x = 150 + number * 110
            _dot(pen, x, y, 38, "#fffaf0")
            _dot(pen, x, y, 24, BRIGHT[(number + y) % len(BRIGHT)])
            _dot(pen, x, 90 if y < 270 else 450, 30, BRIGHT[(number * 2 + y) % len(BRIGHT)])


SCENES: dict[str, Callable[[Pen], None]] = {
    "chair": _one_chair,
    "chairs": _ring_of_chairs,
    "letter": _letters,
    "table": _long_table,
}
