"""Write working years."""

from datetime import date
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from samenspel.loop.network.models import Person
from samenspel.loop.programme.models import Programme, WorkingYear
from samenspel.loop.programme.services.writing import free_slug, remove, write


@transaction.atomic
def create_working_year(
    *, programme: Programme, title: str, starts: date, ends: date, by: Person, **texts: str
) -> WorkingYear:
    """Add a year to a programme; `texts` are summary, look_back and look_ahead."""
    year = WorkingYear(programme=programme, werkplaats=programme.werkplaats)
    year.slug = free_slug(WorkingYear, programme.werkplaats, title)
    _check_period(year, starts, ends)
    return write(year, by=by, title=title, starts=starts, ends=ends, **texts)


@transaction.atomic
def change_working_year(*, year: WorkingYear, by: Person, **values: Any) -> WorkingYear:
    """Change what is written of a year; its address stays, so that links keep working."""
    _check_period(year, values.get("starts", year.starts), values.get("ends", year.ends))
    return write(year, by=by, **values)


@transaction.atomic
def remove_working_year(*, year: WorkingYear, by: Person) -> None:
    """Remove a year; its themes stay."""
    remove(year, by=by)


def _check_period(year: WorkingYear, starts: date, ends: date) -> None:
    """Keep years inside their programme and apart, also when two people write at once."""
    programme = Programme.objects.select_for_update().get(pk=year.programme_id)
    if starts < programme.starts or ends > programme.ends:
        raise ValidationError(
            {
                "starts": _("This period must lie within that of the programme “%(title)s”.")
                % {"title": programme.title}
            }
        )
    other = programme.working_years.exclude(pk=year.pk).overlapping(starts, ends).first()
    if other is not None:
        raise ValidationError(
            {
                "starts": _("This period overlaps with the working year “%(year)s”.")
                % {"year": other}
            }
        )
