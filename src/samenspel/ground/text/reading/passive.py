"""Sentences in which nobody does it: 'wordt vastgesteld', 'zijn afgestemd door'."""

import re
from typing import Final

from samenspel.ground.text.stop_words import word_set
from samenspel.ground.text.vocabulary import rareness

_WORDEN: Final = word_set("word wordt worden werd werden")

#: Beginnings of a participle; in separable verbs "ge" stands inside: 'vastgesteld', 'uitgevoerd'.
_PARTICIPLE: Final = re.compile(
    r"(?:(?:aan|achter|af|bekend|bij|binnen|door|goed|in|klaar|langs|los|mee|na|neer|om|onder|op|open|"
    r"over|samen|tegen|terug|thuis|toe|uit|vast|voor|vrij|weer|weg)?ge\w{2,}(?:d|t|en)|(?:be|ver|ont|her|er)\w{3,}(?:d|t|en))"
)

#: They look like participles, and are not.
_NOT: Final = word_set(
    """
    beeld begint behoud belang belangen beleid beluisteren bent bericht besluit best bestaat
    beste betekent betreft bewegen bewust bezoek blijken erkend eruit ervaren ervaringen gebed
    gebeuren gebeurt gebied gebod geboden gebouwen gebrek gebruiken gedeelten gedicht gedrag
    geduld geeft geen gegeven geheel geheimen geld gelden geleden gelijk geloven geluid gemak
    gemeend gemeenschap gemeente gemeenten gemengd geneest genieten genoeg gericht gerust
    gesprekken getallen getuigen gevallen geven gevoelens gevolgen geweest gewend gewicht gewoon
    gewoonten gezicht gezinnen gezond goed groot heren herkent hersenen onderdeel onderzoek
    onderzoeken ontbijt ontstaat overheid overleden overzicht verband verder verdriet vereist
    verhaal verhalen verkeerd verleden vermist verschil verschillen verschillend verstand
    vertelt verwacht verwend
    """
)


def is_passive(words: list[str]) -> tuple[int, int] | None:
    """Return which two of `words` (in small letters) make a sentence passive, by their place.

    A form of 'worden' with a participle near it; 'worden' alone ('zij wordt ouder') is no passive.
    """
    for at, word in enumerate(words):
        if word not in _WORDEN:
            continue
        near = [*range(at + 1, min(at + 14, len(words))), *range(max(0, at - 4), at)]
        for other in near:
            if _is_participle(words[other]):
                return min(at, other), max(at, other)
    return None


def _is_participle(word: str) -> bool:
    if word in _NOT or not _PARTICIPLE.fullmatch(word):
        return False
    # 'vergaderen' is what people do, 'vergaderd' what was done; 'besproken' is only the latter.
    if word.endswith("en") and not word.startswith("ge") and "ge" not in word[2:5]:
        return not _is_infinitive(word)
    return True


def _is_infinitive(word: str) -> bool:
    """Return whether `word` has a third person beside it: 'bereiken' has 'bereikt'."""
    root = word[:-2]
    candidates = {root + "t", re.sub(r"([aeou])([^aeou])$", r"\1\1\2t", root)}
    candidates.add(re.sub(r"(.)\1$", r"\1t", root))
    candidates.add(re.sub(r"v$", "ft", root))
    candidates.add(re.sub(r"z$", "st", root))
    return any(one in rareness() for one in candidates)
