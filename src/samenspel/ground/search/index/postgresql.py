"""The index in PostgreSQL: one `tsvector` a document, with a GIN index.

The vectors are written by us, word by word: no dictionary or setting of PostgreSQL has a say in
what is found. Weight A is the title, B its parts, C the body, D its parts.
"""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import Any, Final

from samenspel.ground.search.index.base import Grammar, Index, Posting
from samenspel.ground.search.query import Access, Query

_TSQUERY: Final = Grammar(word="'{}'", both=" & ", either=" | ")
_IN_TITLE: Final = _TSQUERY._replace(word="'={}'")

#: Without fastupdate no query has to read what is yet to be put in.
_CREATE_GIN: Final = (
    "CREATE INDEX IF NOT EXISTS search_index_vector"
    " ON search_index USING gin (vector) WITH (fastupdate = off)"
)

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
    lexemes += [f"'{key}'" for key in posting.all_keys]
    return " ".join(lexemes)


class PostgreSQLIndex(Index):
    """A table of vectors, in the order of the days of the documents."""

    create_sql = (
        "CREATE TABLE IF NOT EXISTS search_index"
        " (rowid bigint PRIMARY KEY, vector tsvector NOT NULL)",
        # Without statistics the planner always uses GIN: it has no idea how slow it is to look
        # into each vector.
        "ALTER TABLE search_index ALTER COLUMN vector SET STATISTICS 0",
        _CREATE_GIN,
    )
    # A few thousand hits are sorted by day. When there are more, walking the documents from the
    # newest on finds enough of them soon; CASE keeps GIN, and the planner's doubts, out of that.
    find_sql = """
        WITH hits AS MATERIALIZED (
            SELECT rowid AS place FROM search_index WHERE vector @@ %(anywhere)s::tsquery
            LIMIT %(counted)s
        ), hit_count AS MATERIALIZED (
            SELECT count(*) AS total FROM hits
        ), newest AS (
            (
                SELECT place FROM hits
                WHERE (SELECT total FROM hit_count) < %(counted)s
                ORDER BY place DESC LIMIT %(candidates)s
            )
            UNION ALL
            (
                SELECT rowid FROM search_index
                WHERE (SELECT total FROM hit_count) >= %(counted)s
                    AND CASE WHEN vector @@ %(anywhere)s::tsquery THEN true ELSE false END
                ORDER BY rowid DESC LIMIT %(candidates)s
            )
        ), titled AS (
            SELECT rowid AS place FROM search_index WHERE vector @@ %(in_title)s::tsquery
            ORDER BY rowid DESC LIMIT %(candidates)s
        ), candidates AS (
            SELECT place, bool_or(in_title) AS in_title
            FROM (
                SELECT place, false AS in_title FROM newest
                UNION ALL SELECT place, true FROM titled
            ) AS found
            GROUP BY place
        )
        SELECT place, (SELECT total FROM hit_count)
        FROM candidates JOIN search_index ON rowid = place
        ORDER BY
            in_title DESC,
            ts_rank('{0.1, 0.3, 0.3, 1.0}', vector, %(rank)s::tsquery, 1) DESC,
            place DESC
        LIMIT %(limit)s OFFSET %(offset)s
    """

    def add(self, postings: Iterable[Posting]) -> None:
        """Put documents in, in the place of what was there."""
        rows = [(posting.place, vector(posting)) for posting in postings]
        with self.connection.cursor() as cursor:
            cursor.execute(
                "INSERT INTO search_index (rowid, vector)"
                " SELECT place, words::tsvector FROM unnest(%s::bigint[], %s::text[])"
                " AS new (place, words)"
                " ON CONFLICT (rowid) DO UPDATE SET vector = excluded.vector",
                [[place for place, _ in rows], [words for _, words in rows]],
            )

    @contextmanager
    def filling(self) -> Iterator[None]:
        """Make the GIN index once, when all documents are in."""
        self._execute("DROP INDEX IF EXISTS search_index_vector")
        yield
        self._execute(_CREATE_GIN)
        self.tidy()

    def tidy(self) -> None:
        """Tell PostgreSQL how common the words are now."""
        self._execute("ANALYZE search_index")

    def written(self, query: Query, access: Access) -> dict[str, Any]:
        """Write the query as `tsquery`; a key can't be mistaken for a word."""
        keys = "".join(f" & {_TSQUERY.key(keys)}" for keys in access.keys)
        return {
            "anywhere": _TSQUERY.words(query.clauses) + keys,
            "in_title": _IN_TITLE.words(query.exact) + keys,
            "rank": _TSQUERY.words(query.exact),
        }
