"""What a closed round tells: averages, how far people agree, and the trend over rounds."""

import math
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from samenspel.loop.selfcheck.models import Round, Tally
from samenspel.loop.selfcheck.querysets import AT_LEAST
from samenspel.loop.selfcheck.statements import ELEMENTS, POINTS, Element, Statement
from samenspel.loop.teams.models import Team

FAR_APART = 1.1
"""A spread (standard deviation) from which on people clearly see it differently."""

Counts = dict[int, int]


@dataclass(frozen=True)
class Score:
    """What people said of one statement; no `mean` when fewer than four gave it a point."""

    statement: Statement
    mean: float | None = None
    differs: bool = False

    @classmethod
    def of(cls, statement: Statement, counts: Counts) -> "Score":
        """Average the points; who doesn't know is left out."""
        number = sum(counts.get(point, 0) for point in POINTS)
        if number < AT_LEAST:
            return cls(statement)
        mean = sum(point * counts.get(point, 0) for point in POINTS) / number
        spread = sum((point - mean) ** 2 * counts.get(point, 0) for point in POINTS) / number
        return cls(statement, mean, math.sqrt(spread) >= FAR_APART)


@dataclass(frozen=True)
class ElementScore:
    """What people said of one core element."""

    element: Element
    scores: list[Score]

    @property
    def mean(self) -> float | None:
        """Return the average over its statements, None where nothing may be shown."""
        known = [score.mean for score in self.scores if score.mean is not None]
        return sum(known) / len(known) if known else None


@dataclass(frozen=True)
class Results:
    """One round, ready to show."""

    round: Round
    elements: list[ElementScore]
    remarks: list[str]


@dataclass(frozen=True)
class Trend:
    """One element over the rounds."""

    element: Element
    means: list[float | None] = field(default_factory=list)


def results_of(team: Team) -> list[Results]:
    """Return the results of all closed rounds with enough answers, the first one first."""
    rounds = list(Round.objects.of_team(team).with_results().prefetch_related("remarks"))
    counted = _counts(Tally.objects.filter(round__in=rounds))
    return [
        Results(
            one,
            [
                ElementScore(e, [Score.of(s, counted[one.pk, s.key]) for s in e.statements])
                for e in ELEMENTS
            ],
            [remark.text for remark in one.remarks.all()],
        )
        for one in rounds
    ]


def _counts(tallies: Iterable[Tally]) -> dict[tuple[Any, str], Counts]:
    counted: dict[tuple[Any, str], Counts] = defaultdict(dict)
    for tally in tallies:
        counted[tally.round_id, tally.statement][tally.answer] = tally.number
    return counted


def trends_of(results: list[Results]) -> list[Trend]:
    """Return each element over the rounds; nothing as long as there is one round."""
    if len(results) < 2:
        return []
    return [
        Trend(element, [one.elements[place].mean for one in results])
        for place, element in enumerate(ELEMENTS)
    ]
