"""Write programmes."""

from datetime import date
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from samenspel.loop.network.models import Person, Werkplaats
from samenspel.loop.programme.models import Programme
from samenspel.loop.programme.services.writing import remove, write


@transaction.atomic
def create_programme(
    *, werkplaats: Werkplaats, title: str, ambition: str, starts: date, ends: date, by: Person
) -> Programme:
    """Begin a programme."""
    programme = Programme(werkplaats=werkplaats)
    return write(programme, by=by, title=title, ambition=ambition, starts=starts, ends=ends)


@transaction.atomic
def change_programme(*, programme: Programme, by: Person, **values: Any) -> Programme:
    """Change what is written of a programme; its working years must still fit in it."""
    starts = values.get("starts", programme.starts)
    ends = values.get("ends", programme.ends)
    outside = programme.working_years.exclude(starts__gte=starts, ends__lte=ends).first()
    if outside is not None:
        raise ValidationError(
            _("The working year “%(year)s” falls outside this period. Change that year first.")
            % {"year": outside}
        )
    return write(programme, by=by, **values)


@transaction.atomic
def remove_programme(*, programme: Programme, by: Person) -> None:
    """Remove a programme with its working years; the themes stay."""
    remove(programme, by=by)
