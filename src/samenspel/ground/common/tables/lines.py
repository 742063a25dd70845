"""The lines of a CSV or XLSX file, whatever is wrong with the file."""

import csv
import io
import re
import warnings
from collections.abc import Iterator
from datetime import datetime
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from samenspel.ground.common.archives import ZIP_MAGIC, UnsafeArchiveError, members_of
from samenspel.ground.common.decoding import NotTextError, decoded

MAX_COLUMNS = 60
SEPARATORS = ";,\t"
OLD_OFFICE_MAGIC = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
LOCKED_STREAM = "EncryptedPackage".encode("utf-16-le")


def lines_of(raw: bytes) -> Iterator[list[str]]:
    """Yield the cells of each line; what `raw` is follows from its bytes."""
    if raw.startswith(OLD_OFFICE_MAGIC):
        raise _old_or_locked(raw)
    return _xlsx_lines(raw) if raw.startswith(ZIP_MAGIC) else _csv_lines(raw)


def _old_or_locked(raw: bytes) -> ValidationError:
    if LOCKED_STREAM in raw:
        return ValidationError(
            _("This file is locked with a password. Save it without a password first."),
            code="locked",
        )
    return ValidationError(
        _("This is a file of an old Excel version. Save it as XLSX or CSV first."), code="old"
    )


def _csv_lines(raw: bytes) -> Iterator[list[str]]:
    try:
        text = decoded(raw)
    except NotTextError as error:
        raise ValidationError(
            _("This is not a table. Choose a CSV or XLSX file."), code="not_a_table"
        ) from error
    separator = _separator_of(text)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator)
    try:
        yield from reader
    except csv.Error as error:
        raise ValidationError(
            _("We can't read line %(line)s of this file. Check the quotation marks there.")
            % {"line": reader.line_num},
            code="broken_csv",
        ) from error


def _separator_of(text: str) -> str:
    """Return what separates the columns: what stands most often in the first line with words."""
    first = next((line for line in text.splitlines() if line.strip(f"{SEPARATORS} ")), "")
    unquoted = re.sub(r'"[^"]*"', "", first)
    return max(SEPARATORS, key=unquoted.count)


def _xlsx_lines(raw: bytes) -> Iterator[list[str]]:
    file = io.BytesIO(raw)
    try:
        members = members_of(file)
    except UnsafeArchiveError as error:
        raise _unreadable_xlsx() from error
    if "xl/workbook.xml" not in members:
        raise ValidationError(
            _("This is not a table. Choose a CSV or XLSX file."), code="not_a_table"
        )
    from openpyxl import load_workbook  # noqa: PLC0415 - it takes 34 MiB, and few hand in a table

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # about features of Excel that don't matter here
            book = load_workbook(file, read_only=True, data_only=True)
            sheet = book.worksheets[0]
            sheet.reset_dimensions()  # what the file says about its own size may be wrong
            for row in sheet.iter_rows(max_col=MAX_COLUMNS, values_only=True):
                yield [_as_text(value) for value in row]
    except ValidationError:
        raise
    except Exception as error:  # openpyxl raises nearly anything on a damaged file
        raise _unreadable_xlsx() from error


def _unreadable_xlsx() -> ValidationError:
    return ValidationError(
        _(
            "We can't read this Excel file: it is damaged, locked or too big. "
            "Save it again as XLSX or CSV."
        ),
        code="broken_xlsx",
    )


def _as_text(value: Any) -> str:
    match value:
        case None:
            return ""
        case bool():
            return _("yes") if value else _("no")
        case float() if value.is_integer():
            return str(int(value))
        case datetime() if not (value.hour or value.minute or value.second):
            return value.date().isoformat()
        case _:
            return str(value)
