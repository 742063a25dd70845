"""What stands in a text in place of a trace. The texts are Dutch, and so are these words."""

import re
from collections.abc import Iterable

from samenspel.loop.deidentifying.models import TraceKind
from samenspel.loop.deidentifying.recognise.ages import years_in

NUMBERED = {
    TraceKind.NAME: "naam",
    TraceKind.PLACE: "plaats",
    TraceKind.ORGANISATION: "organisatie",
    TraceKind.SCHOOL: "school",
    TraceKind.OTHER: "weggelaten",
}
THE_SAME_FOR_ALL = {
    TraceKind.ADDRESS: "[adres]",
    TraceKind.PHONE: "[telefoon]",
    TraceKind.MAIL: "[mailadres]",
    TraceKind.BSN: "[burgerservicenummer]",
    TraceKind.IBAN: "[rekeningnummer]",
}
BIRTHDAY = "[geboortedag]"
ELDEST = 90


def proposal(kind: TraceKind, words: str, taken: Iterable[str]) -> str:
    """Return what could stand in place of `words`; `taken` are the stand-ins of the team."""
    if kind == TraceKind.AGE:
        return rounded_age(words)
    if kind in THE_SAME_FOR_ALL:
        return THE_SAME_FOR_ALL[kind]
    word = NUMBERED[kind]
    numbers = [re.fullmatch(rf"\[{word} (\d+)\]", stand_in) for stand_in in taken]
    highest = max((int(found[1]) for found in numbers if found), default=0)
    return f"[{word} {highest + 1}]"


def rounded_age(words: str) -> str:
    """Return between which tens an age lies: exact enough to understand what is said."""
    years = years_in(words)
    if years is None:
        return BIRTHDAY
    if years < 10:
        return "[jonger dan 10]"
    if years >= ELDEST:
        return f"[ouder dan {ELDEST}]"
    tens = years // 10 * 10
    return f"[tussen {tens} en {tens + 10}]"


def is_usual(stand_in: str) -> bool:
    """Return whether it is one that we propose, which nobody thought of."""
    words = "|".join([*NUMBERED.values(), "tussen", "jonger dan", "ouder dan"])
    usual = {*THE_SAME_FOR_ALL.values(), BIRTHDAY}
    return stand_in in usual or re.fullmatch(rf"\[(?:{words}) [\d a-z]+\]", stand_in) is not None
