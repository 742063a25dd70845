"""A trace: a stretch of text that may lead to a person; and which of two at one place counts."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

CHECKED: Final = 4
"""A number whose check digits are right, or words that somebody told us."""
TOLD: Final = 3
"""The words around it say what it is: "mijn naam is …", "basisschool …"."""
LISTED: Final = 2
"""It stands in a list of names or places."""
LOOKS: Final = 1
"""It only looks like it: a capital in the middle of a sentence."""


@dataclass(frozen=True, order=True)
class Trace:
    """From `start` up to `end` stands something of `kind`, a value of `TraceKind`.

    `found_by` is "patterns", "lists", "known" or "person"; `certainty` one of the values above.
    """

    start: int
    end: int
    kind: str
    found_by: str = "patterns"
    certainty: int = TOLD


def apart(traces: Iterable[Trace]) -> list[Trace]:
    """Return `traces` without overlap, in order: the more certain goes first, then the longer."""
    kept: list[Trace] = []
    taken: set[int] = set()
    for trace in sorted(traces, key=_most_certain_first):
        place = range(trace.start, trace.end)
        if trace.start < trace.end and taken.isdisjoint(place):
            kept.append(trace)
            taken.update(place)
    return sorted(kept)


def _most_certain_first(trace: Trace) -> tuple[bool, int, int, int]:
    length = trace.end - trace.start
    return (trace.certainty < CHECKED, -length, -trace.certainty, trace.start)
