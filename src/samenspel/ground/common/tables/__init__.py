"""Tables that people hand in or take along: CSV and XLSX, in and out.

Every problem with a file is a ValidationError with a sentence that says what to do.
"""

from samenspel.ground.common.tables.formulas import safe_cell
from samenspel.ground.common.tables.reading import Table, TableRow, read_table
from samenspel.ground.common.tables.writing import csv_response, xlsx_response

__all__ = ["Table", "TableRow", "csv_response", "read_table", "safe_cell", "xlsx_response"]
