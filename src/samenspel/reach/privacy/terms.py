"""How long a request may take, as GDPR article 12 has it: one month, and two more with a reason."""

from calendar import monthrange
from datetime import date

EXTENSION = 2


def add_months(day: date, months: int) -> date:
    """Return the same day so many months later, or the last day of a shorter month."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def answer_by(received_on: date, *, extended: bool = False) -> date:
    """Return the last day on which a request of `received_on` can be answered in time."""
    return add_months(received_on, 1 + (EXTENSION if extended else 0))
