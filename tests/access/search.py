"""Who gets what of the search."""

from tests.access.rows import public

ROWS = [
    public("search:results"),
    public("search:results", query="?q=zorg", label="with words"),
]
