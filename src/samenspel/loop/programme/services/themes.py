"""Write themes."""

from collections.abc import Iterable
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from samenspel.loop.network.models import Person, Werkplaats
from samenspel.loop.programme.models import Theme, WorkingYear
from samenspel.loop.programme.services.writing import free_slug, remove, write


@transaction.atomic
def create_theme(
    *,
    werkplaats: Werkplaats,
    name: str,
    summary: str,
    by: Person,
    working_years: Iterable[WorkingYear] = (),
    **values: Any,
) -> Theme:
    """Add a theme; `values` are description, order and active."""
    theme = Theme(werkplaats=werkplaats, slug=free_slug(Theme, werkplaats, name))
    write(theme, by=by, name=name, summary=summary, **values)
    _place(theme, working_years)
    return theme


@transaction.atomic
def change_theme(
    *,
    theme: Theme,
    by: Person,
    working_years: Iterable[WorkingYear] | None = None,
    **values: Any,
) -> Theme:
    """Change a theme; its address stays, and without `working_years` so do its years."""
    write(theme, by=by, **values)
    if working_years is not None:
        _place(theme, working_years)
    return theme


@transaction.atomic
def remove_theme(*, theme: Theme, by: Person) -> None:
    """Remove a theme on which nothing rests."""
    remove(theme, by=by)


def _place(theme: Theme, years: Iterable[WorkingYear]) -> None:
    years = list(years)
    if any(year.werkplaats_id != theme.werkplaats_id for year in years):
        raise ValidationError(_("Choose working years of this Werkplaats."))
    theme.working_years.set(years)
