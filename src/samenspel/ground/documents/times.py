"""Times of a recording, as programs and people write them."""

import re

CLOCK = r"(?:\d{1,2}:)?\d{1,2}:\d{2}(?:[.,]\d{1,3})?"
"""As in 12:05, 0:12:05 or 00:12:05.300."""
_ONLY = re.compile(rf"[\[(#<]?\s*({CLOCK})(?:\s*(?:-|–|-->)\s*{CLOCK})?\s*[\])#>]?")


def milliseconds(text: str) -> int | None:
    """Return the (first) time that `text` is, in milliseconds; None when it is something else."""
    found = _ONLY.fullmatch(text.strip())
    if not found:
        return None
    whole, _dot, part = found[1].replace(",", ".").partition(".")
    seconds = 0
    for piece in whole.split(":"):
        seconds = seconds * 60 + int(piece)
    return seconds * 1000 + int(part.ljust(3, "0") or 0)
