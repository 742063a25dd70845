"""From Dutch text to the words that it can be found by.

One function serves documents and queries alike, so that they can't drift apart. Each word of a
text gives one *stem*, and a compound gives the stems of its *parts* as well:

    'De wijkteamleden'  ->  stem 'wijkteamlid', parts 'wijk', 'team', 'lid', 'wijkteam', 'teamlid'

A document is indexed by both, in separate columns. A query looks for its stems in both; so
'wijkteam' finds 'wijkteamleden', and a text with the very word comes first. The parts of a word in
a query count only all together: who looks for 'wijkteamleden' also finds 'leden van het wijkteam',
but not each text with 'leden' in it.

Choices: numbers stay as they are ('2016'), without the dots of thousands ('1.500' is '1500').
Dotted abbreviations lose their dots ('o.a.'). A hyphen divides ('wmo-consulent',
'formeel-informeel'), but not after one or two letters ('e-mail', 'co-creatie'). "Thema's" is
'thema'. Accents are off everywhere: who types 'clienten' finds 'cliënten'.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final, NamedTuple

from samenspel.ground.text.compounds import split_compound
from samenspel.ground.text.fold import fold
from samenspel.ground.text.stems import stem
from samenspel.ground.text.stop_words import STOP_WORDS

#: Longer 'words' are addresses, keys or noise.
_LONGEST: Final = 60

_APOSTROPHES = "'’‘‛`´"
_HYPHENS = "\\-‐‑"
_WORD = re.compile(
    rf"""
    \d{{1,3}}(?:\.\d{{3}})+(?!\d)                    # 1.500
    | (?:[^\W\d_]\.){{2,}}                           # o.a.
    | [^\W\d_]{{1,2}}[{_HYPHENS}][^\W\d_]{{3,}}      # e-mail
    | [^\W_]+(?:[{_APOSTROPHES}\u00ad\u0300-\u036f]+[^\W_]+)*  # thema's
    """,
    re.VERBOSE,
)
_NO_LETTERS = re.compile(r"[\W_]+")
_AFTER_APOSTROPHE = re.compile(r"'(?:s|ers?|tjes?)$")


class Term(NamedTuple):
    """What one word of a text can be found by."""

    stem: str
    parts: tuple[str, ...]
    """Stems of each part and each row of parts of a compound; nothing for other words."""
    smallest: tuple[str, ...]
    """Stems of the smallest parts only: together they say what the compound says."""


class Word(NamedTuple):
    """A term and where it stands in the text."""

    term: Term
    start: int
    end: int


@lru_cache(maxsize=20_000)
def term_of(written: str) -> Term | None:
    """Return the term for one word as written, or None when it says nothing ('de', 'het')."""
    folded = fold(written)
    word = folded
    if not folded.isalpha():
        word = _NO_LETTERS.sub("", _AFTER_APOSTROPHE.sub("", folded))
    if not word or len(word) > _LONGEST or word in STOP_WORDS or folded in STOP_WORDS:
        return None
    spans = split_compound(word)
    if not spans:
        return Term(stem(word), (), ())
    last = len(spans) - 1
    parts = tuple(
        word[spans[first][0] : spans[until][0]] + stem(word[slice(*spans[until])])
        for first in range(len(spans))
        for until in range(first, len(spans))
        if (first, until) != (0, last)
    )
    whole = word[: spans[last][0]] + stem(word[spans[last][0] :])
    return Term(whole, parts, tuple(stem(word[start:end]) for start, end in spans))


def words(text: str) -> Iterator[Word]:
    """Give each word that says something, in order, with its place in `text`."""
    for match in _WORD.finditer(text):
        term = term_of(match[0])
        if term is not None:
            yield Word(term, match.start(), match.end())


def words_among(text: str, stems: frozenset[str]) -> list[Word]:
    """List the words that can be found by one of `stems`, in order, with their places."""
    return [
        Word(term, match.start(), match.end())
        for match in _WORD.finditer(text)
        if (term := term_of(match[0]))
        and (term.stem in stems or (term.parts and not stems.isdisjoint(term.parts)))
    ]


def terms(text: str) -> list[Term]:
    """List the terms of a text in order, with repeats.

    >>> [term.stem for term in terms("De thema’s van de Wmo-consulenten")]
    ['thema', 'wmo', 'consulent']
    """
    found = map(term_of, _WORD.findall(text))
    return [term for term in found if term is not None]


def stems(text: str) -> list[str]:
    """List only the stems of `terms`."""
    return [term.stem for term in terms(text)]
