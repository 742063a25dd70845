"""Stems of single Dutch words.

Snowball's Dutch stemmer (Porter's) does most of the work. Of the two that PyStemmer offers it is
the one that keeps 'gemeente' apart from 'menen' and brings 'formele' and 'formeel' together. What
it misses and readers notice is put right here: 'brieven' is of 'brief', 'organisaties' of
'organisatie', 'leden' of 'lid'.
"""

from functools import lru_cache
from typing import Final

from Stemmer import Stemmer

from samenspel.ground.text.vocabulary import rareness

_stemmer = Stemmer("dutch_porter", 0)

#: Stem of the plural -> stem of the singular, where the vowel changes.
_VOWEL_CHANGES: Final = {
    "led": "lid",
    "sted": "stad",
    "schep": "schip",
    "kinder": "kind",
    "eier": "ei",
    "musea": "museum",
    "centra": "centrum",
    "criteria": "criterium",
}

_VOWELS: Final = frozenset("aeiouy")

#: Dutch writes these softer letters only inside a word: 'brieven' but 'brief', 'huizen' but 'huis'.
_FINAL: Final = {"v": "f", "z": "s"}

#: A plural 's' after a vowel is taken off when the rest is a word not much rarer than the whole.
_MUCH_RARER: Final = 120


def _without_plural_s(word: str) -> str:
    """'organisaties' -> 'organisatie', but 'advies' and 'proces' stay."""
    if len(word) < 5 or word[-1] != "s" or word[-2] not in _VOWELS:
        return word
    known = rareness()
    singular = known.get(word[:-1])
    if singular is None or singular > known.get(word, 999) + _MUCH_RARER:
        return word
    return word[:-1]


@lru_cache(maxsize=50_000)
def stem(word: str) -> str:
    """The stem of one folded word that is not a compound; `vocabulary` and `compounds` know more.

    >>> stem("brieven"), stem("leden"), stem("organisaties")
    ('brief', 'lid', 'organisatie')
    """
    if word.endswith(("eeen", "ieen")):  # ideeën, categorieën
        word = word[:-2]
    root = _stemmer.stemWord(_without_plural_s(word))
    if len(root) > 3:
        if root[-1] == root[-2] and root[-1] not in _VOWELS:  # gezinnen
            root = root[:-1]
        root = root[:-1] + _FINAL.get(root[-1], root[-1])
    return _VOWEL_CHANGES.get(root, root)
