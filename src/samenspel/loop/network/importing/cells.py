"""From the text in a cell to a value; ValueError says what is wrong and what to write instead."""

import re
from collections.abc import Mapping
from datetime import date

from django.core.exceptions import ValidationError
from django.core.validators import URLValidator, validate_email
from django.utils.translation import gettext as _

_DUTCH_DATE = re.compile(r"(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})")
_ISO_DATE = re.compile(r"(\d{4})-(\d{2})-(\d{2})")
_is_url = URLValidator(schemes=["http", "https"])


def text(cell: str, *, longest: int) -> str:
    """Return the text on one line."""
    line = " ".join(cell.split())
    if len(line) > longest:
        raise ValueError(
            _("This text is too long: %(length)s signs. It may be %(longest)s at most.")
            % {"length": len(line), "longest": longest}
        )
    return line


def address(cell: str) -> str:
    """Return a mail address, without capitals."""
    try:
        if cell:
            validate_email(cell)
    except ValidationError as error:
        raise ValueError(
            _("“%(cell)s” is not a mail address. Write it like naam@voorbeeld.nl.")
            % {"cell": cell[:80]}
        ) from error
    return cell.lower()


def website(cell: str) -> str:
    """Return a web address; https:// is put before it when that was left out."""
    url = cell if not cell or "://" in cell else f"https://{cell}"
    try:
        if url:
            _is_url(url)
    except ValidationError as error:
        raise ValueError(
            _("“%(cell)s” is not a web address. Write it like https://www.voorbeeld.nl.")
            % {"cell": cell[:80]}
        ) from error
    return text(url, longest=200)


def day(cell: str) -> date | None:
    """Return a day, written as 31-12-2017 or 2017-12-31; None when empty."""
    if not cell:
        return None
    try:
        if found := _DUTCH_DATE.fullmatch(cell):
            return date(int(found[3]), int(found[2]), int(found[1]))
        if found := _ISO_DATE.fullmatch(cell):
            return date(int(found[1]), int(found[2]), int(found[3]))
    except ValueError:
        pass
    raise ValueError(_("“%(cell)s” is not a date. Write it like 31-12-2017.") % {"cell": cell[:40]})


def choice(cell: str, meanings: Mapping[str, str], allowed: str) -> str:
    """Return what `cell` means according to `meanings` (word -> value); "" when empty."""
    if not cell:
        return ""
    value = meanings.get(cell.casefold())
    if value is None:
        raise ValueError(
            _("We don't know “%(cell)s”. Choose from: %(allowed)s.")
            % {"cell": cell[:80], "allowed": allowed}
        )
    return value
