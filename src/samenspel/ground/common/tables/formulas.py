"""Cells that a spreadsheet would take for a formula, made harmless and back again."""

import re
from datetime import date
from typing import Any

_STARTS_A_FORMULA = re.compile(r"\s*[=+\-@＝＋－＠\t\r\n]")
_NOT_IN_XLSX = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f]")


def safe_cell(value: Any) -> Any:
    """Return `value` so that no spreadsheet will take it for a formula; numbers stay numbers."""
    if isinstance(value, str):
        value = _NOT_IN_XLSX.sub("", value)
        return f"'{value}" if _STARTS_A_FORMULA.match(value) else value
    if value is None or isinstance(value, int | float | date):
        return value
    return safe_cell(str(value))


def plain_cell(text: str) -> str:
    """Return `text` without the spaces around it and the quote that `safe_cell` put before it."""
    text = text.replace("\xa0", " ").strip()
    return text[1:] if text.startswith("'") and _STARTS_A_FORMULA.match(text[1:]) else text
