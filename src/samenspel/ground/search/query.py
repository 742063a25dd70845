"""What someone looks for: their words made into stems, with the parts and synonyms of each.

Whatever is typed becomes a list of plain stems, so that quotes, operators and emoji can't mean
anything to the database.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from samenspel.ground.search.registry import PUBLIC
from samenspel.ground.text.normalise import Term, terms

#: No more of a query is read than this: nobody types it, and it stays fast.
LONGEST: Final = 400
MOST_WORDS: Final = 12

#: Stems that must all be there: ('wijkteam',) or ('wijk', 'team').
Stems = tuple[str, ...]

#: Ways to say the same; one of them must be there.
Clause = tuple[Stems, ...]


@dataclass(frozen=True)
class Query:
    """The clauses that must all be there."""

    clauses: tuple[Clause, ...]
    exact: tuple[Clause, ...]
    """The same without the parts of compounds: what makes one match better than another."""
    loose: Clause = ()
    """Each word and synonym, and of long compounds what is left when a part is left out."""

    def __bool__(self) -> bool:
        return bool(self.clauses)

    @cached_property
    def stems(self) -> frozenset[str]:
        """All stems that make a hit."""
        return _stems_in(self.clauses)

    @cached_property
    def exact_stems(self) -> frozenset[str]:
        """The stems of the very words and of their synonyms of one word, to be marked."""
        return frozenset(
            stem
            for clause in self.exact
            for number, stems in enumerate(clause)
            for stem in stems
            if number == 0 or len(stems) == 1
        )

    @property
    def looser(self) -> "Query":
        """A query for what has at least one of the words; empty when that is no different."""
        if len(self.clauses) < 2 and len(self.loose) < 2:
            return Query((), ())
        return Query((self.loose,), (self.loose,))


@dataclass(frozen=True)
class Access:
    """What may be found. The index holds `keys` of each document; of each group one must match."""

    audiences: frozenset[str] = frozenset({PUBLIC})
    scope: int | None = None
    """None: of all sites; otherwise of this site and of nobody in particular."""
    kinds: tuple[str, ...] = ()

    @property
    def keys(self) -> list[list[str]]:
        """Return the groups of keys of which a document must have one each."""
        groups = [[audience_key(audience) for audience in sorted(self.audiences)]]
        if self.scope is not None:
            groups.append([scope_key(self.scope), scope_key(None)])
        if self.kinds:
            groups.append([kind_key(kind) for kind in self.kinds])
        return groups


def _stems_in(clauses: Iterable[Clause]) -> frozenset[str]:
    return frozenset(stem for clause in clauses for stems in clause for stem in stems)


def audience_key(audience: str) -> str:
    """Return the key in the index for who may find a document."""
    return f"a:{audience}"


def scope_key(scope: int | None) -> str:
    """Return the key in the index for the site of a document."""
    return f"s:{'-' if scope is None else scope}"


def kind_key(kind: str) -> str:
    """Return the key in the index for the kind of a document."""
    return f"k:{kind}"


def parse(text: str, synonyms: Iterable[Sequence[str]] = ()) -> Query:
    """Read what was typed. `synonyms` are groups of words or phrases that mean the same."""
    looked_for = terms(text[:LONGEST])[:MOST_WORDS]
    groups = [[tuple(terms(phrase)) for phrase in group] for group in synonyms]
    clauses: dict[Clause, Clause] = {}
    loose: list[Stems] = []
    at = 0
    while at < len(looked_for):
        said, length = _said_at(looked_for, at, groups)
        word = looked_for[at]
        clauses[said] = (*said, word.smallest) if length == 1 and word.smallest else said
        loose += said
        loose += [(part,) for part in word.parts if part not in word.smallest]
        at += length
    return Query(tuple(clauses.values()), tuple(clauses), tuple(dict.fromkeys(loose)))


def _said_at(
    looked_for: Sequence[Term], at: int, groups: Iterable[Sequence[tuple[Term, ...]]]
) -> tuple[Clause, int]:
    """Return the ways to say what stands at `at`, and how many words of the query that is."""
    length = 1
    others: list[tuple[Term, ...]] = []
    for group in groups:
        for phrase in group:
            if len(phrase) >= length and _same(phrase, looked_for[at : at + len(phrase)]):
                if len(phrase) > length:
                    others.clear()
                length = len(phrase)
                others.extend(other for other in group if other and not _same(other, phrase))
    said = [_own_words(looked_for[at : at + length]), *map(_own_words, others)]
    return tuple(dict.fromkeys(said)), length


def _own_words(phrase: Iterable[Term]) -> Stems:
    return tuple(term.stem for term in phrase)


def _same(one: Sequence[Term], other: Sequence[Term]) -> bool:
    return bool(one) and _own_words(one) == _own_words(other)
