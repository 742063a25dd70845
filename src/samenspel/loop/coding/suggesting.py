"""Which codes may fit a stretch of text: a suggestion, never more. Nothing here gives a code.

A code fits when its name, its definition or the passages that have it share words (stems) with
the text. Rare words say more than words that many codes share.
"""

import math
from collections import Counter, defaultdict
from dataclasses import dataclass

from samenspel.ground.text.normalise import stems, words
from samenspel.loop.coding.gate import codings_for
from samenspel.loop.coding.models import Code
from samenspel.loop.network.models import Person
from samenspel.loop.teams.models import Team

MOST = 5
OF_THE_CODE = 3
"""How much heavier a word weighs in the name or definition of a code than in a passage."""
PASSAGES = 1_000
"""How many of the latest codings are looked at."""
LONGEST = 5_000
SHOWN = 4


@dataclass(frozen=True)
class Suggestion:
    """A code that may fit, and the words of the text that speak for it."""

    code: Code
    words: list[str]


def suggested_codes(team: Team, text: str, seen_by: Person) -> list[Suggestion]:
    """Return at most five codes that may fit `text`, best first, from what `seen_by` may read.

    Three queries, however many codes and passages there are. A code with which the text shares no
    word at all is never suggested.
    """
    text = text[:LONGEST]
    written = {word.term.stem: text[word.start : word.end] for word in words(text)}
    asked = set(written)
    if not asked:
        return []
    codes = {code.pk: code for code in Code.objects.of_team(team).in_use()}
    weights = _words_of(team, codes, seen_by, asked)
    spread = Counter(stem for found in weights.values() for stem in found)
    scores = {
        pk: sum(
            math.log1p(number) * math.log1p(len(codes) / spread[stem])
            for stem, number in found.items()
        )
        for pk, found in weights.items()
        if found
    }
    best = sorted(scores, key=lambda pk: (-scores[pk], codes[pk].name, pk))[:MOST]
    return [
        Suggestion(codes[pk], [written[stem] for stem in _telling(weights[pk], spread)])
        for pk in best
    ]


def _words_of(
    team: Team, codes: dict[int, Code], person: Person, asked: set[str]
) -> dict[int, Counter[str]]:
    """Return per code how often it says each of the `asked` stems."""
    weights: dict[int, Counter[str]] = defaultdict(Counter)
    for code in codes.values():
        for stem in asked.intersection(stems(f"{code.name} {code.definition} {code.example}")):
            weights[code.pk][stem] += OF_THE_CODE
    codings = codings_for(person, team).filter(code__in=codes)
    latest = codings.order_by("-pk").values_list("code_id", "passage_id", "passage__text")
    known: dict[int, set[str]] = {}
    for code_id, passage, said in latest[:PASSAGES]:
        if passage not in known:
            known[passage] = asked.intersection(stems(said))
        weights[code_id].update(known[passage])
    return weights


def _telling(found: Counter[str], spread: Counter[str]) -> list[str]:
    """Return the shared stems, the most telling first."""
    return sorted(found, key=lambda stem: (spread[stem], -found[stem], stem))[:SHOWN]
