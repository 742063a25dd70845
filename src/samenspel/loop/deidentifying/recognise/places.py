"""Where somebody lives: streets with a number, postcodes, boxes."""

import re
from collections.abc import Iterator

from samenspel.loop.deidentifying.recognise.traces import CHECKED, TOLD, Trace

CAPITAL = r"[A-ZÀ-ÖØ-Þ]"
STREET_ENDS = (
    "straat|laan|weg|plein|dijk|singel|kade|gracht|hof|pad|park|steeg|markt|plantsoen|dreef|haven"
    "|ring|wal|burg|baan|hoek|veld|oord|boulevard|erf|kwartier|sloot|vliet|bolwerk|straatje"
)
NUMBER = r"\d{1,5}(?: ?[a-zA-Z]\b| ?-? ?(?:\d{1,3}|[a-zA-Z])\b| (?:hoog|bis|huis)\b)?"
BEFORE = rf"(?:{CAPITAL}[\w.'’-]*|van|de|den|der|het|'t|ten|ter) "
STREET = re.compile(
    rf"\b(?:{CAPITAL}[\w.'’-]* (?:{BEFORE}){{0,3}})?"
    rf"{CAPITAL}[\w'’-]*?(?:{STREET_ENDS})\b"
    rf"(?:,? (?:nummer |nr\.? ?)?(?P<number>{NUMBER}))?"
)
# "Lange Haven 14": the end is a word of its own, so only a number tells that it is a street.
STREET_IN_WORDS = re.compile(
    rf"\b{CAPITAL}[\w.'’-]* (?:{BEFORE}){{0,3}}(?i:{STREET_ENDS}),? (?P<number>{NUMBER})"
)
POSTCODE = re.compile(rf"\b[1-9]\d{{3}} ?(?!SA|SD|SS)[A-Z]{{2}}\b(?:,? {CAPITAL}[\w-]+)?")
BOX = re.compile(r"\b(?:post|antwoord)(?:bus|nummer) \d{1,6}\b", re.IGNORECASE)
NO_STREETS = {"Onderweg", "Vandaag", "Samenhof", "Halverwege", "Ik", "Overhoop"}


def find_addresses(text: str) -> Iterator[Trace]:
    """Yield every address in `text`; a street with its postcode and town is one."""
    postcodes = [found.span() for found in POSTCODE.finditer(text)]
    for found in STREET.finditer(text):
        start, end = found.span()
        if found.group() in NO_STREETS or (not found["number"] and _begins_a_sentence(text, start)):
            continue
        behind = next((code for code in postcodes if 0 <= code[0] - end <= 2), None)
        if behind:
            end = behind[1]
            postcodes.remove(behind)
        yield Trace(start, end, "address", certainty=CHECKED if found["number"] else TOLD)
    for start, end in postcodes:
        yield Trace(start, end, "address", certainty=CHECKED)
    for pattern in (BOX, STREET_IN_WORDS):
        for found in pattern.finditer(text):
            yield Trace(*found.span(), "address", certainty=CHECKED)


def _begins_a_sentence(text: str, at: int) -> bool:
    before = text[max(0, at - 3) : at].rstrip(" \t\"'“‘„")
    return not before or before[-1] in ".?!:;…\n-–"
