"""How far coders agree, beyond what chance alone would give. Formulas only: knows no database.

A *decision* is one value that one coder gave one unit (here: this sentence has the code, or not).
Decisions are counted by pattern, so a long text costs no more than a short one:

    kappa({(True, True): 20, (True, False): 5, (False, True): 10, (False, False): 15})   # 0.4
    alpha({(True, True, False): 3, (False, False, False): 40})

Where there is nothing to tell apart (all coders gave all units one and the same value), chance
alone would agree fully and no figure exists: then they return None, never a number.
"""

from collections import Counter
from collections.abc import Hashable, Mapping
from fractions import Fraction

Value = Hashable
Patterns = Mapping[tuple[bool, ...], int] | Mapping[tuple[Value, ...], int]


def agreed(patterns: Patterns) -> float | None:
    """Return the share of units, 0 to 1, to which all coders gave one value; None without units."""
    total = sum(patterns.values())
    if not total:
        return None
    same = sum(number for values, number in patterns.items() if len(set(values)) == 1)
    return same / total


def kappa(patterns: Mapping[tuple[Value, Value], int]) -> float | None:
    """Return Cohen's kappa of two coders: at most 1; 0 is chance.

    `patterns` counts the units by what the first and the second coder gave. None when there are no
    units, or both gave all units one and the same value.
    Source: J. Cohen (1960), A coefficient of agreement for nominal scales.
    """
    total = sum(patterns.values())
    if not total:
        return None
    first: Counter[Value] = Counter()
    second: Counter[Value] = Counter()
    same = 0
    for (one, other), number in patterns.items():
        first[one] += number
        second[other] += number
        same += number if one == other else 0
    by_chance = Fraction(sum(first[value] * second[value] for value in first), total * total)
    if by_chance == 1:
        return None
    return float((Fraction(same, total) - by_chance) / (1 - by_chance))


def alpha(patterns: Patterns) -> float | None:
    """Return Krippendorff's alpha for names (nominal data): at most 1; 0 is chance.

    `patterns` counts the units by what the coders gave, in any order; who gave nothing is left out
    of the tuple, and a unit with fewer than two values says nothing. None when no value differs.
    Source: K. Krippendorff (2011), Computing Krippendorff's alpha-reliability.
    """
    values: Counter[Value] = Counter()
    differ = Fraction(0)
    for given, number in patterns.items():
        if len(given) < 2:
            continue
        counts = Counter(given)
        pairs = len(given) ** 2 - sum(count * count for count in counts.values())
        differ += Fraction(pairs * number, len(given) - 1)
        for value, count in counts.items():
            values[value] += count * number
    total = sum(values.values())
    expected = total * total - sum(count * count for count in values.values())
    if not expected:
        return None
    return float(1 - (total - 1) * differ / expected)
