"""Stems of single Dutch words.

Snowball's Dutch stemmer (Porter's) does most of the work. Of the two that PyStemmer offers it is
the one that keeps 'gemeente' apart from 'menen' and brings 'formele' and 'formeel' together. What
it misses and readers notice is put right here: 'brieven' is of 'brief', 'organisaties' of
'organisatie', 'leden' of 'lid'.
"""

import re
import threading
from collections.abc import Callable
from functools import lru_cache
from typing import Final

from Stemmer import Stemmer

from samenspel.ground.text.vocabulary import rareness


class _Stemmers(threading.local):
    """A stemmer of its own for each thread: they are not made to be shared."""

    def __init__(self) -> None:
        self.stem: Callable[[str], str] = Stemmer("dutch_porter", 0).stemWord


_stemmers = _Stemmers()

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

#: 'gezinn(en)' is of 'gezin'; 'sociaal' of 'sociale'.
_DOUBLE: Final = re.compile(r"([b-df-hj-np-tv-z])\1$|(?<=([aeou]))\2(?=[b-df-hj-np-tv-z]$)")

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


@lru_cache(maxsize=10_000)
def stem(word: str) -> str:
    """Return the stem of one folded word; of a compound, take the parts first.

    >>> stem("brieven"), stem("leden"), stem("organisaties")
    ('brief', 'lid', 'organisatie')
    """
    if not word.isalpha():
        return word
    if word.endswith(("eeen", "ieen")):  # ideeën, categorieën
        word = word[:-2]
    root = _stemmers.stem(_without_plural_s(word))
    if len(root) > 3:
        root = _DOUBLE.sub(lambda double: double[1] or "", root)
        root = root[:-1] + _FINAL.get(root[-1], root[-1])
    return _VOWEL_CHANGES.get(root, root)
