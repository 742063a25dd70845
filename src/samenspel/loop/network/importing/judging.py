"""What is said of each row before anything is written."""

from dataclasses import dataclass, field
from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _

from samenspel.loop.network.importing.columns import Column


class Outcome(models.TextChoices):
    """What will happen with a row."""

    NEW = "new", _("new")
    JOINS = "joins", _("known already, joins")
    ASKED = "asked", _("has an account, is asked by mail first")
    WAITS = "waits", _("was asked already")
    CHANGES = "changes", _("is changed")
    SAME = "same", _("stays the same")


@dataclass(frozen=True)
class Problem:
    """What is wrong in one column of a row, and what to do about it."""

    head: str
    message: str


@dataclass
class JudgedRow:
    """One row: its values by field, what would happen, and what is wrong."""

    number: int
    title: str = ""
    summary: str = ""
    values: dict[str, Any] = field(default_factory=dict)
    outcome: Outcome = Outcome.NEW
    target: Any = None
    problems: list[Problem] = field(default_factory=list)
    keeps_identity: bool = False
    """Name and address are not for this file to change."""
    keeps_name: bool = False


@dataclass
class Judgement:
    """All rows of a file, with the columns that are missing or that nobody knows."""

    rows: list[JudgedRow]
    unknown_columns: list[str]
    missing_columns: list[Column]

    @property
    def wrong_rows(self) -> list[JudgedRow]:
        """Return the rows that must be put right."""
        return [row for row in self.rows if row.problems]

    @property
    def is_fine(self) -> bool:
        """Return whether all of it can be imported."""
        return bool(self.rows) and not self.missing_columns and not self.wrong_rows

    def with_outcome(self, *outcomes: Outcome) -> list[JudgedRow]:
        """Return the rows for which one of `outcomes` holds."""
        return [row for row in self.rows if row.outcome in outcomes]
