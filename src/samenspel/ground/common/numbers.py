"""Numbers that stand in an address or a form, where anybody may have typed anything."""

LONGEST = 9
"""Digits: more of them than any key, line or page has, and never too many to read."""


def number_said(said: str | None) -> int | None:
    """Return the whole number that `said` is, from 0; None when it is something else.

    Only plain digits count: "²" and "٣" are digits too, and no key or line is written with them.
    """
    said = said or ""
    return int(said) if said.isascii() and said.isdecimal() and len(said) <= LONGEST else None
