"""The index in SQLite: an FTS5 table with a column per weight."""

from collections.abc import Iterable
from typing import Any, Final

from samenspel.ground.search.index.base import Grammar, Index, Posting
from samenspel.ground.search.query import Access, Query

_FTS5: Final = Grammar(word='"{}"', both=" AND ", either=" OR ")


class SQLiteIndex(Index):
    """FTS5; the ascii tokenizer takes our stems as they are, in any script."""

    create_sql = (
        """CREATE VIRTUAL TABLE IF NOT EXISTS search_index USING fts5(
            title, title_parts, body, body_parts, access,
            tokenize = "ascii tokenchars ':_-'"
        )""",
    )
    # `bm25` takes the weights of the columns in their order, and is lower for a better match.
    # Reading FTS5 backward by rowid is reading by day, newest first, and stops at the limit.
    find_sql = """
        WITH titled AS (
            SELECT rowid AS place FROM search_index WHERE search_index MATCH %(in_title)s
            ORDER BY rowid DESC LIMIT %(candidates)s
        ), newest AS (
            SELECT rowid AS place, bm25(search_index, 10, 3, 3, 1, 0) AS score
            FROM search_index WHERE search_index MATCH %(anywhere)s
            ORDER BY rowid DESC LIMIT %(candidates)s
        ), ranked AS (
            SELECT place, min(score) AS score
            FROM (SELECT * FROM newest UNION ALL SELECT place, 0.0 FROM titled)
            GROUP BY place
        )
        SELECT place, (
            SELECT count(*) FROM search_index WHERE search_index MATCH %(anywhere)s
        )
        FROM ranked
        ORDER BY place NOT IN (SELECT place FROM titled), score, place DESC
        LIMIT %(limit)s OFFSET %(offset)s
    """

    def add(self, postings: Iterable[Posting]) -> None:
        """Put documents in, in the place of what was there."""
        with self.connection.cursor() as cursor:
            cursor.executemany(
                "INSERT OR REPLACE INTO search_index"
                " (rowid, title, title_parts, body, body_parts, access)"
                " VALUES (%s, %s, %s, %s, %s, %s)",
                [(place, *map(" ".join, columns)) for place, *columns in postings],
            )

    def tidy(self) -> None:
        """Merge the parts of the index into one."""
        self._execute("INSERT INTO search_index(search_index) VALUES ('optimize')")

    def written(self, query: Query, access: Access) -> dict[str, Any]:
        """Write the query in the language of FTS5."""
        words = _FTS5.words(query.clauses)
        keys = "".join(f" AND access : {_FTS5.key(keys)}" for keys in access.keys)
        return {
            "anywhere": f"{{title title_parts body body_parts}} : {words}{keys}",
            "in_title": f"title : {words}{keys}",
        }
