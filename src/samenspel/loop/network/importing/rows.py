"""Reading the rows of a draft cell by cell, whatever they are about."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from django.utils.translation import gettext as _

from samenspel.loop.network.importing.columns import Column, Match, match_columns
from samenspel.loop.network.importing.judging import JudgedRow, Judgement, Problem
from samenspel.loop.network.models import ImportDraft

Reader = Callable[[str], Any]


def read_rows(
    draft: ImportDraft, columns: Sequence[Column], readers: Mapping[str, Reader]
) -> Judgement:
    """Return the rows of `draft` with their values read; what can't be read is a problem."""
    match = match_columns(columns, draft.columns)
    rows = [_read_row(row["number"], row["cells"], match, readers) for row in draft.rows]
    return Judgement(rows, match.unknown, match.missing)


def _read_row(
    number: int, cells: dict[str, str], match: Match, readers: Mapping[str, Reader]
) -> JudgedRow:
    row = JudgedRow(number)
    by_field = match.cells_by_field(cells)
    for column in match.by_head.values():
        cell = by_field[column.field]
        if column.required and not cell:
            add_problem(row, column, _("This is empty. Fill it in."))
            continue
        try:
            row.values[column.field] = readers[column.field](cell)
        except ValueError as problem:
            add_problem(row, column, str(problem))
    row.title = by_field.pop("name", "")
    row.summary = " · ".join(filter(None, by_field.values()))
    return row


def add_problem(row: JudgedRow, column: Column, message: str) -> None:
    """Note what is wrong with `row`."""
    row.problems.append(Problem(column.head, message))


def refuse_doubles(rows: Sequence[JudgedRow], column: Column, key: Callable[[Any], Any]) -> None:
    """Note of every row that says the same in `column` as an earlier one that it does."""
    seen: dict[Any, int] = {}
    for row in rows:
        value = key(row.values.get(column.field) or "")
        if value and value in seen:
            message = _("Row %(row)s says the same. Keep one of the two.") % {"row": seen[value]}
            add_problem(row, column, message)
        elif value:
            seen[value] = row.number
