r"""Letters as BibTeX files write them ({\"o}, \'e, \ss) to letters as people do."""

import re
import unicodedata

_ABOVE = {
    "`": "\u0300",
    "'": "\u0301",
    "^": "\u0302",
    "~": "\u0303",
    '"': "\u0308",
    "=": "\u0304",
    ".": "\u0307",
    "u": "\u0306",
    "v": "\u030c",
    "H": "\u030b",
    "c": "\u0327",
    "k": "\u0328",
    "r": "\u030a",
    "d": "\u0323",
    "b": "\u0331",
}
_LETTERS = {
    "ss": "ß",
    "ae": "æ",
    "AE": "Æ",
    "oe": "œ",
    "OE": "Œ",
    "o": "ø",
    "O": "Ø",
    "l": "ł",
    "L": "Ł",
    "aa": "å",
    "AA": "Å",
    "ij": "ij",
    "IJ": "IJ",
    "dh": "ð",
    "th": "þ",
    "i": "i",
    "j": "j",
    "euro": "€",
    "texteuro": "€",
    "pounds": "£",
    "textbackslash": "\\",
    "textasciitilde": "~",
    "textasciicircum": "^",
    "textendash": "–",
    "textemdash": "—",
    "ldots": "…",
    "dots": "…",
    "textquoteright": "’",
    "textquoteleft": "‘",
    "textquotedblleft": "“",
    "textquotedblright": "”",
}
_ACCENT = re.compile(r"\\([`'^~\"=.]|[uvHckrdb](?![A-Za-z]))\s*(?:\{\s*(\\?\w)\s*\}|(\\?\w))")
_LETTER = re.compile(r"\\([A-Za-z]+)(?:\{\}|\s+|(?![A-Za-z]))")
_ESCAPED = re.compile(r"\\([&%$#_{}])")
# What stays of braces that were typed: marks that no file holds.
_OPEN, _SHUT = "\ue0f0", "\ue0f1"


def unlatexed(text: str) -> str:
    """Return `text` in plain letters; braces and commands that we don't know are left out."""
    if "\\" in text:
        text = _ACCENT.sub(_accent, text)
        text = _ESCAPED.sub(lambda found: _kept(found[1]), text)
        text = _LETTER.sub(_letter, text)
        text = re.sub(r"\\(?=\s)|\\[,;/ -]", " ", text)
    text = re.sub(r"---", "—", text)
    text = re.sub(r"(?<=[^-])--(?=[^-])", "–", text)
    text = text.replace("``", "“").replace("''", "”").replace("~", " ")
    text = text.replace("{", "").replace("}", "").replace("\ue0f2", "~")
    return text.replace(_OPEN, "{").replace(_SHUT, "}")


def _accent(found: re.Match[str]) -> str:
    letter = (found[2] or found[3]).removeprefix("\\")
    return unicodedata.normalize("NFC", letter + _ABOVE[found[1]])


def _kept(sign: str) -> str:
    return {"{": _OPEN, "}": _SHUT}.get(sign, sign)


def _letter(found: re.Match[str]) -> str:
    return _LETTERS.get(found[1], "").replace("~", "\ue0f2")
