"""Who gets what in `network`."""

from tests.access.rows import Row

ROWS: list[Row] = []
