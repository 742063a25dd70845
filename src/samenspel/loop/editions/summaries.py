"""One page for one audience: what to do, what that rests on most, and where to read on.

The page and the sheet of paper are made of the same `Summary`. No words of people: only what we
say ourselves, and findings that everyone may see.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from django.utils.text import capfirst
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from samenspel.ground.common.choices import label_of
from samenspel.ground.common.printing import typeset_once
from samenspel.ground.common.qr import drawing_of
from samenspel.ground.common.theme import BAND, BAND_TEXT, DEFAULTS, HEADING, SOFT_TEXT, TEXT
from samenspel.loop.editions.audiences import WORDS
from samenspel.loop.editions.book import Advice
from samenspel.loop.editions.opening import Opened
from samenspel.loop.findings.models import Confidence, Finding
from samenspel.loop.network.models import Werkplaats
from samenspel.loop.publications.models import Audience

MOST_ADVICE = 5
MOST_FINDINGS = 4
SHEET = Path(__file__).parent / "summary.typ"
CARD = Path(__file__).parent / "card.typ"
SURENESS = [Confidence.FIRM, Confidence.LIKELY, Confidence.TENTATIVE]


@dataclass(frozen=True)
class Summary:
    """The most important for `audience`; `findings` the surest first."""

    audience: Audience
    advice: Sequence[Advice]
    more: int
    findings: Sequence[Finding]


def summary_of(opened: Opened, audience: Audience) -> Summary | None:
    """Return the summary for `audience`; None when there is nothing for them."""
    groups = [group for group in opened.book.advice if group.audience == audience]
    if not groups:
        return None
    advice = groups[0].items[:MOST_ADVICE]
    below = {finding.pk: finding for one in advice for finding in one.findings}
    surest = sorted(below.values(), key=lambda finding: _sureness(finding.confidence))
    more = len(groups[0].items) - len(advice)
    return Summary(audience, advice, more, surest[:MOST_FINDINGS])


def sheet_of(opened: Opened, summary: Summary) -> bytes:
    """Return the summary as a PDF of one sheet of A4."""
    book, werkplaats = opened.book, opened.publication.werkplaats
    url = opened.lasting.summary(WORDS[summary.audience])
    said = {
        "title": _("%(title)s: for %(audience)s")
        % {"title": book.title, "audience": summary.audience.label},
        "language": get_language() or "nl",
        "werkplaats": werkplaats.name,
        "for_whom": _("For %(audience)s") % {"audience": summary.audience.label},
        "book": book.title,
        "subtitle": book.subtitle,
        "about": book.summary if len(book.summary) < 420 else "",
        "what_to_do": _("What you can do"),
        "advice": [_told(one) for one in summary.advice],
        "rests_on": _("What this rests on"),
        "findings": [
            {"claim": one.claim, "sure": str(capfirst(label_of(Confidence, one.confidence)))}
            for one in summary.findings
        ],
        "read_on": _("Read on"),
        "where": url,
        "code": drawing_of(url),
        "code_alt": _("QR code to this page"),
        "licence": book.licence_words,
        "colours": colours_of(werkplaats),
    }
    return typeset_once(SHEET, said)


def card_of(opened: Opened) -> bytes:
    """Return the picture that goes with a link to it: 1200 by 630 pixels, PNG."""
    book, werkplaats = opened.book, opened.publication.werkplaats
    said = {
        "title": book.title,
        "subtitle": book.subtitle,
        "werkplaats": werkplaats.name,
        "colours": colours_of(werkplaats),
    }
    return typeset_once(CARD, said, form="png")


def card_alt(opened: Opened) -> str:
    """Return what one sees on the card."""
    return _("The title “%(title)s” in large letters, and below it %(werkplaats)s.") % {
        "title": opened.book.title,
        "werkplaats": opened.publication.werkplaats.name,
    }


def colours_of(werkplaats: Werkplaats) -> dict[str, str]:
    """Return the colours of the theme for what is printed."""
    theme = {**DEFAULTS, **(werkplaats.theme or {})}
    names = {"band": BAND, "band_text": BAND_TEXT, "heading": HEADING, "text": TEXT}
    return {name: theme[variable] for name, variable in (names | {"quiet": SOFT_TEXT}).items()}


def _told(one: Advice) -> dict[str, Any]:
    return {
        "says": one.says,
        "bare": one.bare_words,
        "explanation": short_text(one.told),
    }


def short_text(text: str, most: int = 220) -> str:
    """Return the beginning of `text`, up to the end of a sentence; nothing when none fits."""
    text = " ".join(text.split())
    if len(text) <= most:
        return text
    head = text[:most]
    at = max(head.rfind(end) for end in (". ", "? ", "! "))
    return head[: at + 1] if at > 0 else ""


def _sureness(confidence: str) -> int:
    return SURENESS.index(Confidence(confidence))
