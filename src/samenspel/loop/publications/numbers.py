"""The numbers by which booklets are found: ISBN and DOI."""

import re

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

_DOI = re.compile(r"10\.\d{4,9}/[^\s\"<>]+")
_BEFORE_A_DOI = re.compile(r"^(https?://(dx\.)?doi\.org/|doi:\s*)", re.IGNORECASE)
_ISBN_10 = 10
LONGEST_ISBN = 17


def isbn_from(typed: str) -> str:
    """Return an ISBN as it was typed, with plain hyphens; refuse one that can't be right."""
    bare = re.sub(r"^isbn[:\s]*", "", typed.strip(), flags=re.IGNORECASE)
    tidy = re.sub(r"[\s\u2010-\u2015]+", "-", bare)
    figures = tidy.replace("-", "").upper()
    is_right = len(tidy) <= LONGEST_ISBN and (_is_isbn_13(figures) or _is_isbn_10(figures))
    if figures and not is_right:
        raise ValidationError(
            _("This is not a right ISBN: a figure is missing or wrong. Look at it again."),
            code="isbn",
        )
    return tidy


def _is_isbn_13(figures: str) -> bool:
    if not re.fullmatch(r"97[89]\d{10}", figures, re.ASCII):
        return False
    return sum(int(one) * (3 if at % 2 else 1) for at, one in enumerate(figures)) % 10 == 0


def _is_isbn_10(figures: str) -> bool:
    if not re.fullmatch(r"\d{9}[\dX]", figures, re.ASCII):
        return False
    values = [10 if one == "X" else int(one) for one in figures]
    return sum(value * (_ISBN_10 - at) for at, value in enumerate(values)) % 11 == 0


def doi_from(typed: str) -> str:
    """Return the DOI itself, also from an address; refuse what is none."""
    found = _BEFORE_A_DOI.sub("", typed.strip())
    if found and not _DOI.fullmatch(found):
        raise ValidationError(
            _("A DOI begins with 10. and has a slash in it, as in 10.5281/zenodo.1234567."),
            code="doi",
        )
    return found
