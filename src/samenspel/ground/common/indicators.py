"""Numbers that the system knows by itself; each app tells its own in its `indicators.py`.

register(Indicator("activities.held", _("Gatherings"), _("From the agenda"), count=held))
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any

Count = Callable[[Any, date, date], int]
"""Takes the Werkplaats and the first and last day; returns the number."""


@dataclass(frozen=True)
class Indicator:
    """A number with its `source`: a sentence that says where it comes from."""

    name: str
    label: Any
    source: Any
    count: Count
    order: int = 100


_indicators: dict[str, Indicator] = {}


def register(*indicators: Indicator) -> None:
    """Add numbers; the same name again replaces it."""
    for indicator in indicators:
        _indicators[indicator.name] = indicator


def all_indicators() -> list[Indicator]:
    """Return all of them, in order."""
    return sorted(_indicators.values(), key=lambda one: (one.order, one.name))
