"""Pictures of a self-check, drawn on the server; the numbers stand beside or under them."""

from dataclasses import dataclass
from typing import Any

from django import template

from samenspel.loop.selfcheck.results import Trend

register = template.Library()
WIDTH, HEIGHT, MARGIN = 300, 130, 26


@dataclass(frozen=True)
class Dot:
    """One round in the picture."""

    x: str
    y: str
    label_y: str
    mean: float


@register.inclusion_tag("selfcheck/parts/bar.html")
def score_bar(mean: float | None) -> dict[str, Any]:
    """Draw how far along one to five a mean is."""
    return {"width": round(100 * mean / 5) if mean is not None else 0, "mean": mean}


@register.inclusion_tag("selfcheck/parts/trend.html")
def trend_picture(trend: Trend) -> dict[str, Any]:
    """Draw one element over the rounds; a round without enough answers leaves a gap."""
    step = (WIDTH - 2 * MARGIN) / max(1, len(trend.means) - 1)
    dots = [
        Dot(f"{MARGIN + place * step:.1f}", _height_of(mean), _height_of(mean, above=12), mean)
        for place, mean in enumerate(trend.means)
        if mean is not None
    ]
    return {
        "trend": trend,
        "dots": dots,
        "points": " ".join(f"{dot.x},{dot.y}" for dot in dots),
        "lines": [_height_of(point) for point in (1, 3, 5)],
        "width": WIDTH,
        "height": HEIGHT,
    }


def _height_of(mean: float, *, above: int = 0) -> str:
    """Return where it is in the picture, as text: a Dutch comma would mean something else there."""
    return f"{HEIGHT - MARGIN - (mean - 1) / 4 * (HEIGHT - 2 * MARGIN) - above:.1f}"
