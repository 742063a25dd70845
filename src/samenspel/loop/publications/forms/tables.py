"""A table, cell by cell, pasted, or out of a file."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from samenspel.ground.common.files import MEGABYTE
from samenspel.loop.publications.forms.blocks import BlockForm
from samenspel.loop.publications.models import Block
from samenspel.loop.publications.rows import (
    MOST_COLUMNS,
    MOST_ROWS,
    Rows,
    checked,
    has_merged_cells,
    rows_from_file,
    rows_from_paste,
    tidy,
)

MOST_CELLS_TYPED = 600
"""More fields than this make a page slow, and a browser may send no more."""
EMPTY: Rows = [["", "", ""], ["", "", ""], ["", "", ""]]


class PastedField(forms.CharField):
    """Pasted cells: nothing is taken off at the ends, where an empty cell may be."""


class TableForm(BlockForm):
    """A title, and rows: typed in the grid, or pasted or handed in, which replaces the grid."""

    title = forms.CharField(
        label=_("Title"), max_length=200, help_text=_("What does the table show?")
    )
    pasted = PastedField(
        label=_("Paste a table"),
        required=False,
        strip=False,
        widget=forms.Textarea(attrs={"rows": 4, "data-table": ""}),
        help_text=_(
            "From Word, Excel or a web page. The first row holds the headings. It comes instead "
            "of what stands in the cells."
        ),
    )
    file = forms.FileField(
        label=_("Or choose a file"),
        required=False,
        help_text=_("CSV or Excel (XLSX); we take the first sheet."),
    )
    merged = forms.BooleanField(required=False, widget=forms.HiddenInput)
    was_split = False

    def __init__(self, *args: Any, block: Block | None = None, **kwargs: Any) -> None:
        super().__init__(*args, block=block, **kwargs)
        self.typed = self._typed() if self.is_bound else (block.rows if block else EMPTY)

    @property
    def grid(self) -> Rows:
        """Return the cells to draw; none when there are too many for a page."""
        cells = sum(len(row) for row in self.typed)
        return self.typed if cells <= MOST_CELLS_TYPED else []

    def _typed(self) -> Rows:
        """Return what was typed in the grid: the fields `cell-<row>-<column>`."""
        rows: Rows = []
        for at in range(MOST_ROWS):
            row: list[str] = []
            while len(row) < MOST_COLUMNS and f"cell-{at}-{len(row)}" in self.data:
                row.append(str(self.data[f"cell-{at}-{len(row)}"]))
            if not row:
                break
            rows.append(row)
        return rows

    def grow(self, what: str) -> None:
        """Add an empty row or column to what was typed."""
        width = max((len(row) for row in self.typed), default=2)
        if what == "row" and len(self.typed) < MOST_ROWS:
            self.typed = [*self.typed, [""] * width]
        elif what == "column" and width < MOST_COLUMNS:
            self.typed = [[*row, ""] for row in self.typed]

    def clean_file(self) -> Rows | None:
        """Return the rows of the file."""
        upload = self.cleaned_data["file"]
        if not upload:
            return None
        if upload.size > 5 * MEGABYTE:
            raise ValidationError(_("This file is too big for a table."), code="too_big")
        data = upload.read()
        rows = tidy(rows_from_file(data))
        self.was_split = has_merged_cells(data)
        return checked(rows)

    def clean(self) -> dict[str, Any]:
        """Find the rows: those of a file first, then what was pasted, then the grid."""
        super().clean()
        told = self.cleaned_data
        if told.get("file") is None and "file" not in self.errors:
            pasted = (told.get("pasted") or "").strip("\r\n")
            try:
                rows = rows_from_paste(pasted) if pasted.strip() else self.typed
                told["file"] = checked(tidy(rows))
            except ValidationError as problem:
                self.add_error("pasted" if pasted.strip() else None, problem)
        self.was_split = self.was_split or bool(told.get("merged"))
        return told

    @property
    def words(self) -> dict[str, Any]:
        """Return the title and the rows."""
        return {"title": self.cleaned_data["title"], "rows": self.cleaned_data["file"]}
