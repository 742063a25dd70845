"""Mail has no pages of its own; those of the coordinator are in `network`."""

from tests.access.rows import Row

ROWS: list[Row] = []
