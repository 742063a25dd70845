"""The rows of a table, however they come: typed, pasted, or out of a file."""

import io
from collections.abc import Sequence
from zipfile import ZipFile

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from samenspel.ground.common.archives import ZIP_MAGIC
from samenspel.ground.common.tables.lines import lines_of
from samenspel.loop.notebook.forms.fields import plain

MOST_COLUMNS = 12
MOST_ROWS = 200
LONGEST_CELL = 1_000
Rows = list[list[str]]


def rows_from_paste(text: str) -> Rows:
    """Return the rows of what was pasted: from Word or Excel the cells come with tabs between."""
    lines = [line for line in text.splitlines() if line.strip()]
    if any("\t" in line for line in lines):
        return [line.split("\t") for line in lines]
    if lines and all(line.strip().startswith("|") for line in lines):
        cells = [[cell.strip() for cell in line.strip().strip("|").split("|")] for line in lines]
        return [row for row in cells if not all(set(cell) <= set("-: ") and cell for cell in row)]
    return list(lines_of(text.encode()))


def rows_from_file(data: bytes) -> Rows:
    """Return the rows of a CSV or XLSX file; raises ValidationError in words."""
    rows: Rows = []
    for row in lines_of(data):
        rows.append(row)
        if len(rows) > MOST_ROWS * 2:
            raise _too_big()
    return rows


def has_merged_cells(data: bytes) -> bool:
    """Return whether the first sheet of an XLSX file has cells that were merged."""
    if not data.startswith(ZIP_MAGIC):
        return False
    with ZipFile(io.BytesIO(data)) as archive:
        sheets = sorted(n for n in archive.namelist() if n.startswith("xl/worksheets/sheet"))
        return bool(sheets) and b"<mergeCell " in archive.read(sheets[0])


def tidy(rows: Sequence[Sequence[str]]) -> Rows:
    """Return `rows` without those that are empty, all equally long; empty columns left out."""
    words = [[" ".join(plain(cell).split())[:LONGEST_CELL] for cell in row] for row in rows]
    filled = [row for row in words if any(row)]
    width = max((len(row) for row in filled), default=0)
    even = [[*row, *[""] * (width - len(row))] for row in filled]
    used = [at for at in range(width) if any(row[at] for row in even)]
    return [[row[at] for at in used] for row in even]


def checked(rows: Rows) -> Rows:
    """Return `rows` when they can be a table; raise ValidationError that says what to do."""
    if len(rows) < 2:
        raise ValidationError(
            _("A table needs headings, and at least one row below them."), code="no_rows"
        )
    if not all(rows[0]):
        raise ValidationError(
            _(
                "Not every column has a heading. Give each column a name in the first row, so "
                "that everyone knows what stands below it."
            ),
            code="no_headings",
        )
    if len(rows) > MOST_ROWS or len(rows[0]) > MOST_COLUMNS:
        raise _too_big()
    return rows


def _too_big() -> ValidationError:
    return ValidationError(
        _("This table is too big to read: at most %(columns)s columns and %(rows)s rows.")
        % {"columns": MOST_COLUMNS, "rows": MOST_ROWS},
        code="too_big",
    )
