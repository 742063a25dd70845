"""Names of months and days, in the two languages of the product.

A handful of words; `babel` would cost each web worker 10 MB for them.
"""

from typing import Final, Literal

Language = Literal["nl", "en"]

MONTHS: Final[dict[Language, tuple[str, ...]]] = {
    "nl": (
        "januari",
        "februari",
        "maart",
        "april",
        "mei",
        "juni",
        "juli",
        "augustus",
        "september",
        "oktober",
        "november",
        "december",
    ),
    "en": (
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ),
}

WEEKDAYS: Final[dict[Language, tuple[str, ...]]] = {
    "nl": ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"),
    "en": ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
}

UNTIL: Final[dict[Language, str]] = {"nl": "tot en met", "en": "to"}


def language_of(code: str) -> Language:
    """Choose the language to write in for a Django language code; Dutch unless it is English.

    >>> language_of("en-gb"), language_of("nl"), language_of("fr")
    ('en', 'nl', 'nl')
    """
    return "en" if code.lower().startswith("en") else "nl"
