"""The sentence in which the hit stands, with the hit marked."""

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe

from samenspel.ground.text.normalise import Word, words

#: About three lines on a phone, two on a wide screen.
LENGTH: Final = 220

#: No further than this into a long text; the title then has to do.
_READ: Final = 60_000

_SENTENCE = re.compile(r"[^.!?\n]+(?:[.!?](?!\s)[^.!?\n]*)*[.!?\n]*")


class _Sentence(NamedTuple):
    text: str
    hits: list[Word]
    stems: frozenset[str]


def mark_hits(text: str, stems: frozenset[str]) -> SafeString:
    """Return the text, escaped, with each word that made it a hit between <mark> tags."""
    return _marked(text, _hits(text, stems))


def excerpt(text: str, stems: frozenset[str]) -> SafeString:
    """Return the sentence with the most of what was looked for, marked; else the first one."""
    best: _Sentence | None = None
    for sentence in _sentences(text[:_READ], stems):
        if best is None or len(sentence.stems) > len(best.stems):
            best = sentence
        if len(best.stems) == len(stems):
            break
    if best is None:
        return SafeString("")
    return _cut(best)


def _sentences(text: str, stems: frozenset[str]) -> Iterator[_Sentence]:
    for match in _SENTENCE.finditer(text):
        sentence = " ".join(match[0].split())
        if sentence:
            hits = _hits(sentence, stems)
            found = frozenset(stem for hit in hits for stem in _said_by(hit) & stems)
            yield _Sentence(sentence, hits, found)


def _said_by(word: Word) -> frozenset[str]:
    return frozenset((word.term.stem, *word.term.parts))


def _hits(text: str, stems: frozenset[str]) -> list[Word]:
    return [word for word in words(text) if not stems.isdisjoint(_said_by(word))]


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
