"""How old somebody is, and when somebody was born."""

import re
from collections.abc import Iterator

from samenspel.loop.deidentifying.recognise.traces import CHECKED, TOLD, Trace

UNITS = "een|één|twee|drie|vier|vijf|zes|zeven|acht|negen"
TENS = "twintig|dertig|veertig|vijftig|zestig|zeventig|tachtig|negentig"
TEENS = "tien|elf|twaalf|dertien|veertien|vijftien|zestien|zeventien|achttien|negentien"
IN_WORDS = rf"(?:(?:(?:{UNITS})(?:en|ën))?(?:{TENS})|{TEENS}|{UNITS}|honderd)"
NUMBER = rf"(?:1?\d{{1,2}}|{IN_WORDS})"
MONTHS = "januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december"
DAY = (
    rf"(?:\d{{1,2}}(?:e|ste|de)? (?:{MONTHS})(?: (?:van )?(?:19|20)?\d{{2}})?"
    r"|\d{1,2}[-/. ]\d{1,2}[-/. ](?:19|20)?\d{2}|(?:19|20)\d{2})"
)
NOT_AN_AGE = (
    r"(?<!al )(?<!na )(?<!over )(?<!sinds )(?<!afgelopen )(?<!komende )(?<!laatste )(?<!eerste )"
    r"(?<!elke )(?<!binnen )(?<!hele )(?<!ruim )(?<!zo'n )(?<!paar )(?<!gedurende )(?<!per )"
    r"(?<!om de )(?<!al zo'n )(?<!al meer dan )(?<!duurde )(?<!duurt )"
)
PATTERNS = [
    rf"\b{NOT_AN_AGE}{NUMBER} jaar(?: oud| jong)?\b(?! geleden| later| lang| ervaring| bij| terug"
    r"| gewerkt| gewoond| getrouwd| gedaan| in dienst)",
    rf"\b{NUMBER}-?jarige\b",
    rf"\b(?:geboren|geb\.) (?:op |in |van )?{DAY}\b",
    rf"\b(?:op |in )?{DAY} geboren\b",
    rf"(?<=\bbouwjaar ){DAY}\b",
    r"\b\d{1,2}[-/.]\d{1,2}[-/.](?:19\d{2}|200\d|201[0-5])\b",
    rf"(?:(?<=\bben )|(?<=\bis )|(?<=\bwas )|(?<=\bword )|(?<=\bwordt )|(?<=\bwerd )){NUMBER}"
    r"(?=,? (?:en|geworden|maar|toen|nu|dus|hoor)\b|[.!?]|$|, (?!\d))",
    rf"\b(?:zoon|zoontje|dochter|dochtertje|kind|kindje|kleinkind|jongen|meisje|man|vrouw|oudste"
    rf"|jongste|oude|broer|broertje|zus|zusje) van (?P<age>{NUMBER})\b(?! jaar)",
]
FOUND = [re.compile(pattern, re.IGNORECASE) for pattern in PATTERNS]
_PARTS = {word: number for number, word in enumerate(UNITS.replace("één|", "").split("|"), start=1)}
_PARTS |= {"één": 1, "honderd": 100}
_PARTS |= {word: 10 + number for number, word in enumerate(TEENS.split("|"))}
_PARTS |= {word: 10 * number for number, word in enumerate(TENS.split("|"), start=2)}


def find_ages(text: str) -> Iterator[Trace]:
    """Yield ages and birthdays in `text`."""
    for pattern in FOUND:
        for found in pattern.finditer(text):
            words = found.group()
            sure = words[0].isdigit() or "geboren" in words
            place = found.span("age" if "age" in pattern.groupindex else 0)
            yield Trace(*place, "age", certainty=CHECKED if sure else TOLD)


def years_in(words: str) -> int | None:
    """Return the age that `words` tell, in years; None for a birthday or when it can't be read."""
    if re.search(r"geb|\d{4}|\d[-/.]\d", words):
        return None
    digits = re.search(r"\d{1,3}", words)
    if digits:
        return int(digits.group())
    found = re.search(IN_WORDS, words, re.IGNORECASE)
    return _in_figures(found.group().lower()) if found else None


def _in_figures(word: str) -> int | None:
    if word in _PARTS:
        return _PARTS[word]
    parts = re.fullmatch(rf"({UNITS})(?:en|ën)({TENS})", word)
    return _PARTS[parts[1]] + _PARTS[parts[2]] if parts else None
