"""Moments as the protocol writes them: in UTC, to the day or to the second."""

import re
from datetime import UTC, datetime, timedelta
from typing import Final

from samenspel.reach.harvesting.oai.errors import bad_argument

_DAY: Final = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", re.ASCII)
_SECOND: Final = re.compile(_DAY.pattern + r"T[0-9]{2}:[0-9]{2}:[0-9]{2}Z", re.ASCII)
FOREVER: Final = datetime.max.replace(tzinfo=UTC)


def written(moment: datetime) -> str:
    """Return "2026-11-22T10:00:00Z"."""
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def period(since: str, until: str) -> tuple[datetime | None, datetime | None]:
    """Return from when, and up to but not with which moment; `until` counts wholly in."""
    if since and until and len(since) != len(until):
        raise bad_argument("'from' and 'until' must both be days, or both be seconds.")
    begin, end = _read("from", since), _read("until", until)
    if begin and end and begin > end:
        raise bad_argument("'from' must not be later than 'until'.")
    return begin, _after(end, until) if end else None


def _read(name: str, text: str) -> datetime | None:
    if not text:
        return None
    try:
        if _DAY.fullmatch(text):
            return datetime.strptime(text, "%Y-%m-%d").replace(tzinfo=UTC)
        if _SECOND.fullmatch(text):
            return datetime.strptime(text, "%Y-%m-%dT%H:%M:%SZ").replace(tzinfo=UTC)
    except ValueError:
        pass
    raise bad_argument(f"'{name}' must be as in 2026-11-22 or 2026-11-22T10:00:00Z.")


def _after(moment: datetime, text: str) -> datetime:
    step = timedelta(days=1) if _DAY.fullmatch(text) else timedelta(seconds=1)
    try:
        return moment + step
    except OverflowError:
        return FOREVER
