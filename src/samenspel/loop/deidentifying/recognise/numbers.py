"""Numbers that are somebody's: telephone, mail, citizen service number, bank account."""

import re
from collections.abc import Iterator

from samenspel.loop.deidentifying.recognise.traces import CHECKED, TOLD, Trace

MAIL = re.compile(r"(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+", re.UNICODE)
SPOKEN_MAIL = re.compile(r"\b[\w.-]+ apenstaart(?:je)? [\w-]+(?:(?:\.| punt )\w+)*", re.IGNORECASE)
PHONE = re.compile(r"(?<![\w+])(?:\+31|0031|\(?0)(?:[\s.()/–-]{0,3}\d){7,11}(?!\w)")
BSN = re.compile(r"(?<![\w-])\d(?:[ .]?\d){7,8}(?![\w-])")
BSN_SAYS_SO = re.compile(r"\b(?:bsn|sofi|burgerservice)\w*\W+(?:\w+\W+){0,4}$", re.IGNORECASE)
IBAN = re.compile(r"(?<!\w)[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,4})?(?!\w)")
DUTCH_IBAN = re.compile(r"NL\d{2}[A-Z]{4}\d{10}")
DIGIT_WORD = r"(?:nul|een|één|twee|drie|vier|vijf|zes|zeven|acht|negen)"
SPOKEN_DIGITS = re.compile(rf"\b{DIGIT_WORD}(?:[ ,.-]+{DIGIT_WORD}){{6,}}\b", re.IGNORECASE)


def find_numbers(text: str) -> Iterator[Trace]:
    """Yield every number and address of mail in `text`."""
    for found in [*MAIL.finditer(text), *SPOKEN_MAIL.finditer(text)]:
        yield Trace(*found.span(), "mail", certainty=CHECKED)
    for found in IBAN.finditer(text):
        if certainty := _iban(found.group()):
            yield Trace(*found.span(), "iban", certainty=certainty)
    for found in PHONE.finditer(text):
        if _is_phone(found.group()):
            yield Trace(*found.span(), "phone", certainty=CHECKED)
    for found in SPOKEN_DIGITS.finditer(text):
        yield Trace(*found.span(), "phone", certainty=TOLD)
    for found in BSN.finditer(text):
        said = BSN_SAYS_SO.search(text, max(0, found.start() - 60), found.start())
        if said or passes_eleven_test(found.group()):
            yield Trace(*found.span(), "bsn", certainty=CHECKED if said else TOLD)


def passes_eleven_test(words: str) -> bool:
    """Return whether the digits in `words` can be a citizen service number."""
    digits = [int(character) for character in words if character.isdigit()]
    if len(digits) not in {8, 9} or not any(digits):
        return False
    digits = [0] * (9 - len(digits)) + digits
    return sum(weight * digit for weight, digit in zip(_WEIGHTS, digits, strict=True)) % 11 == 0


_WEIGHTS = (9, 8, 7, 6, 5, 4, 3, 2, -1)


def passes_iban_check(words: str) -> bool:
    """Return whether the check digits of a bank account are right (ISO 7064, 97-10)."""
    account = words.replace(" ", "")
    turned = account[4:] + account[:4]
    return int("".join(str(int(character, 36)) for character in turned)) % 97 == 1


def _iban(words: str) -> int:
    # Somebody who mistook a digit of a Dutch account still told whose it is.
    dutch = DUTCH_IBAN.fullmatch(words.replace(" ", ""))
    return CHECKED if dutch or passes_iban_check(words) else 0


def _is_phone(words: str) -> bool:
    digits = re.sub(r"\D", "", words)
    if words.startswith("+31") or digits.startswith("0031"):
        own = digits[2:] if words.startswith("+31") else digits[4:]
        return len(own.removeprefix("0")) == 9
    return len(digits) == 10 and digits[1] != "0"
