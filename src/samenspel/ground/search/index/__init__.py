"""The index itself: which words are in which document, in SQLite or in PostgreSQL.

Both databases get the same words, made by `samenspel.ground.text`, in four weights: the stems of
the title, the parts of compounds in the title, the stems of the body, and the parts in the body.
Beside them stand a few *keys* that tell who may find the document, so that the database itself
leaves out what someone may not see, before anything is ranked or counted.

How results are ordered, and how that stays fast when a word is in most documents: the matches are
counted up to `COUNTED`, and the newest `CANDIDATES` of them are ranked, together with the newest
`CANDIDATES` that have all words in the title. Those with all words in the title come first, then
by weight, then by day.
"""

from django.db.backends.base.base import BaseDatabaseWrapper

from samenspel.ground.search.index.base import CANDIDATES, COUNTED, Index, Match, Posting
from samenspel.ground.search.index.postgresql import PostgreSQLIndex
from samenspel.ground.search.index.sqlite import SQLiteIndex

__all__ = ["CANDIDATES", "COUNTED", "Index", "Match", "Posting", "index_of"]


def index_of(connection: BaseDatabaseWrapper) -> Index:
    """Return the index in the database of `connection`."""
    if connection.vendor == "postgresql":
        return PostgreSQLIndex(connection)
    return SQLiteIndex(connection)
