"""Mail has no pages: it goes out, and nobody looks into the outbox."""

from tests.access.rows import Row

ROWS: list[Row] = []
