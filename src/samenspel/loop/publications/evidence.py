"""What a recommendation rests on, and which references a text leans on: asked in one place."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from django.utils.translation import gettext as _

from samenspel.ground.consent.models import Reach
from samenspel.ground.typesetting.markup import cited_in
from samenspel.loop.coding.models import Passage, PassageVoice
from samenspel.loop.findings.models import Evidence
from samenspel.loop.findings.showing import Voices
from samenspel.loop.publications.content import Content, RecommendationIn
from samenspel.loop.publications.placed import Placed


def has_evidence(recommendation: RecommendationIn, placed: Placed) -> bool:
    """Return whether a reader sees a finding below `recommendation`.

    One without is marked as such, for the reader too. A product helps, but proves nothing.
    """
    return any(finding in placed.findings for finding in recommendation.findings)


def without_evidence(content: Content, placed: Placed) -> frozenset[str]:
    """Return the keys of the recommendations that rest on nothing a reader can see."""
    return frozenset(one.key for one in content.recommendations if not has_evidence(one, placed))


def told_of_evidence(*, seen: int, withheld: int) -> str:
    """Return the mark of a recommendation under which no finding is seen; empty when one is.

    `withheld`: how many there are that aren't seen. Writers, pages and files all say it like this.
    """
    if seen:
        return ""
    if withheld:
        return _("What this rests on is not public.")
    return _("This does not rest on findings.")


def texts_of(content: Content) -> Iterator[tuple[str, str]]:
    """Yield every text that may hold references, each with the key of its chapter (or nothing)."""
    for chapter in content.chapters:
        for block in chapter.blocks:
            yield chapter.key, block.text
    for one in content.recommendations:
        yield one.chapter, one.explanation


def keys_cited(content: Content) -> dict[str, list[str]]:
    """Return the keys that are cited, in the order of the book, each with the chapters."""
    cited: dict[str, list[str]] = {}
    for chapter, text in texts_of(content):
        # Most texts cite nothing.
        for one in cited_in(text) if "[@" in text else []:
            where = cited.setdefault(one.key, [])
            if chapter not in where:
                where.append(chapter)
    return cited


def voices_of(recommendations: Sequence[RecommendationIn], placed: Placed) -> dict[str, Voices]:
    """Return for each recommendation, by its key, how many people of each perspective it rests on.

    Counted are the words that everyone may read, below findings that the reader sees. Two queries.
    """
    seen = {finding for one in recommendations for finding in one.findings} & set(placed.findings)
    quotable = Passage.objects.filter(evidence__finding__in=seen).quotable(Reach.PUBLIC).order_by()
    rows = Evidence.objects.filter(finding__in=seen, passage__in=quotable.values("pk"))
    below: dict[int, set[int]] = defaultdict(set)
    for finding, passage in rows.values_list("finding", "passage"):
        below[finding].add(passage)
    voices: dict[int, list[PassageVoice]] = defaultdict(list)
    for voice in PassageVoice.objects.filter(passage__in=set().union(*below.values())):
        voices[voice.passage_id].append(voice)
    return {
        one.key: Voices.of({pk: voices[pk] for finding in one.findings for pk in below[finding]})
        for one in recommendations
    }
