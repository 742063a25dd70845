"""What both indexes share."""

from abc import ABC, abstractmethod
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any, ClassVar, Final, NamedTuple

from django.db.backends.base.base import BaseDatabaseWrapper

from samenspel.ground.search.query import Access, Clause, Query

#: How many matches are ranked, and how many are counted; no more is told than 'more than'.
CANDIDATES: Final = 100
COUNTED: Final = 3_000

#: The lower bits of a place in the index: the id of the document.
ID_MASK: Final = (1 << 32) - 1


def title_key(stem: str) -> str:
    """Return the key in the index for a word that is in the title."""
    return f"={stem}"


class Posting(NamedTuple):
    """The words of one document, at its place in the index."""

    place: int
    title: Sequence[str]
    title_parts: Sequence[str]
    body: Sequence[str]
    body_parts: Sequence[str]
    keys: Sequence[str]

    @property
    def all_keys(self) -> list[str]:
        """The keys, with one for each word of the title."""
        return [*self.keys, *map(title_key, dict.fromkeys(self.title))]


class Match(NamedTuple):
    """A document that matches, with how many do in all (COUNTED + 1 for more than COUNTED)."""

    document_id: int
    total: int


class Grammar(NamedTuple):
    """How a database wants a query written. Stems and keys hold nothing that means anything."""

    word: str
    both: str
    either: str

    def words(self, clauses: Iterable[Clause]) -> str:
        """Write that each clause must be there in one of its ways."""
        ways = ([self._all(map(self._one, stems)) for stems in clause] for clause in clauses)
        return self._all(self.some(clause) for clause in ways)

    def key(self, keys: Iterable[str]) -> str:
        """Write that one of the keys must be there."""
        return self.some(map(self._one, keys))

    def some(self, written: Iterable[str]) -> str:
        """Write that one of these must be there."""
        return f"({self.either.join(written)})"

    def _all(self, written: Iterable[str]) -> str:
        return f"({self.both.join(written)})"

    def _one(self, word: str) -> str:
        return self.word.format(word)


class Index(ABC):
    """A full-text index in the database of `connection`, in the table `search_index`."""

    create_sql: ClassVar[Sequence[str]]
    find_sql: ClassVar[str]

    def __init__(self, connection: BaseDatabaseWrapper) -> None:
        self.connection = connection

    def create(self) -> None:
        """Make the table, unless it is there."""
        for statement in self.create_sql:
            self._execute(statement)

    def drop(self) -> None:
        """Remove the table with all that is in it."""
        self._execute("DROP TABLE IF EXISTS search_index")

    def clear(self) -> None:
        """Take everything out."""
        self._execute("DELETE FROM search_index")

    def remove(self, places: Iterable[int]) -> None:
        """Take documents out."""
        rows = [(place,) for place in places]
        if rows:
            with self.connection.cursor() as cursor:
                cursor.executemany("DELETE FROM search_index WHERE rowid = %s", rows)

    def find(self, query: Query, access: Access, *, offset: int, limit: int) -> list[Match]:
        """Return the best matches among what `access` allows, best first."""
        bounds = {"candidates": CANDIDATES, "counted": COUNTED + 1}
        bounds |= {"offset": offset, "limit": limit}
        with self.connection.cursor() as cursor:
            cursor.execute(self.find_sql, self.written(query, access) | bounds)
            return [Match(place & ID_MASK, total) for place, total in cursor.fetchall()]

    @abstractmethod
    def add(self, postings: Iterable[Posting]) -> None:
        """Put documents in, in the place of what was there."""

    @contextmanager
    def filling(self) -> Iterator[None]:
        """Put very many documents in an empty index, faster than one by one."""
        yield
        self.tidy()

    @abstractmethod
    def tidy(self) -> None:
        """Make the index compact after very many changes."""

    @abstractmethod
    def written(self, query: Query, access: Access) -> dict[str, Any]:
        """Write the query for `find_sql`: `anywhere`, `in_title`, and the words that `rank`."""

    def _execute(self, statement: str) -> None:
        with self.connection.cursor() as cursor:
            cursor.execute(statement)
