"""Tables that people take along, as CSV or XLSX."""

import csv
import io
import re
from collections.abc import Iterable, Sequence
from typing import Any

from django.http import HttpResponse

from samenspel.ground.common.tables.formulas import safe_cell

XLSX_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def csv_response(
    columns: Sequence[Any], rows: Iterable[Sequence[Any]], *, filename: str
) -> HttpResponse:
    """Return a CSV file as Dutch spreadsheet programs expect it: semicolons, marked as UTF-8."""
    out = io.StringIO()
    writer = csv.writer(out, delimiter=";")
    writer.writerow([safe_cell(str(column)) for column in columns])
    writer.writerows([safe_cell(cell) for cell in row] for row in rows)
    return _download(out.getvalue().encode("utf-8-sig"), filename, "text/csv; charset=utf-8")


def xlsx_response(
    columns: Sequence[Any], rows: Iterable[Sequence[Any]], *, filename: str, title: str
) -> HttpResponse:
    """Return an XLSX file with one sheet named `title`."""
    from openpyxl import Workbook  # noqa: PLC0415 - it takes 34 MiB, and few people want a table

    book = Workbook(write_only=True)
    sheet = book.create_sheet(re.sub(r"[\[\]:*?/\\]", " ", title)[:31])
    sheet.freeze_panes = "A2"
    sheet.append([safe_cell(str(column)) for column in columns])
    for row in rows:
        sheet.append([safe_cell(cell) for cell in row])
    out = io.BytesIO()
    book.save(out)
    return _download(out.getvalue(), filename, XLSX_TYPE)


def _download(content: bytes, filename: str, content_type: str) -> HttpResponse:
    response = HttpResponse(content, content_type=content_type)
    response["Content-Disposition"] = f'attachment; filename="{filename}"'
    response["Cache-Control"] = "no-store"
    return response
