"""The index in SQLite: an FTS5 table with a column per weight."""

from collections.abc import Iterable
from typing import Any, Final

from samenspel.ground.search.index.base import Grammar, Index, Posting
from samenspel.ground.search.query import Access, Query

_FTS5: Final = Grammar(word='"{}"', both=" AND ", either=" OR ")
_IN_TITLE: Final = _FTS5._replace(word='"={}"')


class SQLiteIndex(Index):
    """FTS5; the ascii tokenizer takes our stems as they are, in any script."""

    create_sql = (
        """CREATE VIRTUAL TABLE IF NOT EXISTS search_index USING fts5(
            title, title_parts, body, body_parts, keys,
            tokenize = "ascii tokenchars ':_-='"
        )""",
    )
    # Reading FTS5 backward by rowid is reading by day, newest first, and stops at the limit. The
    # '+' keeps SQLite from opening the index anew for each candidate. `bm25` takes the weights of
    # the columns in their order, and is lower for a better match.
    find_sql = """
        WITH hits AS MATERIALIZED (
            SELECT rowid AS place FROM search_index WHERE search_index MATCH %(anywhere)s
            ORDER BY rowid DESC LIMIT %(counted)s
        ), titled AS MATERIALIZED (
            SELECT rowid AS place FROM search_index WHERE search_index MATCH %(in_title)s
            ORDER BY rowid DESC LIMIT %(candidates)s
        ), candidates AS MATERIALIZED (
            SELECT place FROM (SELECT place FROM hits LIMIT %(candidates)s)
            UNION SELECT place FROM titled
        ), ranked AS MATERIALIZED (
            SELECT rowid AS place, bm25(search_index, 10, 3, 3, 1, 0) AS score
            FROM search_index
            WHERE search_index MATCH %(rank)s
                AND rowid >= (SELECT min(place) FROM candidates)
                AND +rowid IN (SELECT place FROM candidates)
        )
        SELECT place, (SELECT count(*) FROM hits)
        FROM candidates LEFT JOIN ranked USING (place)
        ORDER BY place NOT IN (SELECT place FROM titled), coalesce(score, 0), place DESC
        LIMIT %(limit)s OFFSET %(offset)s
    """

    def add(self, postings: Iterable[Posting]) -> None:
        """Put documents in, in the place of what was there."""
        with self.connection.cursor() as cursor:
            cursor.executemany(
                "INSERT OR REPLACE INTO search_index"
                " (rowid, title, title_parts, body, body_parts, keys)"
                " VALUES (%s, %s, %s, %s, %s, %s)",
                [
                    (posting.place, *map(" ".join, (*posting[1:5], posting.all_keys)))
                    for posting in postings
                ],
            )

    def tidy(self) -> None:
        """Merge the parts of the index into one."""
        self._execute("INSERT INTO search_index(search_index) VALUES ('optimize')")

    def written(self, query: Query, access: Access) -> dict[str, Any]:
        """Write the query in the language of FTS5; a key can't be mistaken for a word."""
        keys = "".join(f" AND {_FTS5.key(keys)}" for keys in access.keys)
        return {
            "anywhere": _FTS5.words(query.clauses) + keys,
            "in_title": _IN_TITLE.words(query.exact) + keys,
            "rank": _FTS5.words(query.exact),
        }
