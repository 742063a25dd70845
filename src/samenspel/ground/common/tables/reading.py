"""Reading a table that somebody hands in: strict about what it is, kind about its form."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.core.exceptions import ValidationError
from django.core.files.base import File
from django.utils.translation import gettext as _

from samenspel.ground.common.tables.formulas import plain_cell
from samenspel.ground.common.tables.lines import MAX_COLUMNS, lines_of

MAX_SIZE = 5 * 1024 * 1024
MAX_ROWS = 5_000
MAX_CELL = 5_000
MAX_BLANK_ROWS = 1_000


@dataclass(frozen=True)
class TableRow:
    """One row: the number it has in the program it was made with, and its cells by column."""

    number: int
    cells: dict[str, str]


@dataclass(frozen=True)
class Table:
    """What a file held: its column names as they were written, and the rows that are not empty."""

    columns: list[str]
    rows: list[TableRow]


def read_table(upload: "File[Any]") -> Table:
    """Return the first sheet of `upload`; what it is follows from its bytes, not from its name."""
    if not upload.size:
        raise ValidationError(_("This file is empty. Choose another file."), code="empty")
    if upload.size > MAX_SIZE:
        raise ValidationError(
            _("This file is too big. It may be %(limit)s MB at most.")
            % {"limit": MAX_SIZE // 1024 // 1024},
            code="too_big",
        )
    upload.seek(0)
    raw: bytes = upload.read()
    return _as_table(lines_of(raw))


def _as_table(lines: Iterable[list[str]]) -> Table:
    columns: list[str] = []
    rows: list[TableRow] = []
    for number, line in enumerate(lines, start=1):
        cells = [plain_cell(cell) for cell in line]
        if not any(cells):
            if number > len(rows) + MAX_BLANK_ROWS:
                break
        elif not columns:
            columns = _column_names(cells)
        else:
            rows.append(_row(number, columns, cells))
            if len(rows) > MAX_ROWS:
                raise ValidationError(
                    _("This file has more than %(limit)s rows. Split it into smaller files.")
                    % {"limit": MAX_ROWS},
                    code="too_many_rows",
                )
    if not columns or not rows:
        raise ValidationError(
            _("There are no rows in this file. The first row must hold the names of the columns."),
            code="no_rows",
        )
    return Table(columns, rows)


def _column_names(cells: list[str]) -> list[str]:
    while cells and not cells[-1]:
        cells.pop()
    names = [cell.casefold() for cell in cells if cell]
    double = next((name for name in names if names.count(name) > 1), None)
    if double is not None:
        raise ValidationError(
            _("The column “%(column)s” is there twice. Remove one of the two.")
            % {"column": double},
            code="double_column",
        )
    if len(cells) >= MAX_COLUMNS:
        raise ValidationError(
            _("This file has too many columns. Use the example file."), code="too_many_columns"
        )
    return cells


def _row(number: int, columns: list[str], cells: list[str]) -> TableRow:
    if any(cells[len(columns) :]):
        raise ValidationError(
            _(
                "Row %(row)s has more cells than there are columns. "
                "Look for a separator too many there."
            )
            % {"row": number},
            code="too_many_cells",
        )
    if any(len(cell) > MAX_CELL for cell in cells):
        raise ValidationError(
            _("Row %(row)s has a cell with too much text.") % {"row": number},
            code="too_much_text",
        )
    return TableRow(
        number, {name: cell for name, cell in zip(columns, cells, strict=False) if name}
    )
