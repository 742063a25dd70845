"""ORCID: the number by which a researcher is known all over the world."""

import re

_SHAPE = re.compile(r"\d{15}[\dX]")


def tidy_orcid(typed: str) -> str | None:
    """Return an ORCID as it is written ("0000-0002-1825-0097"), or None when it can't be one.

    A whole address ("https://orcid.org/…") is fine; the last sign proves the others (ISO 7064).
    """
    signs = typed.strip().rstrip("/").rsplit("/", 1)[-1].replace("-", "").replace(" ", "").upper()
    if not _SHAPE.fullmatch(signs):
        return None
    total = 0
    for sign in signs[:-1]:
        total = (total + int(sign)) * 2
    rest = (12 - total % 11) % 11
    if signs[-1] != ("X" if rest == 10 else str(rest)):
        return None
    return "-".join(signs[at : at + 4] for at in range(0, 16, 4))
