"""Sentences of a Dutch text, with their place in it."""

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from samenspel.ground.text.stop_words import word_set

#: A full stop behind one of these ends no sentence.
_ABBREVIATIONS: Final = word_set(
    """
    a.d.h.v a.h.w b.v bijv bijz blz ca ca. d.d d.m.v d.w.z dhr div dr drs e.a e.d e.e.a enz
    etc evt excl fam fig gem h.o.v hr i.c i.h.b i.p.v i.s.m i.v.m incl ing ir jl jr lic
    m.a.w m.b.t m.b.v m.i m.i.v m.m m.n m.u.v max mevr min mr mw n.a.v n.v nl nr o.a o.b.v
    o.i o.i.d o.l.v p p.j p.m p.p.p par pp prof red resp s.v.p sr st t.a.v t.b.v t.g.v
    t.o.v t.w tel u.v vgl vlg vnl z.g zgn zie
    """
)

#: Where a sentence may end: a stop, perhaps a closing mark, then white space; or a line.
_END: Final = re.compile(r"[.!?…]+[\"'’”)\]]*(?=\s|$)|\n+")
_WORD: Final = re.compile(r"[^\W_]+(?:[-'’.][^\W_]+)*")


class Sentence(NamedTuple):
    """A sentence: where it begins and ends in the text, and the places of its words."""

    start: int
    end: int
    words: tuple[tuple[int, int], ...]


def sentences_of(text: str) -> Iterator[Sentence]:
    """Yield the sentences of `text`; a line without a stop, such as a heading, is one too."""
    start = 0
    for stop in _END.finditer(text):
        if not text[stop.start()].isspace() and _goes_on(text, stop):
            continue
        yield from _sentence(text, start, stop.end())
        start = stop.end()
    yield from _sentence(text, start, len(text))


def _goes_on(text: str, stop: re.Match[str]) -> bool:
    """Return whether this full stop is that of an abbreviation, a number or an initial."""
    if stop.group() != ".":
        return False
    word = re.search(r"\S+$", text[max(0, stop.start() - 30) : stop.start()])
    if word is None:
        return True
    before = word.group().lstrip("(‘“'\"").lower()
    following = text[stop.end() :].lstrip(" \t")[:1]
    if before in _ABBREVIATIONS:
        return bool(following) and following != "\n"
    is_initial = len(before) == 1 and before.isalpha()
    return is_initial or (following.islower() and not following.isspace())


def _sentence(text: str, start: int, end: int) -> Iterator[Sentence]:
    words = tuple(word.span() for word in _WORD.finditer(text, start, end))
    if words:
        while text[start].isspace():
            start += 1
        while text[end - 1].isspace():
            end -= 1
        yield Sentence(start, end, words)
