"""Letters that we lack, and words that are too long for a line."""

import re
import unicodedata
from collections.abc import Callable
from typing import Any

BREAK = "\u200b"
A_WORD = 32
_LONG = re.compile(rf"\S{{{A_WORD},}}")
_AFTER = re.compile(r"(?<=[/?&=._-])(?=\w)")
_OURS = re.compile(
    r"[\u0020-\u024f\u0300-\u036f\u0370-\u03ff\u0400-\u04ff\u1e00-\u1eff"
    r"\u2010-\u2027\u2030-\u203a\u20ac\u2122\u00a0\u200b\n]"
)
_PICTURE_SIGNS = {"\ufe0e", "\ufe0f", "\u20e3"}
_NOT_TEXT = {"url", "id", "file", "t", "kind", "lang", "address", "colours", "fonts"}


def breakable(said: Any, key: str = "") -> Any:
    """Return `said` with places where a long word may end a line: a page has an edge."""
    if isinstance(said, str):
        return said if key in _NOT_TEXT else _LONG.sub(lambda found: _opened(found[0]), said)
    if isinstance(said, dict):
        return {
            name: one if name in _NOT_TEXT else breakable(one, name) for name, one in said.items()
        }
    return [breakable(one, key) for one in said] if isinstance(said, list) else said


def _opened(word: str) -> str:
    parts = _AFTER.sub(BREAK, word).split(BREAK)
    return BREAK.join(
        BREAK.join(part[at : at + A_WORD] for at in range(0, len(part), A_WORD)) for part in parts
    )


def without_little_pictures(said: Any, key: str = "") -> Any:
    """Return `said` without emoji and the like: words of every script stay."""
    return _sign_by_sign(said, key, _if_a_word)


def written_out(said: Any, key: str = "") -> Any:
    """Return `said` without any sign that our own letters lack: the last resort.

    Little pictures go; of other scripts a question mark stands for what can't be written here.
    """
    return _sign_by_sign(said, key, _written)


def _sign_by_sign(said: Any, key: str, change: Callable[[str], str]) -> Any:
    if isinstance(said, str):
        return said if key in _NOT_TEXT else "".join(change(sign) for sign in said)
    if isinstance(said, dict):
        return {
            name: one if name in _NOT_TEXT else _sign_by_sign(one, name, change)
            for name, one in said.items()
        }
    return [_sign_by_sign(one, key, change) for one in said] if isinstance(said, list) else said


def _if_a_word(sign: str) -> str:
    if _OURS.match(sign) or unicodedata.category(sign)[0] in "LMNPZ":
        return "" if sign in _PICTURE_SIGNS else sign
    return ""


def _written(sign: str) -> str:
    if _OURS.match(sign):
        return sign
    plain = unicodedata.normalize("NFKD", sign)
    if plain != sign and all(_OURS.match(one) for one in plain):
        return plain
    return "?" if unicodedata.category(sign)[0] in "LN" else ""
