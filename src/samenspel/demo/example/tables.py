"""The tables of the example: plain files in `data/`, easy to read and to change."""

import tomllib
from datetime import date, timedelta
from importlib import resources
from typing import Any

from samenspel.demo.example.clock import today


def rows(table: str, kind: str) -> list[dict[str, Any]]:
    """Return the rows of one kind in `data/<table>.toml`, in order."""
    text = (resources.files(__package__) / "data" / f"{table}.toml").read_text("utf-8")
    found: list[dict[str, Any]] = tomllib.loads(text).get(kind, [])
    return found


def day(told: date | int) -> date:
    """Return the day that a table tells: itself, or a number of days before today."""
    return told if isinstance(told, date) else today() - timedelta(days=told)
