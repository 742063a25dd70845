"""The sentence in which the hit stands, with the hit marked."""

import re
from collections import deque
from collections.abc import Iterator
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


class _Passage(NamedTuple):
    """A stretch of a text, with the hits in it."""

    start: int
    end: int
    hits: list[Word]
    before: str = ""
    """An ellipsis where the beginning of the sentence was left out."""
    after: str = ""

    def worth(self, stems: frozenset[str]) -> int:
        """Count how many of `stems` are in it."""
        said = (stem for hit in self.hits for stem in (hit.term.stem, *hit.term.parts))
        return len(stems.intersection(said))


def mark_hits(text: str, wanted: Query) -> SafeString:
    """Return the text, escaped, with the words that were looked for between <mark> tags."""
    return _marked(text, _Passage(0, len(text), words_among(text, wanted.exact_stems)))


def excerpt(text: str, wanted: Query) -> SafeString:
    """Return the sentence with the most of what was looked for, marked; else the first one.

    Where the very words are not in the text, the parts of compounds are marked.
    """
    text = text[:_READ]
    hits = words_among(text, wanted.stems)
    very = [hit for hit in hits if _says(hit, wanted.exact_stems)]
    stems = wanted.exact_stems if very else wanted.stems
    sentences = _sentences(text, very or hits)
    best = max(sentences, key=lambda sentence: sentence.worth(stems), default=None)
    return _marked(text, _cut(text, best)) if best else SafeString("")


def _says(word: Word, stems: frozenset[str]) -> bool:
    return word.term.stem in stems or not stems.isdisjoint(word.term.parts)


def _sentences(text: str, hits: list[Word]) -> Iterator[_Passage]:
    """Give the first sentence, and each that has a hit."""
    waiting = deque(hits)
    first = True
    for match in _SENTENCE.finditer(text):
        inside = []
        while waiting and waiting[0].start < match.end():
            inside.append(waiting.popleft())
        if inside or (first and match[0].strip()):
            first = False
            yield _Passage(match.start(), match.end(), inside)
        if not waiting and not first:
            return


def _cut(text: str, sentence: _Passage) -> _Passage:
    """Cut a long sentence to what stands around its first hit, between whole words."""
    start, end, hits = sentence[:3]
    if end - start <= LENGTH:
        return sentence
    first = hits[0].start if hits else start
    last = hits[0].end if hits else start
    start = max(start, min(first - LENGTH // 3, end - LENGTH))
    if start > sentence.start:
        start = min(text.find(" ", start) + 1 or start, first)
    if start + LENGTH < end:
        end = max(text.rfind(" ", start, start + LENGTH), last)
        end = end if end > start else start + LENGTH
    return _Passage(
        start,
        end,
        [hit for hit in hits if start <= hit.start and hit.end <= end],
        before="… " if start > sentence.start else "",
        after=" …" if end < sentence.end else "",
    )


def _marked(text: str, passage: _Passage) -> SafeString:
    """Escape a passage and mark its hits."""
    pieces: list[str] = []
    at = passage.start
    for hit in passage.hits:
        marked = f"<mark>{escape(text[hit.start : hit.end])}</mark>"
        pieces += [escape(text[at : hit.start]), marked]
        at = hit.end
    shown = "".join([*pieces, escape(text[at : passage.end])])
    return mark_safe(passage.before + " ".join(shown.split()) + passage.after)
