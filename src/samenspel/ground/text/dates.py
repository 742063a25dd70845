"""Dates as Dutch people write them: read them, and write them in words.

Reading is strict: a text is a date or it isn't, and '31 februari 2017' isn't one.
"""

import re
from datetime import date, datetime, time, tzinfo
from typing import Final

from samenspel.ground.text.calendar_names import MONTHS, UNTIL, WEEKDAYS, language_of
from samenspel.ground.text.fold import fold

#: 'juli', 'jul', 'jul.', 'july' -> 7; and the odd ones 'mrt' and 'sept'.
_MONTH_NUMBERS: Final[dict[str, int]] = {
    "mrt": 3,
    "sept": 9,
    **{
        spelling: number
        for names in MONTHS.values()
        for number, name in enumerate(names, start=1)
        for spelling in (name.lower(), name.lower()[:3])
    },
}

_WEEKDAY = "|".join(
    f"{name.lower()}|{name.lower()[:2]}" for names in WEEKDAYS.values() for name in names
)
_DATE = re.compile(
    rf"""
    (?:(?:{_WEEKDAY})[.,]?\s+)?
    (?:
        (?P<day>\d{{1,2}})(?:e|ste|de|th|st|nd|rd)?\s+(?P<month>[a-z]{{3,9}})\.?\s+(?P<year>\d{{4}})
      | (?P<d>\d{{1,2}})(?P<sep>[-/.])(?P<m>\d{{1,2}})(?P=sep)(?P<y>\d{{4}})
      | (?P<iso_y>\d{{4}})-(?P<iso_m>\d{{2}})-(?P<iso_d>\d{{2}})
    )
    (?:,?\s+(?:om\s+|at\s+)?(?P<hour>\d{{1,2}})[.:](?P<minute>\d{{2}})(?:\s*(?:uur|u\.?|h))?)?
    [.]?
    """,
    re.VERBOSE,
)


class NotADateError(ValueError):
    """The text isn't a date. The message tells, in Dutch, what one looks like."""

    def __init__(self, text: str) -> None:
        shown = text.strip()[:40] or "(leeg)"
        super().__init__(f"‘{shown}’ is geen datum. Schrijf hem zo: 26 oktober 2017 of 26-10-2017.")


def parse_date(text: str) -> date | None:
    """Return the date that the whole of `text` is, or None.

    A day of the week and a time may be there.


    >>> parse_date("donderdag 26 oktober 2017, 13.00 uur")
    datetime.date(2017, 10, 26)
    """
    found = _match(text)
    return found[0] if found else None


def read_date(text: str) -> date:
    """Return the date, for where there must be one. Raises `NotADateError`."""
    found = parse_date(text)
    if found is None:
        raise NotADateError(text)
    return found


def parse_moment(text: str, tz: tzinfo) -> datetime | None:
    """Return the date and time that `text` is, in the zone `tz`; None without a time."""
    found = _match(text)
    if found is None or found[1] is None:
        return None
    return datetime.combine(found[0], found[1], tzinfo=tz)


def _match(text: str) -> tuple[date, time | None] | None:
    match = _DATE.fullmatch(" ".join(fold(text[:80]).split()))
    if match is None:
        return None
    year = match["year"] or match["y"] or match["iso_y"]
    month = _MONTH_NUMBERS.get(match["month"] or "", match["m"] or match["iso_m"] or 0)
    day = match["day"] or match["d"] or match["iso_d"]
    try:
        at = time(int(match["hour"]), int(match["minute"])) if match["hour"] else None
        return date(int(year), int(month), int(day)), at
    except ValueError:
        return None


def date_in_words(day: date, language: str = "nl", *, weekday: bool = False) -> str:
    """Write '26 oktober 2017', or with the day of the week: 'donderdag 26 oktober 2017'."""
    code = language_of(language)
    words = f"{day.day} {MONTHS[code][day.month - 1]} {day.year}"
    return f"{WEEKDAYS[code][day.weekday()]} {words}" if weekday else words


def moment_in_words(moment: datetime, tz: tzinfo, language: str = "nl") -> str:
    """Write 'donderdag 26 oktober 2017, 13.00 uur', or 'Thursday 26 October 2017, 13:00'.

    The time is that of zone `tz`, whatever zone `moment` is in.
    """
    local = moment.astimezone(tz)
    at = f"{local:%H:%M}" if language_of(language) == "en" else f"{local:%H.%M} uur"
    return f"{date_in_words(local.date(), language, weekday=True)}, {at}"


def period_in_words(first: date, last: date, language: str = "nl") -> str:
    """Write 'september 2016 tot en met augustus 2017'; one month is 'september 2016'."""
    code = language_of(language)
    begin, end = MONTHS[code][first.month - 1], MONTHS[code][last.month - 1]
    if (first.year, first.month) == (last.year, last.month):
        return f"{end} {last.year}"
    if first.year != last.year:
        begin = f"{begin} {first.year}"
    return f"{begin} {UNTIL[code]} {end} {last.year}"
