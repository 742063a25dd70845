"""Look at a text as somebody who reads with difficulty would meet it."""

import enum
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from samenspel.ground.text.compounds import split_compound
from samenspel.ground.text.reading.passive import is_passive
from samenspel.ground.text.reading.sentences import Sentence, sentences_of
from samenspel.ground.text.reading.simpler import SimplerWords
from samenspel.ground.text.vocabulary import rareness

_COMPOUND_LETTERS: Final = 15
_RARE_LETTERS: Final = 7
_UNKNOWN: Final = 800


class RemarkKind(enum.StrEnum):
    """What could be easier."""

    LONG_SENTENCE = "long_sentence"
    HARD_WORD = "hard_word"
    RARE_WORD = "rare_word"
    LONG_COMPOUND = "long_compound"
    PASSIVE = "passive"


@dataclass(frozen=True)
class Remark:
    """One remark: about `words`, which stand at `start` up to `end` of the text.

    `simpler`: what one could write instead (of a compound: its parts). `number`: the words of a
    long sentence.
    """

    kind: RemarkKind
    start: int
    end: int
    words: str
    simpler: str = ""
    number: int = 0


@dataclass(frozen=True)
class Figures:
    """What was counted; `hard` are hard, rare and long words together."""

    words: int
    sentences: int
    long_sentences: int
    passives: int
    hard: int

    @property
    def words_per_sentence(self) -> float:
        """Return the words of an average sentence."""
        return self.words / self.sentences if self.sentences else 0.0

    @property
    def hard_of_hundred(self) -> float:
        """Return how many of a hundred words are hard."""
        return 100 * self.hard / self.words if self.words else 0.0


@dataclass(frozen=True)
class Level:
    """What a look at a text gave: indicative, never a verdict."""

    figures: Figures
    remarks: tuple[Remark, ...]


@dataclass(frozen=True)
class _Bounds:
    sentence: int
    rare: int


_USUAL: Final = _Bounds(sentence=20, rare=600)
_STRICT: Final = _Bounds(sentence=15, rare=540)


def look_at(text: str, *, strict: bool = False, own: Mapping[str, str] | None = None) -> Level:
    """Return remarks on `text` (plain, without markup), in the order of the text.

    `strict`: for residents; shorter sentences, more common words. `own`: hard word -> simpler
    word, as a Werkplaats has them, over our list; an empty one says that a word is fine.
    """
    bounds = _STRICT if strict else _USUAL
    simpler = SimplerWords(own or {})
    sentences = list(sentences_of(text))
    remarks: list[Remark] = []
    for sentence in sentences:
        remarks += _about(text, sentence, bounds, simpler)
    kinds = [remark.kind for remark in remarks]
    figures = Figures(
        words=sum(len(sentence.words) for sentence in sentences),
        sentences=len(sentences),
        long_sentences=kinds.count(RemarkKind.LONG_SENTENCE),
        passives=kinds.count(RemarkKind.PASSIVE),
        hard=sum(kind not in _OF_SENTENCES for kind in kinds),
    )
    return Level(figures, tuple(sorted(remarks, key=lambda one: (one.start, -one.end))))


_OF_SENTENCES: Final = {RemarkKind.LONG_SENTENCE, RemarkKind.PASSIVE}


def _about(
    text: str, sentence: Sentence, bounds: _Bounds, simpler: SimplerWords
) -> Iterator[Remark]:
    number = len(sentence.words)
    if number > bounds.sentence:
        words = text[sentence.start : sentence.end]
        yield Remark(RemarkKind.LONG_SENTENCE, sentence.start, sentence.end, words, number=number)
    written = [text[start:end] for start, end in sentence.words]
    passive = is_passive([word.lower() for word in written])
    if passive:
        start, end = sentence.words[passive[0]][0], sentence.words[passive[1]][1]
        yield Remark(RemarkKind.PASSIVE, start, end, text[start:end])
    taken: list[tuple[int, int]] = []
    for remark in _phrases(text, sentence, simpler):
        taken.append((remark.start, remark.end))
        yield remark
    for at, (start, end) in enumerate(sentence.words):
        if any(first <= start < last for first, last in taken):
            continue
        is_name = at > 0 and written[at][:1].isupper()
        if not is_name:
            yield from _word(written[at], start, end, bounds, simpler)


def _phrases(text: str, sentence: Sentence, simpler: SimplerWords) -> Iterator[Remark]:
    said = text[sentence.start : sentence.end].lower()
    for phrase, better in simpler.phrases.items():
        if phrase not in said or not better:
            continue
        for found in re.finditer(rf"\b{re.escape(phrase)}\b", said):
            start, end = sentence.start + found.start(), sentence.start + found.end()
            yield Remark(RemarkKind.HARD_WORD, start, end, text[start:end], better)


def _word(
    word: str, start: int, end: int, bounds: _Bounds, simpler: SimplerWords
) -> Iterator[Remark]:
    better = simpler.of_word(word)
    if better is not None:
        if better:
            yield Remark(RemarkKind.HARD_WORD, start, end, word, better)
        return
    small = word.lower()
    if not small.isalpha() or len(small) < _RARE_LETTERS:
        return
    parts = split_compound(small)
    if len(parts) > 1:
        if len(small) > _COMPOUND_LETTERS:
            apart = " + ".join(small[first:last] for first, last in parts)
            yield Remark(RemarkKind.LONG_COMPOUND, start, end, word, apart)
    elif rareness().get(small, _UNKNOWN) >= bounds.rare:
        yield Remark(RemarkKind.RARE_WORD, start, end, word)
