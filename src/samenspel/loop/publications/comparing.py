"""What changed between two states of a publication, in a form that people can read.

Knows no database: of words of people only which passage it is, as a version keeps it.
"""

import re
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum
from itertools import takewhile
from typing import Protocol

from samenspel.loop.publications.content import BlockIn, ChapterIn, Content, RecommendationIn
from samenspel.loop.sources.edits import Edit


class Keyed(Protocol):
    """What has a key that stays."""

    @property
    def key(self) -> str:
        """Return it."""


class What(StrEnum):
    """What happened with a thing."""

    SAME = "same"
    ADDED = "added"
    REMOVED = "removed"
    CHANGED = "changed"


@dataclass(frozen=True)
class Stretch:
    """A stretch of text: `how` is "same", "added" or "removed"."""

    how: str
    words: str


@dataclass(frozen=True)
class BlockChange:
    """What happened with a block; `stretches` and `title` are its words, with what changed.

    `block` is how it is after, or was when it was taken out. `came_from` names another chapter.
    """

    what: What
    block: BlockIn
    title: Sequence[Stretch] = ()
    stretches: Sequence[Stretch] = ()
    moved: bool = False
    came_from: str = ""
    other_thing: bool = False


@dataclass(frozen=True)
class ChapterChange:
    """What happened with a chapter; only its blocks of which something changed."""

    what: What
    key: str
    number: int | None
    title: Sequence[Stretch]
    moved: bool
    blocks: Sequence[BlockChange]

    @property
    def name(self) -> str:
        """Return its title as it is now, or was when it was taken out."""
        return "".join(one.words for one in self.title if one.how != "removed") or "".join(
            one.words for one in self.title
        )

    @property
    def words_added(self) -> int:
        """Return how many words came in."""
        return _count(self, "added")

    @property
    def words_removed(self) -> int:
        """Return how many words went out."""
        return _count(self, "removed")


@dataclass(frozen=True)
class RecommendationChange:
    """What happened with a recommendation; findings that it rests on, by primary key."""

    what: What
    key: str
    audience: str
    says: Sequence[Stretch]
    explanation: Sequence[Stretch]
    findings_added: Sequence[int]
    findings_removed: Sequence[int]


@dataclass(frozen=True)
class FieldChange:
    """What happened with what stands on the cover or in the colophon; `field` is its name."""

    field: str
    stretches: Sequence[Stretch]


@dataclass(frozen=True)
class Comparison:
    """Everything that changed; empty when nothing did."""

    about: Sequence[FieldChange]
    chapters: Sequence[ChapterChange]
    recommendations: Sequence[RecommendationChange]

    def __bool__(self) -> bool:
        """Return whether anything changed."""
        return bool(self.about or self.chapters or self.recommendations)


WORDS = re.compile(r"\w+\s*|[^\w\s]\s*|\s+")
SENTENCES = re.compile(r"[^.!?]*[.!?]+\s*|[^.!?]+")
LINES = re.compile(r"[^\n]*\n|[^\n]+")
MOST_WORK = 20_000_000
"""Of comparing two texts, roughly in steps; that is done in less than a second."""

ABOUT = ("title", "subtitle", "summary", "colophon", "licence", "isbn", "doi")


def compare(before: Content, after: Content) -> Comparison:
    """Return what changed from `before` to `after`."""
    return Comparison(
        about=[
            FieldChange(name, stretches(getattr(before, name), getattr(after, name)))
            for name in ABOUT
            if getattr(before, name) != getattr(after, name)
        ],
        chapters=list(_chapters(before, after)),
        recommendations=list(_recommendations(before, after)),
    )


def stretches(before: str, after: str) -> list[Stretch]:
    """Return `after` with what came in and what went out, word by word, in reading order.

    What is the same at both ends is set aside first: mostly little changes in a long text.
    """
    same = takewhile(bool, (a == b for a, b in zip(before, after, strict=False)))
    start = _to_edge(before, after, len(list(same)))
    old, new = before[start:], after[start:]
    same = takewhile(bool, (a == b for a, b in zip(old[::-1], new[::-1], strict=False)))
    end = _to_edge(old[::-1], new[::-1], len(list(same)))
    middle = old[: len(old) - end], new[: len(new) - end]
    found = [
        Stretch("same", before[:start]),
        *_in_between(middle[0], differences(*middle)),
        Stretch("same", old[len(old) - end :]),
    ]
    return [one for one in found if one.words]


def differences(before: str, after: str) -> list[Edit]:
    """Return the edits that make `before` into `after`: word by word as far as that is quick.

    Of long texts first the lines are compared, and then the sentences. What is too much even so,
    as somebody may send on purpose, is one edit.
    """
    return _differences(before, after, (WORDS, LINES, SENTENCES), [MOST_WORK])


def _differences(
    before: str, after: str, sizes: Sequence[re.Pattern[str]], left: list[int]
) -> list[Edit]:
    """Compare in pieces of the first of `sizes` for which there is work `left`."""
    split = [(size.findall(before), size.findall(after)) for size in sizes]
    at = next((n for n, pieces in enumerate(split) if _work(*pieces) <= left[0]), None)
    if at is None:
        return [Edit(0, len(before), after)]
    old, new = split[at]
    left[0] -= _work(old, new)
    finer = () if sizes[at] is WORDS else (WORDS, *sizes[at + 1 :])
    found: list[Edit] = []
    place, done = 0, 0
    for tag, i1, i2, j1, j2 in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        place, done = place + sum(map(len, old[done:i1])), i1
        if tag == "equal":
            continue
        gone, come = "".join(old[i1:i2]), "".join(new[j1:j2])
        inner = _differences(gone, come, finer, left) if finer else [Edit(0, len(gone), come)]
        found += [Edit(place + one.start, place + one.end, one.inserted) for one in inner]
    return found


def _work(old: Sequence[str], new: Sequence[str]) -> int:
    """Return how much comparing takes at most: the pairs that are alike, for each match again."""
    often = Counter(new)
    pairs = sum(number * often[piece] for piece, number in Counter(old).items())
    return (pairs + len(old) + len(new)) * max(1, min(pairs, len(old), len(new)))


def _to_edge(one: str, other: str, at: int) -> int:
    """Return the last place up to `at` where no word goes on: half a word is no difference."""
    while at > 0 and one[at - 1].isalnum() and _goes_on(one, other, at):
        at -= 1
    return at


def _goes_on(one: str, other: str, at: int) -> bool:
    return any(len(text) > at and text[at].isalnum() for text in (one, other))


def _in_between(before: str, edits: Sequence[Edit]) -> Iterator[Stretch]:
    at = 0
    for edit in _joined(before, edits):
        yield Stretch("same", before[at : edit.start])
        yield Stretch("removed", before[edit.start : edit.end])
        yield Stretch("added", edit.inserted)
        at = edit.end
    yield Stretch("same", before[at:])


def _joined(before: str, edits: Sequence[Edit]) -> Iterator[Edit]:
    """Yield `edits`, those with no word in between as one: so one reads phrases, not crumbs."""
    last: Edit | None = None
    for edit in edits:
        between = before[last.end : edit.start] if last else ""
        if last is not None and not any(sign.isalnum() for sign in between):
            last = Edit(last.start, edit.end, last.inserted + between + edit.inserted)
            continue
        if last is not None:
            yield last
        last = edit
    if last is not None:
        yield last


def _chapters(before: Content, after: Content) -> Iterator[ChapterChange]:
    was = {one.key: one for one in before.chapters}
    now = {one.key for one in after.chapters}
    moved = _moved(before.chapters, after.chapters)
    old = {block.key: (block, chapter) for chapter in before.chapters for block in chapter.blocks}
    still = {block.key for block in after.blocks()}
    for chapter in after.chapters:
        earlier = was.get(chapter.key)
        blocks = list(_blocks(earlier, chapter, old, still))
        title = stretches(earlier.title if earlier else "", chapter.title)
        renamed = earlier is not None and earlier.title != chapter.title
        what = What.CHANGED if blocks or renamed else What.SAME
        what = What.ADDED if earlier is None else what
        if what != What.SAME or chapter.key in moved:
            yield ChapterChange(
                what, chapter.key, chapter.number, title, chapter.key in moved, blocks
            )
    for chapter in before.chapters:
        if chapter.key not in now:
            gone = [_gone(block) for block in chapter.blocks if block.key not in still]
            title = [Stretch("removed", chapter.title)]
            yield ChapterChange(What.REMOVED, chapter.key, chapter.number, title, False, gone)


def _blocks(
    was: ChapterIn | None,
    now: ChapterIn,
    old: Mapping[str, tuple[BlockIn, ChapterIn]],
    still: Collection[str],
) -> Iterator[BlockChange]:
    """Yield the blocks of a chapter of which something changed; what was taken out comes last."""
    moved = _moved(was.blocks, now.blocks) if was else set()
    for block in now.blocks:
        earlier, chapter = old.get(block.key, (None, None))
        if earlier is None or chapter is None:
            what = What.ADDED
        else:
            what = What.CHANGED if earlier != block else What.SAME
        came_from = chapter.title if chapter and chapter.key != now.key else ""
        if what != What.SAME or came_from or block.key in moved:
            yield BlockChange(
                what,
                block,
                stretches(earlier.title if earlier else "", block.title),
                stretches(_words(earlier) if earlier else "", _words(block)),
                block.key in moved,
                came_from,
                earlier is not None and _thing(earlier) != _thing(block),
            )
    for block in was.blocks if was else ():
        if block.key not in still:
            yield _gone(block)


def _gone(block: BlockIn) -> BlockChange:
    return BlockChange(
        What.REMOVED, block, stretches(block.title, ""), stretches(_words(block), "")
    )


def _words(block: BlockIn) -> str:
    """Return our own words in a block; those of a table line by line."""
    rows = "\n".join(" | ".join(row) for row in block.rows)
    return "\n\n".join(words for words in (rows, block.text) if words)


def _thing(block: BlockIn) -> tuple[object, ...]:
    figure = block.figure.key if block.figure else ""
    return block.passage, block.finding, block.product, block.recommendation, figure


def _recommendations(before: Content, after: Content) -> Iterator[RecommendationChange]:
    was = {one.key: one for one in before.recommendations}
    now = {one.key: one for one in after.recommendations}
    for key in [*now, *(key for key in was if key not in now)]:
        one, other = was.get(key), now.get(key)
        if one != other:
            yield _recommendation(one, other)


def _recommendation(
    was: RecommendationIn | None, now: RecommendationIn | None
) -> RecommendationChange:
    either = now or was
    if either is None:
        raise TypeError("One of both is there.")
    old, new = set(was.findings if was else ()), set(now.findings if now else ())
    return RecommendationChange(
        What.ADDED if was is None else What.REMOVED if now is None else What.CHANGED,
        either.key,
        either.audience,
        stretches(was.says if was else "", now.says if now else ""),
        stretches(was.explanation if was else "", now.explanation if now else ""),
        sorted(new - old),
        sorted(old - new),
    )


def _moved(before: Sequence[Keyed], after: Sequence[Keyed]) -> set[str]:
    """Return the keys of what stands in both, in another order: as few as can be told."""
    now = {one.key for one in after}
    was = {one.key for one in before}
    old = [one.key for one in before if one.key in now]
    new = [one.key for one in after if one.key in was]
    if old == new:
        return set()
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    kept = {key for at, _to, size in matcher.get_matching_blocks() for key in old[at : at + size]}
    return set(new) - kept


def _count(chapter: ChapterChange, how: str) -> int:
    told = [one for block in chapter.blocks for one in (*block.title, *block.stretches)]
    return sum(len(one.words.split()) for one in told if one.how == how)
