"""Small things with words."""

import re

LONGEST_TITLE = 90
SHORTEST_TITLE = 25
"""A shorter question, such as "What now?", says too little without what goes before it."""
_SENTENCE = re.compile(r"(.+?[.?!])(?:\s|$)", re.DOTALL)


def title_from(text: str) -> str:
    """Return one line that stands for `text`: its question, first sentence, or beginning."""
    line = " ".join(text.split())
    sentences = [found[1] for found in _SENTENCE.finditer(line)] or [line]
    asked = (s for s in sentences if s.endswith("?") and SHORTEST_TITLE <= len(s) <= LONGEST_TITLE)
    return next(asked, None) or shortened(sentences[0], LONGEST_TITLE)


def shortened(text: str, longest: int) -> str:
    """Cut `text` at a word when it is too long, and show that it goes on."""
    if len(text) <= longest:
        return text
    words = text[: longest - 1].rsplit(" ", 1)[0]
    return words.rstrip(" ,;:-") + "…"
