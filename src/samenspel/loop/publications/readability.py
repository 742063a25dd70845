"""How easy the text of a draft is to read: remarks for its writers, indicative and no more.

What is looked at is what writers wrote themselves; words of people are theirs.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from samenspel.ground.text.reading import Figures, Level, Remark, RemarkKind, look_at
from samenspel.ground.typesetting.markup import plain
from samenspel.loop.network.models import Werkplaats
from samenspel.loop.publications.models import (
    Audience,
    Block,
    Chapter,
    Recommendation,
    SimplerWord,
)

ABOUT_WORDS = {RemarkKind.HARD_WORD, RemarkKind.RARE_WORD, RemarkKind.LONG_COMPOUND}


@dataclass(frozen=True)
class Piece:
    """A stretch of text, with the remark on it if there is one."""

    text: str
    remark: Remark | None = None


@dataclass(frozen=True)
class Looked:
    """One text with the remarks on it; `of` is the block or recommendation that it is of."""

    of: Block | Recommendation
    text: str
    level: Level

    @property
    def is_recommendation(self) -> bool:
        """Return whether it is the text of a recommendation."""
        return isinstance(self.of, Recommendation)

    @property
    def pieces(self) -> Sequence[Piece]:
        """Return the text with its hard words marked."""
        return list(_pieces(self.text, self.level.remarks))

    @property
    def about_sentences(self) -> Sequence[Remark]:
        """Return the remarks on whole sentences."""
        return [one for one in self.level.remarks if one.kind not in ABOUT_WORDS]


@dataclass(frozen=True)
class Readability:
    """What a look at several texts gave together."""

    texts: Sequence[Looked]
    strict: bool

    @property
    def figures(self) -> Figures:
        """Return what was counted in all of them."""
        each = [looked.level.figures for looked in self.texts]
        return Figures(
            words=sum(one.words for one in each),
            sentences=sum(one.sentences for one in each),
            long_sentences=sum(one.long_sentences for one in each),
            passives=sum(one.passives for one in each),
            hard=sum(one.hard for one in each),
        )

    @property
    def remarks(self) -> int:
        """Return how many remarks there are."""
        return sum(len(looked.level.remarks) for looked in self.texts)

    @property
    def with_remarks(self) -> Sequence[Looked]:
        """Return the texts about which there is something to say."""
        return [looked for looked in self.texts if looked.level.remarks]


def own_words(werkplaats: Werkplaats) -> Mapping[str, str]:
    """Return hard word -> simpler word, as `werkplaats` has them; terms it explains are fine."""
    own = dict(SimplerWord.objects.filter(werkplaats=werkplaats).values_list("word", "simpler"))
    explained = {word: "" for term in werkplaats.terms.all() for word in [term.word, *term.forms]}
    return explained | own


def of_chapter(chapter: Chapter, blocks: Sequence[Block], own: Mapping[str, str]) -> Readability:
    """Return remarks on what writers wrote in `blocks`; stricter when it is for residents.

    Also on the recommendations that stand among them: have those asked along with the blocks.
    """
    strict = chapter.for_residents
    looked: list[Looked] = []
    for block in blocks:
        if block.text:
            looked.append(_looked(block, block.text, own, strict=strict))
        advice = block.recommendation
        if advice is not None and advice.removed_at is None:
            looked.append(_recommended(advice, own, strict=strict))
    return Readability(looked, strict)


def of_recommendation(recommendation: Recommendation, own: Mapping[str, str]) -> Readability:
    """Return remarks on a recommendation; stricter when it speaks to residents."""
    looked = _recommended(recommendation, own)
    return Readability([looked], recommendation.audience == Audience.RESIDENT)


def _recommended(
    recommendation: Recommendation, own: Mapping[str, str], *, strict: bool = False
) -> Looked:
    text = f"{recommendation.says}\n\n{recommendation.explanation}"
    for_residents = recommendation.audience == Audience.RESIDENT
    return _looked(recommendation, text, own, strict=strict or for_residents)


def _looked(
    of: Block | Recommendation, text: str, own: Mapping[str, str], *, strict: bool
) -> Looked:
    words = plain(text)
    return Looked(of, words, look_at(words, strict=strict, own=own))


def _pieces(text: str, remarks: Sequence[Remark]) -> Iterator[Piece]:
    at = 0
    for remark in remarks:
        if remark.kind in ABOUT_WORDS and remark.start >= at:
            yield Piece(text[at : remark.start])
            yield Piece(remark.words, remark)
            at = remark.end
    yield Piece(text[at:])
