"""The sentence in which the hit stands, with the hit marked."""

import re
from typing import Final, NamedTuple

from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe

from samenspel.ground.search.query import Query
from samenspel.ground.text.normalise import Word, words_among

#: About three lines on a phone, two on a wide screen.
LENGTH: Final = 220

#: No further than this into a long text; the title then has to do.
_READ: Final = 60_000

_SENTENCE = re.compile(r"[^.!?\n]+(?:[.!?](?!\s)[^.!?\n]*)*[.!?\n]*")


class _Sentence(NamedTuple):
    text: str
    hits: list[Word]
    worth: tuple[int, int]
    """How many of the very words are in it, and how many of their parts if there are none."""


def mark_hits(text: str, wanted: Query) -> SafeString:
    """Return the text, escaped, with the words that were looked for between <mark> tags."""
    return _marked(text, words_among(text, wanted.exact_stems))


def excerpt(text: str, wanted: Query) -> SafeString:
    """Return the sentence with the most of what was looked for, marked; else the first one."""
    best: _Sentence | None = None
    for match in _SENTENCE.finditer(text[:_READ]):
        sentence = _sentence(" ".join(match[0].split()), wanted)
        if sentence.text and (best is None or sentence.worth > best.worth):
            best = sentence
            if best.worth[0] == len(wanted.exact_stems):
                break
    return _cut(best) if best else SafeString("")


def _sentence(text: str, wanted: Query) -> _Sentence:
    """Find the very words; when they are not there, the parts of compounds."""
    hits = words_among(text, wanted.exact_stems)
    if hits:
        return _Sentence(text, hits, (_count(hits, wanted.exact_stems), 0))
    hits = words_among(text, wanted.stems)
    return _Sentence(text, hits, (0, _count(hits, wanted.stems)))


def _count(hits: list[Word], stems: frozenset[str]) -> int:
    said = (stem for hit in hits for stem in (hit.term.stem, *hit.term.parts))
    return len(stems.intersection(said))


def _cut(sentence: _Sentence) -> SafeString:
    """Cut a long sentence to what stands around its first hit, between whole words."""
    text, hits = sentence.text, sentence.hits
    if len(text) <= LENGTH:
        return _marked(text, hits)
    middle = hits[0].start if hits else 0
    start = max(0, min(middle - LENGTH // 3, len(text) - LENGTH))
    end = start + LENGTH
    if start:
        start = min(text.find(" ", start) + 1 or start, middle)
    if end < len(text):
        end = max(text.rfind(" ", start, end), hits[0].end if hits else 0)
    inside = [
        Word(hit.term, hit.start - start, hit.end - start)
        for hit in hits
        if hit.start >= start and hit.end <= end
    ]
    before, after = "… " if start else "", " …" if end < len(text) else ""
    return mark_safe(before + _marked(text[start:end], inside) + after)


def _marked(text: str, hits: list[Word]) -> SafeString:
    pieces: list[str] = []
    at = 0
    for hit in hits:
        pieces += [
            escape(text[at : hit.start]),
            "<mark>",
            escape(text[hit.start : hit.end]),
            "</mark>",
        ]
        at = hit.end
    return mark_safe("".join([*pieces, escape(text[at:])]))
