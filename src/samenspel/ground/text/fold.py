"""Fold text: one spelling for what readers see as the same letters."""

import unicodedata

#: Letters that Unicode doesn't take apart into a base letter and an accent.
_LOOSE = str.maketrans(
    {
        "ø": "o",
        "đ": "d",
        "ł": "l",
        "æ": "ae",
        "œ": "oe",
        "ß": "ss",
        "’": "'",
        "‘": "'",
        "‛": "'",
        "`": "'",
        "´": "'",
        "‐": "-",
        "‑": "-",
        "\u00ad": None,  # soft hyphen
        "\u200b": None,  # zero-width space
    }
)


def fold(text: str) -> str:
    """Lower-case, without accents, with plain apostrophes and hyphens.

    >>> fold("Coördinator’s ĳver")
    "coordinator's ijver"
    """
    if text.isascii():
        return text.lower()
    apart = unicodedata.normalize("NFKD", text).lower().translate(_LOOSE)
    return "".join(char for char in apart if not unicodedata.combining(char))
