"""The index in PostgreSQL: one `tsvector` a document, with a GIN index.

The vectors are written by us, word by word: no dictionary or setting of PostgreSQL has a say in
what is found. Weight A is the title, B its parts, C the body, D its parts. A word of the title is
in it once more with '=' in front: GIN alone can't answer a query for 'weight A only'.
"""

from collections.abc import Iterable
from typing import Any, Final

from samenspel.ground.search.index.base import Grammar, Index, Posting
from samenspel.ground.search.query import Access, Query

_TSQUERY: Final = Grammar(word="'{}'", both=" & ", either=" | ")
_IN_TITLE: Final = _TSQUERY._replace(word="'={}'")

#: PostgreSQL keeps no positions after this one, and no more than 255 of one word.
_LAST_POSITION: Final = 16_383
_MOST_POSITIONS: Final = 200


def vector(posting: Posting) -> str:
    """Write the words of a document as PostgreSQL writes a `tsvector`."""
    positions: dict[str, list[str]] = {}
    columns = (posting.title, posting.title_parts, posting.body, posting.body_parts)
    at = 0
    for weight, words in zip("ABCD", columns, strict=True):
        for word in words:
            at += 1
            found = positions.setdefault(word, [])
            if len(found) < _MOST_POSITIONS:
                found.append(f"{min(at, _LAST_POSITION)}{weight}")
    lexemes = [f"'{word}':{','.join(found)}" for word, found in positions.items()]
    lexemes += [f"'={word}'" for word in set(posting.title)]
    lexemes += [f"'{key}'" for key in posting.keys]
    return " ".join(lexemes)


class PostgreSQLIndex(Index):
    """A table of vectors, in the order of the days of the documents."""

    create_sql = (
        "CREATE TABLE IF NOT EXISTS search_index"
        " (rowid bigint PRIMARY KEY, vector tsvector NOT NULL)",
        "CREATE INDEX IF NOT EXISTS search_index_vector ON search_index USING gin (vector)",
    )
    # MATERIALIZED keeps the planner from walking all documents by day in the hope of an early end.
    find_sql = """
        WITH hits AS MATERIALIZED (
            SELECT rowid AS place FROM search_index WHERE vector @@ %(anywhere)s::tsquery
        ), titled AS MATERIALIZED (
            SELECT rowid AS place FROM search_index WHERE vector @@ %(in_title)s::tsquery
        ), candidates AS (
            (SELECT place, true AS in_title FROM titled ORDER BY place DESC LIMIT %(candidates)s)
            UNION ALL
            (SELECT place, false FROM hits ORDER BY place DESC LIMIT %(candidates)s)
        ), ranked AS (
            SELECT place, bool_or(in_title) AS in_title FROM candidates GROUP BY place
        )
        SELECT place, (SELECT count(*) FROM hits)
        FROM ranked JOIN search_index ON rowid = place
        ORDER BY
            in_title DESC,
            ts_rank('{0.1, 0.3, 0.3, 1.0}', vector, %(words)s::tsquery, 1) DESC,
            place DESC
        LIMIT %(limit)s OFFSET %(offset)s
    """

    def add(self, postings: Iterable[Posting]) -> None:
        """Put documents in, in the place of what was there."""
        with self.connection.cursor() as cursor:
            cursor.executemany(
                "INSERT INTO search_index (rowid, vector) VALUES (%s, %s::tsvector)"
                " ON CONFLICT (rowid) DO UPDATE SET vector = excluded.vector",
                [(posting.place, vector(posting)) for posting in postings],
            )

    def tidy(self) -> None:
        """Tell PostgreSQL how common the words are now."""
        self._execute("ANALYZE search_index")

    def written(self, query: Query, access: Access) -> dict[str, Any]:
        """Write the query as a `tsquery`, and once without the keys, which don't count in rank."""
        words = _TSQUERY.words(query.clauses)
        keys = "".join(f" & {_TSQUERY.key(keys)}" for keys in access.keys)
        return {
            "anywhere": words + keys,
            "in_title": _IN_TITLE.words(query.clauses) + keys,
            "words": words,
        }
