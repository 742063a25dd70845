"""What changed in the codes of a text since a page was drawn."""

from dataclasses import dataclass

from samenspel.loop.coding.models import SourceActivity, Touched
from samenspel.loop.sources.models import Source

MOST_STRETCHES = 40
"""Who missed more than this draws the whole page anew."""


@dataclass(frozen=True)
class News:
    """The number of the newest change, and the stretches that changed; None: draw it all anew."""

    number: int
    stretches: list[tuple[int, int]] | None


def number_of(source: Source) -> int:
    """Return the number of the newest change in the passages of `source`."""
    found = SourceActivity.objects.filter(source=source).values_list("number", flat=True)
    return found.first() or 0


def news_since(source: Source, number: int) -> News:
    """Return what came after change `number`. Two queries."""
    newest = number_of(source)
    if number == newest:
        return News(newest, [])
    later = Touched.objects.filter(source=source, number__gt=number, number__lte=newest)
    stretches = list(later.order_by("number").values_list("start", "end"))
    everything = any(start == 0 and end >= len(source.text) for start, end in stretches)
    missed = len(stretches) != newest - number
    if everything or missed or len(stretches) > MOST_STRETCHES:
        return News(newest, None)
    return News(newest, list(dict.fromkeys(stretches)))
