"""What people fill in."""

from samenspel.loop.products.forms.deciding import AdaptForm, PublishForm, WithdrawForm
from samenspel.loop.products.forms.files import FileForm, FilmForm
from samenspel.loop.products.forms.links import LinksForm
from samenspel.loop.products.forms.parts import (
    FORMS,
    BeginForm,
    PartForm,
)
from samenspel.loop.products.forms.rows import AssignmentForm, RowsFormSet, StepForm, rows_of

__all__ = [
    "FORMS",
    "AdaptForm",
    "AssignmentForm",
    "BeginForm",
    "FileForm",
    "FilmForm",
    "LinksForm",
    "PartForm",
    "PublishForm",
    "RowsFormSet",
    "StepForm",
    "WithdrawForm",
    "rows_of",
]
