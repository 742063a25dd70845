"""Hard words, and what one could write instead."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Final

from samenspel.ground.text.stems import stem

#: Our own list: a word of offices and reports, and after the "=" what people say at home.
OWN_LIST: Final = Path(__file__).with_name("simpler.txt")


@cache
def simpler_words() -> Mapping[str, str]:
    """Return our own list: hard word -> simpler ones, both in small letters."""
    lines = OWN_LIST.read_text(encoding="utf-8").splitlines()
    pairs = (line.partition("=") for line in lines if "=" in line and not line.startswith("#"))
    return {hard.strip(): simpler.strip() for hard, _is, simpler in pairs}


class SimplerWords:
    """The list to look in: ours, with the words of a Werkplaats over it.

    A word is found in all its forms. An empty answer of a Werkplaats says that the word is fine.
    """

    def __init__(self, own: Mapping[str, str]) -> None:
        """Lay `own` over our list."""
        self._said = {**_by_stem(simpler_words()), **_by_stem(own)}
        self._pairs = {**_phrases(simpler_words()), **_phrases(own)}

    def of_word(self, word: str) -> str | None:
        """Return what to write instead of `word`; "" when it is fine, None when unknown."""
        small = word.lower()
        said = self._said.get(stem(small))
        if said is None and small.startswith("ge") and small.endswith("eerd"):
            said = self._said.get(stem(f"{small[2:-3]}ren"))  # 'gefaciliteerd': of 'faciliteren'
        return said

    @property
    def phrases(self) -> Mapping[str, str]:
        """Return the hard words that are more than one word."""
        return self._pairs


@cache
def _our_stems() -> Mapping[str, str]:
    return {stem(hard): simpler for hard, simpler in simpler_words().items() if " " not in hard}


def _by_stem(words: Mapping[str, str]) -> Mapping[str, str]:
    if words is simpler_words():
        return _our_stems()
    return {stem(hard.lower()): simpler for hard, simpler in words.items() if " " not in hard}


def _phrases(words: Mapping[str, str]) -> dict[str, str]:
    return {hard.lower(): simpler for hard, simpler in words.items() if " " in hard}
