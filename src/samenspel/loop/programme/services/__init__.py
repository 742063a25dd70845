"""Writing the programme. Each service checks who asks, keeps the rules, and writes the log line.

All raise `PermissionDenied` for who isn't coordinator, and `ValidationError` with a message for the
person at the form.
"""

from samenspel.loop.programme.services.programmes import (
    change_programme,
    create_programme,
    remove_programme,
)
from samenspel.loop.programme.services.terms import change_term, create_term, remove_term
from samenspel.loop.programme.services.themes import change_theme, create_theme, remove_theme
from samenspel.loop.programme.services.working_years import (
    change_working_year,
    create_working_year,
    remove_working_year,
)

__all__ = [
    "change_programme",
    "change_term",
    "change_theme",
    "change_working_year",
    "create_programme",
    "create_term",
    "create_theme",
    "create_working_year",
    "remove_programme",
    "remove_term",
    "remove_theme",
    "remove_working_year",
]
