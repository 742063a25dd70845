"""Explain the Werkplaats' own words where they first appear in a text.

Works on HTML that is already safe. A word is marked once; never inside a link, a heading, a button
or an attribute, and never inside a longer word. Without JavaScript a tap, a click or Enter shows
the explanation (the browser's own popover); an old browser shows it behind the word.
"""

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from html import unescape
from typing import NamedTuple

from django.utils.html import escape, format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

_TAG = re.compile(r"(<[^>]*>)")
_NAME = re.compile(r"</?([a-z][a-z0-9]*)", re.IGNORECASE)
_NOT_IN = {
    "a", "button", "code", "h1", "h2", "h3", "h4", "h5", "h6", "label", "legend", "option", "pre",
    "script", "select", "style", "summary", "svg", "textarea",
}  # fmt: skip


class Explained(NamedTuple):
    """A term as the marking needs it: hashable, so that its pattern is made once."""

    pk: int
    word: str
    forms: tuple[str, ...]
    explanation: str
    url: str


class Matcher(NamedTuple):
    """One compiled pattern for all terms, and which form belongs to which term."""

    pattern: re.Pattern[str]
    by_form: Mapping[str, Explained]


@lru_cache(maxsize=64)
def matcher_for(terms: tuple[Explained, ...]) -> Matcher | None:
    """Return the pattern for `terms`, or None without terms; longer forms first."""
    by_form = {_key(form): term for term in terms for form in term.forms}
    if not by_form:
        return None
    forms = sorted(by_form, key=len, reverse=True)
    words = "|".join(re.escape(form).replace(r"\ ", r"\s+") for form in forms)
    pattern = rf"(?<![\w-])(?:{words})(?![\w-]*\w|['’]\w)"
    return Matcher(re.compile(pattern, re.IGNORECASE), by_form)


def explain(html: str, terms: tuple[Explained, ...], seen: set[int]) -> SafeString:
    """Return `html` with each of `terms` explained where it first appears, unless it is in `seen`.

    `html` must be safe already. What was explained is added to `seen`, so that a page with several
    texts explains a word once.
    """
    matcher = matcher_for(terms)
    if matcher is None or len(seen) == len(terms):
        return SafeString(html)
    return SafeString("".join(_marked(html, matcher, seen)))


def _marked(html: str, matcher: Matcher, seen: set[int]) -> Iterator[str]:
    inside = 0
    for piece in _TAG.split(html):
        if piece.startswith("<"):
            name = _NAME.match(piece)
            if name and name[1].lower() in _NOT_IN:
                inside = max(0, inside - 1) if piece.startswith("</") else inside + 1
            yield piece
        elif inside or not piece.strip():
            yield piece
        else:
            yield _mark_text(piece, matcher, seen)


def _mark_text(piece: str, matcher: Matcher, seen: set[int]) -> str:
    text = unescape(piece)
    parts: list[str] = []
    after = 0
    for match in matcher.pattern.finditer(text):
        # A rare letter such as "ſ" may match where its small form is another one.
        term = matcher.by_form.get(_key(match[0]))
        if term is None or term.pk in seen:
            continue
        seen.add(term.pk)
        parts += [escape(text[after : match.start()]), _disclosure(match[0], term)]
        after = match.end()
    return "".join([*parts, escape(text[after:])]) if parts else piece


def _disclosure(shown: str, term: Explained) -> str:
    place = f"uitleg-{term.pk}"
    return format_html(
        '<button type="button" class="term" popovertarget="{place}">{shown}</button>'
        '<span class="term__explanation" id="{place}" popover>'
        '<strong class="term__word">{word}</strong> {explanation} '
        '<span class="term__more"><a href="{url}">{more}</a> '
        '<button type="button" class="term__close" popovertarget="{place}" '
        'popovertargetaction="hide">{close}</button></span></span>',
        place=place,
        shown=shown,
        word=term.word,
        explanation=" ".join(term.explanation.split()),
        url=term.url,
        more=_("All terms"),
        close=_("Close"),
    )


def _key(form: str) -> str:
    return " ".join(form.lower().split())
