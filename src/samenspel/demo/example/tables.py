"""The tables of the example: plain files in `data/`, easy to read and to change."""

import tomllib
from datetime import date, timedelta
from importlib import resources
from typing import Any

from samenspel.demo.example.clock import today


def rows(table: str, kind: str) -> list[dict[str, Any]]:
    """Return the rows of one kind in `data/<table>.toml`, in order."""
    found: list[dict[str, Any]] = told(table).get(kind, [])
    return found


def told(table: str) -> dict[str, Any]:
    """Return all that `data/<table>.toml` tells."""
    return tomllib.loads(in_data(f"{table}.toml").decode())


def in_data(name: str) -> bytes:
    """Return what is in a file of `data/`."""
    return (resources.files(__package__) / "data" / name).read_bytes()


def day(told: date | int) -> date:
    """Return the day that a table tells: itself, or a number of days before today."""
    return told if isinstance(told, date) else today() - timedelta(days=told)
