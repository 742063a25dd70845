"""The common Dutch words, with how common they are.

Read from the word list that comes with `wordfreq` (Robyn Speer; data CC BY-SA 4.0), but not through
that package: importing it takes 25 MB and 0.15 s, while reading the first part of its file takes
about 8 MB and 0.05 s. The file holds one list of words per *rareness*, in centibels: a word of
rareness 400 makes up 10 ** -4 of all words, one in ten thousand.
"""

import gzip
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Final, cast

import msgpack

from samenspel.ground.text.fold import fold

#: Words rarer than this (one in five million) are mostly misspellings and foreign names.
RAREST: Final = 660


def _word_list() -> Path:
    spec = find_spec("wordfreq")
    if spec is None or not spec.submodule_search_locations:
        raise LookupError("The package 'wordfreq' is not installed; its Dutch word list is needed.")
    return Path(spec.submodule_search_locations[0]) / "data" / "large_nl.msgpack.gz"


@cache
def rareness() -> dict[str, int]:
    """Map each common Dutch word, in folded spelling, to its rareness (about 120 to 660)."""
    known: dict[str, int] = {}
    with gzip.open(_word_list()) as file:
        buckets = msgpack.Unpacker(file, raw=False)
        buckets.read_array_header()
        buckets.skip()  # a header that names the format
        for centibels in range(1, RAREST + 1):
            for word in cast("list[str]", buckets.unpack()):
                if word.isalpha() and len(word) > 2:
                    known.setdefault(fold(word), centibels)
    return known
