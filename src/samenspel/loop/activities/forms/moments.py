"""Days and times as people say them, put together; a night in which the clock changes too."""

from datetime import date, datetime, time

from django.core.exceptions import ValidationError
from django.forms.utils import from_current_timezone
from django.utils.translation import gettext_lazy as _

CLOCK_CHANGES = _("The clock changes in this night, so this time is not clear. Choose another.")


def moment_of(day: date, at: time) -> datetime:
    """Return the moment; raises `ValidationError` for a time that is there twice, or never."""
    try:
        return from_current_timezone(datetime.combine(day, at))
    except ValidationError as error:
        raise ValidationError(CLOCK_CHANGES) from error
