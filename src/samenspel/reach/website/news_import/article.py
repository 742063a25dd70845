"""One file made into a message: its title, date and text, and what was left out."""

import re
from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from django.utils.html import escape

from samenspel.ground.text.dates import parse_date
from samenspel.ground.text.stop_words import STOP_WORDS
from samenspel.reach.website.news_import import side_texts
from samenspel.reach.website.news_import.blocks import Block, blocks_of
from samenspel.reach.website.news_import.files import NewsFile

LONGEST_TITLE = 90
LONGEST_INTRODUCTION = 400
_DATE_WITHIN = 3
"""Among how many blocks at the top the date is sought."""
_SENTENCE_END = re.compile(r"(?<=[.!?])['’\"”]?\s+(?=[A-ZÀ-Þ‘'\"“])")
_SOURCE = re.compile(r"op de website van (?:de |het )?(?P<name>[^.]{3,100})\.?$")


class LeftOut(NamedTuple):
    """A block that is not part of the message, and why."""

    text: str
    reason: object


class Article(NamedTuple):
    """A message as it was in a file."""

    file: NewsFile
    title: str
    title_is_made: bool
    date: date | None
    introduction: str
    body: str
    source_name: str
    paragraphs: int
    headings: int
    left_out: list[LeftOut]


class NoNewsError(Exception):
    """When everything in a file is side text, there is no message in it."""


def articles_of(files: Sequence[NewsFile]) -> list[Article]:
    """Make a message of each file; raises `NoNewsError` with the name of a file without one."""
    texts = {file.digest: blocks_of(file.text) for file in files}
    repeated = side_texts.repeated_keys(list(texts.values()))
    return [article_of(file, texts[file.digest], repeated) for file in files]


def article_of(file: NewsFile, blocks: list[Block], repeated: frozenset[str]) -> Article:
    """Make a message of the blocks of one file."""
    day, blocks = _take_date(blocks)
    kept, left_out = _sift(blocks, repeated)
    title, kept = _take_title(kept)
    if not kept:
        raise NoNewsError(file.name)
    made = title is None
    introduction, first, rest = _take_introduction(kept)
    return Article(
        file=file,
        title=_made_title(kept) if title is None else title,
        title_is_made=made,
        date=day,
        introduction=introduction,
        body="".join(_html(first, rest)),
        source_name=_source_in(left_out),
        paragraphs=sum(not block.looks_like_heading for block in kept),
        headings=sum(block.looks_like_heading for block in kept),
        left_out=left_out,
    )


def _take_date(blocks: list[Block]) -> tuple[date | None, list[Block]]:
    """Return the date that stands alone near the top, and the blocks without it."""
    for number, block in enumerate(blocks[:_DATE_WITHIN]):
        found = parse_date(block.lines[0])
        if found is not None:
            rest = [Block(block.lines[1:])] if len(block.lines) > 1 else []
            return found, [*blocks[:number], *rest, *blocks[number + 1 :]]
    return None, blocks


def _sift(blocks: list[Block], repeated: frozenset[str]) -> tuple[list[Block], list[LeftOut]]:
    reasons: dict[int, object] = dict.fromkeys(
        side_texts.repeated_at_the_edges(blocks, repeated), side_texts.REPEATED
    )
    for number, block in enumerate(blocks):
        following = blocks[number + 1] if number + 1 < len(blocks) else None
        if reason := side_texts.known_reason(block):
            reasons[number] = reason
        elif reason := side_texts.side_heading_reason(block, following):
            reasons[number] = reasons[number + 1] = reason
    for number in range(len(blocks) - 1, -1, -1):
        if number in reasons:
            continue
        if not blocks[number].looks_like_heading:
            break
        reasons[number] = side_texts.LONELY_HEADING
    kept = [block for number, block in enumerate(blocks) if number not in reasons]
    left_out = [
        LeftOut(blocks[number].text, reasons[number])
        for number in sorted(reasons)
        if number < len(blocks)
    ]
    return kept, left_out


def _take_title(blocks: list[Block]) -> tuple[str | None, list[Block]]:
    if len(blocks) > 1 and blocks[0].looks_like_heading:
        return blocks[0].text, blocks[1:]
    return None, blocks


def _made_title(blocks: list[Block]) -> str:
    """Make a title of the first sentence, not longer than a title should be."""
    sentence = _SENTENCE_END.split(blocks[0].text)[0].strip()
    if len(sentence) <= LONGEST_TITLE:
        return sentence.rstrip(".")
    every = sentence.split()
    words = sentence[:LONGEST_TITLE].split()[:-1]
    in_a_name = words[-1][0].isupper() and every[len(words)][0].isupper()
    while len(words) > 3 and (_says_little(words[-1]) or (in_a_name and words[-1][0].isupper())):
        words.pop()
    title = " ".join(words).rstrip(",;:-– ")
    return title if title.endswith(("!", "?")) else f"{title}…"


def _says_little(word: str) -> bool:
    return word.lower().strip(",;:-–") in STOP_WORDS | {""}


def _take_introduction(blocks: list[Block]) -> tuple[str, str, list[Block]]:
    """Return the first sentences as introduction, the rest of their paragraph, and the rest."""
    first = blocks[0]
    if first.items or first.looks_like_heading:
        return "", "", blocks
    sentences = _SENTENCE_END.split(first.text)
    taken: list[str] = []
    while sentences and len(" ".join([*taken, sentences[0]])) <= LONGEST_INTRODUCTION:
        taken.append(sentences.pop(0))
    if not taken or (len(blocks) == 1 and not sentences):
        return "", "", blocks
    return " ".join(taken), " ".join(sentences), blocks[1:]


def _html(first: str, blocks: list[Block]) -> list[str]:
    html = [f"<p>{escape(first)}</p>"] if first else []
    for block in blocks:
        if block.items:
            name = "ol" if block.is_numbered else "ul"
            html.append(f"<{name}>{''.join(f'<li>{escape(i)}</li>' for i in block.items)}</{name}>")
        elif block.looks_like_heading:
            html.append(f"<h2>{escape(block.text)}</h2>")
        else:
            html.append(f"<p>{escape(block.text)}</p>")
    return html


def _source_in(left_out: list[LeftOut]) -> str:
    """Return whose website the message was to be read on, if a link that was left out says so."""
    matches = (_SOURCE.search(item.text) for item in left_out if item.reason is side_texts.LINK)
    return next((match["name"].strip() for match in matches if match), "")
