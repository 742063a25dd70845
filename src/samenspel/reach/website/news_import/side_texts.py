"""What stands around the news on an old page and isn't part of it.

Recognised in two ways: by a small list of what the pages of Werkplaatsen had beside every message,
so that a single file works, and because the same blocks end (or begin) several files. A real
sentence is never taken for a contact block, and a block in the middle of a text is never left out
because it is in another file too.
"""

import re
from collections import Counter
from collections.abc import Sequence

from django.utils.translation import gettext_lazy as _

from samenspel.ground.text.fold import fold
from samenspel.reach.website.news_import.blocks import Block

SITE_NAME = _("name of the site")
SIDE_TEXT = _("stands beside every message")
CONTACT = _("contact details")
LINK = _("link that leads nowhere here")
REPEATED = _("is in several of these files")
LONELY_HEADING = _("heading without a text")

_SITE_NAME = re.compile(r"(wmo-)?werkplaats(en)? sociaal domein(,? [\w.&-]+){0,5}")
_SIDE_LINES = re.compile(
    r"""nieuwsbrief
      | in\ samenwerking\ met:?
      | volg\ (ons|de\ werkplaats)
      | voor\ het\ meest\ actuele\ nieuws\ via\ \w+
      | of\ meld\ je\ aan\ voor\ onze\ nieuwsbrief
      | (meld\ je|schrijf\ je|meld\ u)\ (aan|in)\ voor\ (de|onze)\ nieuwsbrief
      | deel\ (dit|deze\ pagina).{0,30}
      | contactgegevens""",
    re.VERBOSE,
)
_SIDE_HEADINGS = {
    "vorm inhoud en relaties": re.compile(r"\bkrachtlijnen\b"),
    "dossier op sociale vraagstukken": re.compile(r"\bdossier over de werkplaatsen\b"),
}
"""Headings of side texts, and what their paragraph has to say to be that side text."""
_LINK = re.compile(
    r"(lees (hier )?(meer|verder|het (hele|volledige)|het artikel)|bekijk hier|klik hier|download)"
    r"\b.{0,140}"
)
_POSTCODE = re.compile(r"\d{4} ?[a-z]{2}( [\w' -]+)?")
_CONTACT_LINE = re.compile(r"(t|tel|telefoon|e|e-?mail|mail|m|f|fax|w)\s*[:.]\s*\S.{0,60}")
_ADDRESS_LINE = re.compile(
    r"([\w'. -]+ \d+ ?[a-z]{0,2}|(kamer|lokaal|gebouw|postbus|ruimte)\b.{0,40})"
)
_MENU_LINE = re.compile(
    r"home|nieuws|agenda|contact|routebeschrijving|sitemap|disclaimer|privacy|colofon|over .{3,60}"
)


def known_reason(block: Block) -> object | None:
    """Return why `block`, by itself, is not part of the news; None when it is."""
    lines = [fold(line).strip() for line in block.lines]
    if len(lines) == 1 and _SITE_NAME.fullmatch(lines[0]):
        return SITE_NAME
    if all(_SIDE_LINES.fullmatch(line) for line in lines):
        return SIDE_TEXT
    if _is_contact(lines):
        return CONTACT
    if len(lines) > 1 and all(_MENU_LINE.fullmatch(line) for line in lines):
        return SIDE_TEXT
    if len(lines) == 1 and _LINK.fullmatch(lines[0]) and _sentences(lines[0]) == 1:
        return LINK
    return None


def side_heading_reason(block: Block, following: Block | None) -> object | None:
    """Return why a heading with its paragraph is a side text; None when it isn't one."""
    wanted = _SIDE_HEADINGS.get(block.key)
    if wanted is None or following is None:
        return SIDE_TEXT if wanted else None
    return SIDE_TEXT if wanted.search(fold(following.text)) else None


def repeated_keys(texts: Sequence[Sequence[Block]]) -> frozenset[str]:
    """Return the keys of blocks that are in two or more of `texts`, which must differ."""
    counts = Counter(key for blocks in texts for key in {block.key for block in blocks})
    return frozenset(key for key, count in counts.items() if count > 1)


def repeated_at_the_edges(blocks: Sequence[Block], repeated: frozenset[str]) -> set[int]:
    """Return which blocks, from the end and the beginning inward, are in other files too.

    When that is more than half of the text, these are two versions of one message: then nothing.
    """
    at_the_edges: set[int] = set()
    for order in (range(len(blocks)), range(len(blocks) - 1, -1, -1)):
        for number in order:
            if blocks[number].key not in repeated:
                break
            at_the_edges.add(number)
    whole = sum(len(block.text) for block in blocks)
    left_out = sum(len(blocks[number].text) for number in at_the_edges)
    return at_the_edges if left_out * 2 <= whole else set()


def _is_contact(lines: Sequence[str]) -> bool:
    certain = [_POSTCODE.fullmatch(line) or _CONTACT_LINE.fullmatch(line) for line in lines]
    return any(certain) and all(
        sure or _ADDRESS_LINE.fullmatch(line) for sure, line in zip(certain, lines, strict=True)
    )


def _sentences(line: str) -> int:
    return len(re.findall(r"[.!?](?=\s+\S|$)", line)) or 1
