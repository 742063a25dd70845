"""What a blind round shows: where its coders agree, in figures and place by place.

A unit is a sentence (or a line) of the texts. A coder gave a code to a unit when a passage with
that code shares words with it. So each coder says yes or no of each unit for each code; on these
the figures of `agreement` rest. What was coded after the round ended doesn't count, and units with
words that were taken back are left out.
"""

import re
from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _

from samenspel.loop.coding.agreement import agreed, alpha, kappa
from samenspel.loop.coding.gate import passages_for
from samenspel.loop.coding.models import BlindRound, Code, Coding
from samenspel.loop.network.models import Person
from samenspel.loop.sources.models import Source
from samenspel.loop.sources.reader import lines_of

_SENTENCE = re.compile(r"[^\s.!?…][^.!?…\n]*[.!?…]*")
Pattern = tuple[bool, ...]


class UnitKind(TextChoices):
    """Of what each coder says yes or no."""

    SENTENCE = "zin", _("sentence")
    LINE = "regel", _("line")


@dataclass(frozen=True)
class Unit:
    """A stretch of a text of which coders say yes or no."""

    source: Source
    line: int
    start: int
    end: int
    text: str


@dataclass(frozen=True)
class Figures:
    """How two or more coders agree: a share from 0 to 1, and beyond chance; None is undefined.

    `kappa` only of two.
    """

    agreed: float | None
    alpha: float | None
    kappa: float | None = None


@dataclass(frozen=True)
class PairFigures:
    """Two coders, over all codes together."""

    first: Person
    second: Person
    figures: Figures


@dataclass(frozen=True)
class CodeFigures:
    """One code: all coders together, and each pair in the order of `Measured.pairs`."""

    code: Code
    together: Figures
    pairs: list[Figures]
    given: list[int]


@dataclass(frozen=True)
class Difference:
    """A unit to which some gave the code, and others didn't."""

    unit: Unit
    code: Code
    gave: list[Person]
    gave_not: list[Person]


@dataclass(frozen=True)
class Measured:
    """All of a round."""

    coders: list[Person]
    number_of_units: int
    together: Figures
    pairs: list[PairFigures]
    codes: list[CodeFigures]
    differences: list[Difference]


def measured(round_: BlindRound, person: Person, kind: UnitKind = UnitKind.SENTENCE) -> Measured:
    """Return how the coders of `round_` agree, as far as `person` may read the words."""
    coders = list(round_.coders.order_by("name", "pk"))
    sources = list(round_.sources.select_related("team").order_by("title", "pk"))
    units = [unit for source in sources for unit in units_of(source, kind)]
    given = _given(round_, person, coders, units)
    codes = sorted(given, key=lambda code: (code.name.casefold(), code.pk))
    patterns = {code: _patterns(given[code], len(coders), len(units)) for code in codes}
    whole: Counter[Pattern] = Counter()
    for counts in patterns.values():
        whole.update(counts)
    both = list(combinations(range(len(coders)), 2))
    return Measured(
        coders=coders,
        number_of_units=len(units),
        together=_figures(whole),
        pairs=[
            PairFigures(coders[one], coders[other], _figures(_only(whole, one, other)))
            for one, other in both
        ],
        codes=[
            CodeFigures(
                code,
                _figures(patterns[code]),
                [_figures(_only(patterns[code], one, other)) for one, other in both],
                [sum(at in gave for gave in given[code].values()) for at in range(len(coders))],
            )
            for code in codes
        ],
        differences=list(_differences(given, codes, coders, units)),
    )


def units_of(source: Source, kind: UnitKind) -> Iterator[Unit]:
    """Yield the units of `source` whose words may be read, without who speaks. Three queries."""
    for line in lines_of(source):
        if line.withheld:
            continue
        label = line.turn.words_start - line.start if line.turn and line.opens_turn else 0
        label = min(max(label, 0), len(line.text))
        whole = re.compile(r"\S(?:.*\S)?") if kind == UnitKind.LINE else _SENTENCE
        for found in whole.finditer(line.text, label):
            start, end = line.start + found.start(), line.start + found.end()
            yield Unit(source, line.number, start, end, found[0].strip())


def _given(
    round_: BlindRound, person: Person, coders: Sequence[Person], units: Sequence[Unit]
) -> dict[Code, dict[int, set[int]]]:
    """Return per code, per unit (by number), which coders (by number) gave it. One query."""
    places: dict[int, list[int]] = defaultdict(list)
    for number, unit in enumerate(units):
        places[unit.source.pk].append(number)
    starts = {pk: [units[number].start for number in own] for pk, own in places.items()}
    ends = {pk: [units[number].end for number in own] for pk, own in places.items()}
    seats = {coder.pk: at for at, coder in enumerate(coders)}
    codings = Coding.objects.seen_by(person).filter(
        by__in=seats,
        passage__source__in=places,
        passage__in=passages_for(person, round_.team).order_by(),
    )
    if round_.ended_at is not None:
        codings = codings.filter(created__lte=round_.ended_at)
    given: dict[Code, dict[int, set[int]]] = defaultdict(lambda: defaultdict(set))
    for coding in codings.order_by().select_related("code", "passage"):
        passage = coding.passage
        own = places[passage.source_id]
        first = bisect_right(ends[passage.source_id], passage.start)
        last = bisect_left(starts[passage.source_id], passage.end)
        for number in own[first:last]:
            given[coding.code][number].add(seats[coding.by_id or 0])
    return given


def _patterns(given: dict[int, set[int]], coders: int, units: int) -> Counter[Pattern]:
    """Count the units by who gave the code; nobody did to those that aren't in `given`."""
    counts: Counter[Pattern] = Counter(
        tuple(at in gave for at in range(coders)) for gave in given.values()
    )
    counts[(False,) * coders] += units - len(given)
    return +counts


def _only(patterns: Counter[Pattern], one: int, other: int) -> Counter[Pattern]:
    counts: Counter[Pattern] = Counter()
    for pattern, number in patterns.items():
        counts[pattern[one], pattern[other]] += number
    return counts


def _figures(patterns: Counter[Pattern]) -> Figures:
    of_two = all(len(pattern) == 2 for pattern in patterns)
    beyond = kappa({(one, two): n for (one, two), n in patterns.items()}) if of_two else None
    return Figures(agreed(patterns), alpha(patterns), beyond)


def _differences(
    given: dict[Code, dict[int, set[int]]],
    codes: Sequence[Code],
    coders: Sequence[Person],
    units: Sequence[Unit],
) -> Iterator[Difference]:
    for code in codes:
        for number in sorted(given[code]):
            gave = given[code][number]
            if len(gave) < len(coders):
                yield Difference(
                    units[number],
                    code,
                    [coder for at, coder in enumerate(coders) if at in gave],
                    [coder for at, coder in enumerate(coders) if at not in gave],
                )
